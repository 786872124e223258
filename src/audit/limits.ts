import type { Indicator } from '../model/indicator.ts';

/** What must be kept uncertain: what the manifest says the figures were withheld by, or else what is recommended. */
export interface Limits {
  readonly threshold: number;
  readonly sensitiveThreshold: number;
}

export const recommendedLimits: Limits = { threshold: 5, sensitiveThreshold: 10 };

/** The limits of a manifest; null when it does not say, or says what cannot be. */
export function readLimits(manifest: unknown): Limits | null {
  const { disclosure } = (manifest ?? {}) as { readonly disclosure?: { readonly limits?: unknown } };
  const { threshold, sensitiveThreshold } = (disclosure?.limits ?? {}) as Partial<Limits>;
  const isLimit = (limit: unknown): limit is number => Number.isInteger(limit) && (limit as number) >= 2;
  if (!isLimit(threshold) || !isLimit(sensitiveThreshold)) return null;
  return { threshold, sensitiveThreshold: Math.max(threshold, sensitiveThreshold) };
}

export interface IndicatorLimit {
  readonly isOpen: boolean;
  readonly isSensitive: boolean;
  /** Counts from 1 up to this minus one are small. */
  readonly threshold: number;
}

/** An indicator that no report describes is protected. */
export function limitOf(indicator: Indicator | undefined, limits: Limits): IndicatorLimit {
  const isSensitive = indicator?.protection === 'sensitive';
  const base = isSensitive ? limits.sensitiveThreshold : limits.threshold;
  return {
    isOpen: indicator?.protection === 'open',
    isSensitive,
    threshold: Math.max(base, indicator?.threshold ?? 0),
  };
}

/** A number of persons that singles somebody out. */
export function isSmall(persons: number, limit: IndicatorLimit): boolean {
  if (limit.isOpen) return false;
  return persons > 0.5 && persons < limit.threshold - 0.01;
}
