import type { Indicator } from '../model/indicator.ts';

/** What must be kept uncertain. The files do not say which policy they were made by; these are the recommended limits. */
export interface Limits {
  readonly threshold: number;
  readonly sensitiveThreshold: number;
}

export const recommendedLimits: Limits = { threshold: 5, sensitiveThreshold: 10 };

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
