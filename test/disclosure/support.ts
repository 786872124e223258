import { buildHierarchy, type Hierarchy } from '../../src/dataset/hierarchy.ts';
import { defaultPolicy } from '../../src/disclosure/policy.ts';
import { publish } from '../../src/disclosure/publish.ts';
import type { Published } from '../../src/disclosure/published.ts';
import type { Estimate, EstimatedValue, EstimateWithoutValue } from '../../src/estimate/estimate.ts';
import type { Area } from '../../src/model/area.ts';
import type { Figure, FigureKey } from '../../src/model/figure.ts';
import type { Indicator } from '../../src/model/indicator.ts';

export function area(id: string, parent: string | null, codes: readonly string[] = []): Area {
  return {
    id,
    name: id,
    level: parent === null ? 'municipality' : 'area',
    parent,
    codes: [...codes],
    preposition: 'i',
    demonym: null,
    demonymDefinite: null,
    report: true,
    validFrom: null,
    validTo: null,
    vintage: null,
  };
}

/** `flat('kommun', ['a', 'b'])`: a municipality and its parts. */
export function flat(municipality: string, parts: readonly string[]): Hierarchy {
  return buildHierarchy(
    [area(municipality, null), ...parts.map((id) => area(id, municipality))],
    municipality,
  );
}

export function indicator(id: string, changes: Partial<Indicator> = {}): Indicator {
  return {
    id,
    name: id,
    definition: '',
    measure: 'proportion',
    unit: '%',
    per: 100,
    polarity: 'neutral',
    theme: '',
    targetArea: '',
    sector: '',
    owner: '',
    source: '',
    sourceLine: '',
    age: '',
    sex: '',
    instrument: '',
    protection: 'protected',
    protectionReason: '',
    threshold: null,
    inverted: false,
    comparableFrom: '',
    koladaId: '',
    note: '',
    ...changes,
  };
}

export function key(areaId: string, changes: Partial<FigureKey> = {}): FigureKey {
  return { area: areaId, indicator: 'fiske', period: '2024', sex: 'total', age: 'total', ...changes };
}

/** A share: `count` of `denominator`. */
export function share(figureKey: FigureKey, count: number, denominator: number): EstimatedValue {
  const value = (100 * count) / denominator;
  return {
    status: 'estimated',
    key: figureKey,
    measure: 'proportion',
    value,
    interval: { kind: 'interval', lower: value / 2, upper: value * 1.5, level: 0.95, method: 'wilson' },
    count,
    denominator,
    respondents: null,
    standardDeviation: null,
    method: 'wilson',
    origin: { kind: 'own-row' },
    source: 'fiskeriverket',
  };
}

/** A number of persons. */
export function persons(figureKey: FigureKey, count: number): EstimatedValue {
  return {
    ...share(figureKey, count, 1),
    measure: 'count',
    value: count,
    denominator: null,
    interval: { kind: 'none', reason: 'count' },
  };
}

export function without(figureKey: FigureKey, status: EstimateWithoutValue['status']): EstimateWithoutValue {
  const reason = status === 'missing' ? 'no-data' : status;
  return { status, key: figureKey, measure: 'proportion', reason };
}

/** Deep freeze: the gate must not write to its input. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

/** Publishes with the default policy and frozen input. */
export function gate(
  estimates: readonly Estimate[],
  hierarchy: Hierarchy,
  indicators: readonly Indicator[] = [indicator('fiske')],
  previous: readonly Figure[] = [],
): Promise<Published> {
  return publish(frozen(estimates), frozen(indicators), hierarchy, frozen(defaultPolicy), frozen(previous));
}

export function hiddenAreas(published: Published): string[] {
  return published.figures.filter((figure) => figure.status === 'suppressed').map((figure) => figure.area);
}
