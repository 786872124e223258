import type { FigureKey } from '../model/figure.ts';

const parts = ['area', 'indicator', 'period', 'sex', 'age'] as const;

/** "+ boras", "− sjobo": each step named by what differs between the steps. */
export function pathOf(
  steps: readonly { readonly key: FigureKey; readonly coefficient: number }[],
): readonly string[] {
  const differing = parts.filter((part) => new Set(steps.map(({ key }) => key[part])).size > 1);
  const named = differing.length > 0 ? differing : (['area'] as const);
  return [...steps]
    .sort((one, other) => other.coefficient - one.coefficient)
    .map(({ key, coefficient }) => {
      const sign = coefficient < 0 ? '−' : '+';
      const size = Math.abs(coefficient);
      const times = Math.abs(size - 1) < 1e-9 ? '' : `${Number(size.toPrecision(3))} × `;
      return `${sign} ${times}${named.map((part) => key[part]).join('/')}`;
    });
}
