/** A number as written in a text. */
export interface NumberToken {
  readonly amount: number;
  readonly decimals: number;
}

const written =
  /\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:[.,]\d+)?/g;

/**
 * Numbers in a text, with or without a space in the thousands. What looks like one number with a
 * space may be two, and "7,326" is seven thousand on an English page and seven and a bit on a Swedish one: then
 * both readings are given, and either explains it.
 */
export function numberTokens(text: string): readonly (readonly NumberToken[])[] {
  return [...text.matchAll(written)].map(([found]) => {
    if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(found)) {
      const english = tokenOf(found.replaceAll(',', ''));
      return /^\d+,\d+$/.test(found) ? [tokenOf(found), english] : [english];
    }
    const whole = tokenOf(found.replace(/[\u00a0\u202f ]/g, ''));
    return /[\u00a0\u202f ]/.test(found) ? [whole, ...found.split(/[\u00a0\u202f ]/).map(tokenOf)] : [whole];
  });
}

function tokenOf(text: string): NumberToken {
  const [, decimals = ''] = text.split(/[.,]/);
  return { amount: Number(text.replace(',', '.')), decimals: decimals.length };
}

/** Numbers that a document may show, because its shown figures or its own texts have them. */
export interface Explained {
  has(token: NumberToken): boolean;
}

/** Every number in plain data, those in its texts included; signs are left out, as in the texts. */
export function explainedBy(content: unknown, besides: readonly number[] = []): Explained {
  const numbers: number[] = [...besides];
  const visit = (value: unknown): void => {
    if (typeof value === 'number') numbers.push(Math.abs(value));
    else if (typeof value === 'string') {
      for (const tokens of numberTokens(value)) numbers.push(...tokens.map(({ amount }) => amount));
    } else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(content);
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  return {
    has({ amount, decimals }) {
      // Half a unit is rounding; differences are taken between values as displayed, which adds another half.
      const isGap = (decimals > 0 && decimals < 4) || amount >= 1000;
      const margin = 10 ** -decimals * (isGap ? 1 : 0.5) + 1e-9;
      let [low, high] = [0, sorted.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? 0) < amount - margin) low = middle + 1;
        else high = middle;
      }
      return (sorted[low] ?? Number.POSITIVE_INFINITY) <= amount + margin;
    },
  };
}
