import { nearest } from '../../diagnostics/nearest.ts';
import { importError } from '../import-error.ts';

/**
 * The codes that a variable's values stand for: codes, `*` and `?` as patterns, `top(n)`, `bottom(n)`,
 * `from(a)`, `to(b)` and `range(a,b)` as PxWeb 2 has them. Top is the latest of a variable of time, whose
 * codes stand in order of time, and the first of any other.
 */
export function expandValues(
  values: readonly string[],
  known: readonly string[],
  options: { readonly literal: boolean; readonly isTime: boolean; readonly variable: string },
): readonly string[] {
  const found = values.flatMap((value) => {
    const codes = known.includes(value)
      ? [value]
      : options.literal
        ? []
        : matching(value, known, options.isTime);
    if (codes.length > 0) return codes;
    const suggestion = nearest(value, known);
    throw importError('import-not-in-table', {
      field: options.variable,
      found: value,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  });
  return [...new Set(found)];
}

function matching(value: string, known: readonly string[], isTime: boolean): readonly string[] {
  const [, name = '', list = ''] = /^(top|bottom|from|to|range)\((.*)\)$/i.exec(value.trim()) ?? [];
  const [first = '', second = ''] = list.split(',').map((part) => part.trim());
  const count = /^\d+$/.test(first) ? Number(first) : 0;
  const between = (from: number, to: number): readonly string[] =>
    from < 0 || to < 0 ? [] : known.slice(from, to + 1);
  switch (name.toLowerCase()) {
    case 'top':
      return isTime ? last(known, count) : known.slice(0, count);
    case 'bottom':
      return isTime ? known.slice(0, count) : last(known, count);
    case 'from':
      return between(known.indexOf(first), known.length - 1);
    case 'to':
      return between(0, known.indexOf(first));
    case 'range':
      return between(known.indexOf(first), known.indexOf(second));
    default:
      return /[*?]/.test(value) ? known.filter((code) => pattern(value).test(code)) : [];
  }
}

function last(known: readonly string[], count: number): readonly string[] {
  return known.slice(Math.max(0, known.length - count));
}

function pattern(value: string): RegExp {
  const escaped = value.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u');
}
