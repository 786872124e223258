import type { StoredFigure } from './stored-figure.ts';

/** What figures have in common beside what they are about. */
export interface FigureKind {
  readonly status: StoredFigure['status'];
  readonly source: string;
  /** Null where they are held against nothing. */
  readonly against: { readonly area: string; readonly outcome: string } | null;
}

export function isOfKind({ status, source, against }: FigureKind, figure: StoredFigure): boolean {
  const { comparison } = figure;
  if (status !== figure.status || source !== figure.source) return false;
  if (against === null || comparison === null) return against === comparison;
  return against.area === comparison.area && against.outcome === comparison.outcome;
}

export function kindText({ status, source, comparison }: StoredFigure): string {
  return [status, source, ...(comparison ? [comparison.area, comparison.outcome] : [])].join('\u001f');
}

export function kindOf(
  { status, source, comparison }: StoredFigure,
  own: (text: string) => string,
): FigureKind {
  return {
    status,
    source: own(source),
    against: comparison && { area: own(comparison.area), outcome: own(comparison.outcome) },
  };
}
