import { type FigureKey, figureKeySchema } from '../model/figure.ts';
import { type Indicator, indicatorSchema } from '../model/indicator.ts';
import type { Cell, KnownArea } from './publication.ts';

type Plain = Readonly<Record<string, unknown>>;

/** What a report.json says, found by walking it: nothing is trusted to stand where the schema puts it. */
export interface ReportFacts {
  readonly cells: readonly Cell[];
  readonly indicators: readonly Indicator[];
  readonly areas: readonly KnownArea[];
}

export function readReportFacts(content: unknown): ReportFacts {
  const cells: Cell[] = [];
  const indicators = new Map<string, Indicator>();
  const areas = new Map<string, KnownArea>();
  eachObject(content, (object) => {
    const cell = cellOf(object);
    if (cell) cells.push(cell);
    if ('definition' in object) {
      const indicator = indicatorSchema.safeParse(object);
      if (indicator.success) indicators.set(indicator.data.id, indicator.data);
    }
    if (typeof object['id'] === 'string' && Array.isArray(object['codes']) && 'level' in object) {
      areas.set(object['id'], areaOf(object));
    }
  });
  addParts(content, areas);
  return { cells, indicators: [...indicators.values()], areas: [...areas.values()] };
}

/** Calls back with every object in the content, the outermost first. The path is one list, good until the call returns. */
export function eachObject(content: unknown, use: (object: Plain, path: readonly string[]) => void): void {
  const path: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) use(value as Plain, path);
    for (const name in value) {
      path.push(name);
      visit((value as Plain)[name]);
      path.pop();
    }
  };
  visit(content);
}

/** The figure an object is about, when it is about one. */
export function keyOf(object: Plain): FigureKey | null {
  const { area, indicator, period, sex, age } = object;
  // Nearly every object of a report is something else, and the schema takes its time.
  if (typeof indicator !== 'string' || typeof period !== 'string') return null;
  const key = figureKeySchema.safeParse({ area, indicator, period, sex, age });
  return key.success ? key.data : null;
}

function cellOf(object: Plain): Cell | null {
  const key = keyOf(object);
  const { status } = object;
  if (key === null || !isStatus(status)) return null;
  const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  const interval = (object['interval'] ?? {}) as Plain;
  return {
    key,
    status,
    count: number(object['count']),
    denominator: number(object['denominator']),
    value: number(object['value']),
    lower: number(interval['lower']),
    upper: number(interval['upper']),
    respondents: number(object['respondents']),
  };
}

function isStatus(status: unknown): status is Cell['status'] {
  return ['shown', 'suppressed', 'missing', 'not-applicable'].includes(String(status));
}

function areaOf(object: Plain): KnownArea {
  const { id, name, parent, codes } = object;
  return {
    id: String(id),
    name: String(name),
    parent: typeof parent === 'string' ? parent : null,
    codes: (codes as unknown[]).map(String),
    parts: [],
  };
}

/** The overview names the parts of the report's own area. */
function addParts(content: unknown, areas: Map<string, KnownArea>): void {
  const { area, sections } = content as { area?: { id?: string }; sections?: readonly Plain[] };
  const overview = (Array.isArray(sections) ? sections : []).find(({ kind }) => kind === 'overview');
  const parts = (overview?.['parts'] ?? []) as readonly { id: string; name: string }[];
  const own = areas.get(area?.id ?? '');
  if (own) areas.set(own.id, { ...own, parts: parts.map(({ id }) => id) });
  for (const { id, name } of parts) {
    if (!areas.has(id)) areas.set(id, { id, name, parent: own?.id ?? null, codes: [], parts: [] });
  }
}
