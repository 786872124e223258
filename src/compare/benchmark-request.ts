import type { BenchmarkReference } from '../model/comparison.ts';
import type { FigureKey } from '../model/figure.ts';

/** What a figure is to be held against. */
export type BenchmarkRequest =
  | { readonly kind: 'municipality' | 'rest' }
  | { readonly kind: 'area'; readonly area: string }
  /** The same area in another period: the two are taken as independent groups. */
  | { readonly kind: 'earlier-period'; readonly period: string }
  /** A value that has been set, in the indicator's unit. */
  | { readonly kind: 'goal'; readonly value: number; readonly period: string };

/** What a user asks for: a request, or the goal that has been stated for each indicator. */
export type BenchmarkWish = BenchmarkRequest | { readonly kind: 'stated-goal' };

/** The request as it is named in a comparison. */
export function referenceOf(
  request: BenchmarkRequest,
  key: FigureKey,
  municipality: string,
): BenchmarkReference {
  const { kind } = request;
  if (request.kind === 'earlier-period' || request.kind === 'goal') {
    return { kind, area: key.area, period: request.period };
  }
  return { kind, area: request.kind === 'area' ? request.area : municipality, period: key.period };
}

/** One text per test: the municipality and the rest of it are the same test. */
export function requestText(request: BenchmarkRequest): string {
  if (request.kind === 'area') return `area ${request.area}`;
  if (request.kind === 'earlier-period') return `period ${request.period}`;
  return request.kind === 'goal' ? `goal ${request.value}` : 'municipality';
}
