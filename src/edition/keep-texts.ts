/** A part of a text keeps the whole of it in memory: the same few areas and periods are kept once, on their own. */
export function keepTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    const own = Buffer.from(text).toString();
    known.set(own, own);
    return own;
  };
}
