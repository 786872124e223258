export interface Numbering<Kind, One> {
  /** In the order of their numbers. */
  readonly list: readonly Kind[];
  readonly of: (figure: One) => number;
}

/**
 * Numbers the kinds of figures as they come. Figures come in rounds – women and men of one area after another –
 * so that what followed upon a kind last time is tried before it is looked up by a text.
 */
export function numbering<Kind, One>(
  isOf: (kind: Kind, figure: One) => boolean,
  textOf: (figure: One) => string,
  make: (figure: One) => Kind,
): Numbering<Kind, One> {
  const list: Kind[] = [];
  const byText = new Map<string, number>();
  const followers: number[] = [];
  let last = 0;
  const lookUp = (figure: One): number => {
    const text = textOf(figure);
    const known = byText.get(text);
    if (known !== undefined) return known;
    byText.set(text, list.length);
    return list.push(make(figure)) - 1;
  };
  return {
    list,
    of(figure) {
      if (list.length > 0 && isOf(list[last]!, figure)) return last;
      const guess = followers[last] ?? -1;
      const found = guess !== -1 && isOf(list[guess]!, figure) ? guess : lookUp(figure);
      followers[last] = found;
      last = found;
      return found;
    },
  };
}
