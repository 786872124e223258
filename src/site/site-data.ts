import { changesPrefix, reportFileName } from '../edition/file-names.ts';
import { entriesOf, notesOf } from '../edition/report-parts.ts';
import type { StoredEdition } from '../edition/stored-edition.ts';
import type { Effects } from '../io/effects.ts';
import type { Report } from '../model/report.ts';

export interface Download {
  readonly path: string;
  readonly bytes: number;
}

/** An area of the site: its report, and where in it things stand. */
export interface SiteArea {
  readonly report: Report;
  /** From the site's own folder; empty where no page was built. */
  readonly page: string;
  readonly downloads: readonly Download[];
  /** Link to an indicator or a note of the report: to its place, or to the report. */
  readonly linkTo: (id: string) => string;
}

export interface SiteData {
  readonly edition: string;
  readonly areas: readonly SiteArea[];
  /** A report that lends its colours, sender and date. */
  readonly sample: Report;
  /** Files of the whole edition. */
  readonly downloads: readonly Download[];
  /** Pages of changes since earlier editions: name of the edition and path. */
  readonly changes: readonly { readonly since: string; readonly path: string }[];
}

const areaFiles = ['pdf', 'docx', 'xlsx', 'csv'].map((format) => `${reportFileName}.${format}`);

/** What the site is made of: the reports, and which files stand beside them. */
export async function readSiteData(
  effects: Effects,
  { name, folder, reports }: StoredEdition,
): Promise<SiteData> {
  const [sample] = reports;
  if (!sample) throw new RangeError('readSiteData: an edition without reports');
  const areas: SiteArea[] = [];
  // One after the other: the pages of a nation at the same time are gigabytes.
  for (const report of reports) areas.push(await siteArea(effects, folder, report));
  const names = await effects.files.list(folder);
  const changes = names
    .filter((file) => file.startsWith(changesPrefix) && file.endsWith('.html'))
    .map((path) => ({ since: path.slice(changesPrefix.length, -'.html'.length), path }));
  const downloads = await presentFiles(effects, folder, ['figures.csv']);
  return { edition: name, areas, sample, downloads, changes };
}

async function siteArea(effects: Effects, folder: string, report: Report): Promise<SiteArea> {
  const { id } = report.area;
  const page = `${id}/${reportFileName}.html`;
  const built = (await effects.files.stat(`${folder}/${page}`)) !== null;
  const anchors = built ? anchorsOf(await effects.files.read(`${folder}/${page}`), report) : new Map();
  const anchor = (of: string): string => anchors.get(of) ?? '';
  return {
    report,
    page: built ? page : '',
    downloads: await presentFiles(
      effects,
      folder,
      areaFiles.map((file) => `${id}/${file}`),
    ),
    linkTo: (of) => (built ? `${page}${anchor(of)}` : ''),
  };
}

async function presentFiles(
  effects: Effects,
  folder: string,
  paths: readonly string[],
): Promise<readonly Download[]> {
  const found = await Promise.all(paths.map((path) => effects.files.stat(`${folder}/${path}`)));
  return paths.flatMap((path, index) => {
    const file = found[index];
    return file?.kind === 'file' ? [{ path, bytes: file.size }] : [];
  });
}

/** Places in the page, as they really stand: a template of the user's own may have left some out. */
function anchorsOf(page: Uint8Array, report: Report): ReadonlyMap<string, string> {
  const text = new TextDecoder().decode(page);
  const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
  const wanted = [
    ...entriesOf(report).map(({ indicator }) => [indicator.id, `uppgift-${indicator.id}`] as const),
    ...report.sections.flatMap(notesOf).map(({ id }) => [id, `anteckning-${id}`] as const),
  ];
  return new Map(wanted.flatMap(([id, place]) => (ids.has(place) ? [[id, `#${place}`] as const] : [])));
}
