import type { Indicator } from '../model/indicator.ts';
import { ignoredColumns, keyColumns, numberColumns } from './observation-columns.ts';
import type { TableMapping } from './table-mapping.ts';
import { foldName } from './vocabulary.ts';

/** What a column of a table is to rows that are added up; the words of the engines that do it. */
export type ColumnRole =
  | 'area'
  | 'indicator'
  | 'period'
  | 'key'
  | 'count'
  | 'denominator'
  | 'respondents'
  | 'empty';
export type CountKind = 'share' | 'ratio' | 'count';

/** How the rows of a table may be added up before they are read. */
export interface MergePlan {
  readonly roles: ReadonlyMap<string, ColumnRole>;
  readonly indicators: ReadonlyMap<string, CountKind>;
  readonly constantIndicator: CountKind | null;
}

type ObservationColumn = (typeof keyColumns)[number] | (typeof numberColumns)[number];

const roleOf: Readonly<Record<ObservationColumn, ColumnRole>> = {
  omrade: 'area',
  indikator: 'indicator',
  period: 'period',
  kon: 'key',
  alder: 'key',
  // A row with a word of its own about its state, or with more than counts, is read as it stands.
  status: 'empty',
  taljare: 'count',
  namnare: 'denominator',
  antal_svar: 'respondents',
  varde: 'empty',
  nedre: 'empty',
  ovre: 'empty',
  standardavvikelse: 'empty',
};

const kindOf: Readonly<Partial<Record<Indicator['measure'], CountKind>>> = {
  proportion: 'share',
  count: 'count',
  rate: 'ratio',
  mean: 'ratio',
  standardised: 'ratio',
  'life-expectancy': 'ratio',
};

/** The column of the file that each observation column is read from; undefined where that is not plain to see. */
export function sourceColumns(
  names: readonly string[],
  mapping: TableMapping | null,
): ReadonlyMap<ObservationColumn, string> | undefined {
  const known: readonly ObservationColumn[] = [...keyColumns, ...numberColumns];
  // Which rows are taken is decided by columns that are no part of an observation.
  if (Object.keys(mapping?.selected ?? {}).length > 0) return undefined;
  const found = new Map<ObservationColumn, string>();
  const folded = names.map(foldName);
  if (new Set(folded).size !== folded.length) return undefined;
  for (const [name, source] of Object.entries(mapping?.columns ?? {})) {
    const column = known.find((one) => foldName(one) === foldName(name));
    if (column === undefined || found.has(column)) return undefined;
    if (source.kind === 'constant') continue;
    const at = folded.indexOf(foldName(source.column));
    if (at < 0) return undefined;
    found.set(column, names[at]!);
  }
  const given = new Set(Object.keys(mapping?.columns ?? {}).map(foldName));
  for (const [index, name] of names.entries()) {
    const column = known.find((one) => foldName(one) === folded[index]);
    if (column !== undefined && !given.has(foldName(column))) found.set(column, name);
    else if (column === undefined && !mapping && !ignoredColumns.includes(folded[index]!)) return undefined;
  }
  return found;
}

/**
 * How rows may be added up, or null where the file says things that must be looked at row by row: columns that are
 * melted, areas or indicators that go by other names, a column that is read twice.
 */
export function mergePlan(
  names: readonly string[],
  mapping: TableMapping | null,
  indicators: ReadonlyMap<string, Indicator>,
): MergePlan | null {
  const sources = sourceColumns(names, mapping);
  if (!sources || (mapping?.melts.length ?? 0) > 0) return null;
  const isAsGiven = (column: ObservationColumn): boolean => {
    const source = Object.entries(mapping?.columns ?? {}).find(
      ([name]) => foldName(name) === foldName(column),
    )?.[1];
    const words = Object.keys(mapping?.translations ?? {}).some(
      (name) => foldName(name) === foldName(column),
    );
    return !words && (source === undefined || (source.kind === 'column' && source.pattern === null));
  };
  const constant = constantIndicator(mapping);
  const plain = [...keyColumns, ...numberColumns].filter(
    (column) => !['period', 'kon', 'alder'].includes(column),
  );
  if (!plain.every((column) => isAsGiven(column) || (column === 'indikator' && constant !== undefined)))
    return null;
  if (!sources.has('omrade') || !sources.has('taljare')) return null;
  const roles = new Map([...sources].map(([column, name]) => [name, roleOf[column]]));
  if (roles.size !== sources.size) return null;
  const kinds = [...indicators].flatMap(([id, { measure }]): [string, CountKind][] => {
    const kind = kindOf[measure];
    return kind ? [[id, kind]] : [];
  });
  if (constant === undefined) {
    return sources.has('indikator') ? { roles, indicators: new Map(kinds), constantIndicator: null } : null;
  }
  const kind = new Map(kinds).get(constant);
  return kind ? { roles, indicators: new Map(), constantIndicator: kind } : null;
}

function constantIndicator(mapping: TableMapping | null): string | undefined {
  const source = Object.entries(mapping?.columns ?? {}).find(([name]) => foldName(name) === 'indikator')?.[1];
  return source?.kind === 'constant' ? source.text : undefined;
}
