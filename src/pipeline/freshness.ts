import { foldName } from '../dataset/vocabulary.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Effects } from '../io/effects.ts';
import type { Edition } from '../pipeline.ts';
import { type ReportFormat, reportFormats, templateBuild } from '../render/index.ts';
import { isLocation } from '../workspace/location.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import type { AreaResult, Freshness, OutputFile } from './build-edition.ts';
import type { BuildOutcome, BuildRequest } from './build-request.ts';
import { editionName } from './edition-name.ts';
import { changedInputs, inputHashes } from './input-files.ts';
import { type AreaRecord, areIntact, type Manifest, readManifest } from './manifest.ts';
import { absolutePath } from './output-plan.ts';

/** Decides by hashes what has to be built again, and says why. */
export interface Freshener {
  readonly settings: {
    readonly name: string;
    readonly formats: readonly ReportFormat[];
    readonly locale: Locale;
    readonly options: Readonly<Record<string, unknown>>;
  };
  /** The whole answer, when nothing that was asked for has changed; otherwise null. */
  whole(): Promise<BuildOutcome | null>;
  /** Whether an area's files can stand, now that its report is known. */
  area(id: string, report: string): Promise<Freshness>;
  record(id: string): AreaRecord | undefined;
  /** A manifest for this build that keeps the areas built before from the same inputs. */
  manifest(edition: Edition, files: readonly OutputFile[]): Manifest;
}

/** The user's own templates decide the page without being in the report. */
const isOwnTemplate = (path: string): boolean => path.startsWith('mallar/');

export async function openFreshener(
  effects: Effects,
  workspace: Workspace,
  request: BuildRequest,
): Promise<Freshener> {
  const { config } = workspace;
  const name = editionName(config, request.edition);
  const locale = request.language ?? config.language;
  const formats = reportFormats.filter((format) => format === 'json' || request.formats.includes(format));
  const benchmark = request.benchmark ?? { kind: config.benchmark };
  const options = { formats, language: locale, profile: request.profile ?? '', benchmark };
  const out = absolutePath(effects, request.out);
  const earlier = await readManifest(effects, `${out}/${name}/manifest.json`);
  const previous =
    request.previous ?? (config.previous === '' ? undefined : `${workspace.folder}/${config.previous}`);
  const inputs = await inputHashes(effects, workspace, previous);
  const templates = templateBuild?.hash ?? '';
  const isElsewhere = workspace.data.some(({ path }) => isLocation(path));
  // What a database holds is known only when it has been asked.
  const filesThen = earlier?.inputs.filter(({ path }) => !isLocation(path)) ?? [];
  const changed = earlier ? changedInputs(filesThen, inputs) : [];
  const sameTools = earlier?.kub === request.kubVersion && earlier.templates === templates;
  const sameOptions = (record: AreaRecord): boolean =>
    JSON.stringify(record.options) === JSON.stringify(options);

  const askedIds = (manifest: Manifest): readonly (string | undefined)[] => {
    if (request.areas.length === 0) return manifest.reported;
    const known = Object.entries(manifest.areas);
    return request.areas.map((typed) => {
      const folded = foldName(typed.normalize('NFC'));
      return known.find(([id, record]) => foldName(id) === folded || foldName(record.name) === folded)?.[0];
    });
  };

  return {
    settings: { name, formats, locale, options },
    record: (id) => earlier?.areas[id],
    async whole() {
      if (isElsewhere) return null;
      if (!earlier || request.force || request.strict || request.shard || !sameTools || changed.length > 0)
        return null;
      const results: AreaResult[] = [];
      for (const id of askedIds(earlier)) {
        const record = id === undefined ? undefined : earlier.areas[id];
        if (
          id === undefined ||
          !record ||
          !sameOptions(record) ||
          !(await areIntact(effects, out, record.files))
        )
          return null;
        results.push({
          area: { id, name: record.name },
          freshness: { kind: 'fresh' },
          written: record.files,
          failed: [],
        });
      }
      if (!(await areIntact(effects, out, earlier.files))) return null;
      const files = [...results.flatMap((result) => result.written), ...earlier.files];
      return { results, files, diagnostics: [], disclosure: earlier.disclosure };
    },
    async area(id, report) {
      if (request.force) return { kind: 'forced' };
      const record = earlier?.areas[id];
      if (!earlier || !record) return { kind: 'new' };
      const because = [
        ...(earlier.kub === request.kubVersion ? [] : ['kub']),
        ...(earlier.templates === templates ? [] : ['templates']),
        ...(sameOptions(record) ? [] : ['options']),
        ...(record.report === report ? changed.filter(isOwnTemplate) : changed),
        ...((await areIntact(effects, out, record.files)) ? [] : ['files']),
      ];
      if (because.length > 0) return { kind: 'stale', because };
      return record.report === report ? { kind: 'fresh' } : { kind: 'stale', because: ['report'] };
    },
    manifest(edition, files) {
      const { dataset, engines } = edition.inputs;
      const elsewhere = engines.flatMap(({ file, sha256 }) =>
        sha256 === undefined ? [] : [{ path: file, sha256 }],
      );
      const read = [...inputs, ...elsewhere];
      const isSame = earlier !== null && sameTools && changedInputs(earlier.inputs, read).length === 0;
      return {
        format: 1,
        kub: request.kubVersion,
        edition: name,
        templates,
        inputs: read,
        engines,
        disclosure: { ...edition.publication.summary },
        warnings: edition.diagnostics.map(({ code, file, line }) => ({
          code,
          ...(file === undefined ? {} : { file }),
          ...(line === undefined ? {} : { line }),
        })),
        reported: dataset.hierarchy.areas.filter((area) => area.report).map((area) => area.id),
        areas: isSame ? earlier.areas : {},
        files,
      };
    },
  };
}
