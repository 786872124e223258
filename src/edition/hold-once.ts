/** Gives for what is the same as something it has seen, to the last letter, what it saw first: so that it is held once. */
export function holdOnce<One>(): (one: One) => One {
  const held = new Map<string, One>();
  return (one) => {
    const text = JSON.stringify(one);
    const same = held.get(text) ?? one;
    held.set(text, same);
    return same;
  };
}
