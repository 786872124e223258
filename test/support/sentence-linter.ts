/** Words automatic text never uses: causes, evaluations, stigma. Whole words, any case. */
const forbidden: Readonly<Record<'sv' | 'en', readonly string[]>> = {
  sv: [
    'beror på',
    'leder till',
    'på grund av',
    'därför',
    'hela',
    'endast',
    'bara',
    'så mycket som',
    'utsatt område',
    'problemområde',
    'sämst',
    'värst',
    'belastad',
    'utanförskap',
  ],
  en: [
    'because',
    'due to the',
    'leads to',
    'therefore',
    'only',
    'as much as',
    'worst',
    'deprived',
    'burdened',
  ],
};

const longest = 25;

/** What is wrong with the wording of a text; empty when nothing is. */
export function lintWords(text: string, locale: 'sv' | 'en', isMethod = false): string[] {
  const banned = [...forbidden[locale], ...(isMethod ? [] : ['signifikant', 'significant'])];
  return [
    ...banned
      .filter((word) => new RegExp(`(?<!\\p{L})${word}`, 'iu').test(text))
      .map((word) => `forbidden: ${word}`),
    ...sentencesOf(text)
      .filter((sentence) => sentence.split(/[ \n]+/).length > longest)
      .map((sentence) => `longer than ${longest} words: ${sentence}`),
    ...(text.includes('\u00ad') ? ['soft hyphen'] : []),
    ...(/\d-\d|(?<!\p{L})-\d/u.test(text) ? ['hyphen where an en dash or a minus should be'] : []),
  ];
}

/** A full stop ends a sentence only before a capital, as in "Fördelning. Skillnaden". */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
}

/** Numbers in a text that are in none of the names it mentions and equal none of the values it may state. */
export function strayNumbers(text: string, names: readonly string[], values: readonly number[]): string[] {
  const plain = names
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, ' '), text.replaceAll('\u00a0', ' '))
    .replace(/(?<=\d)[ ,](?=\d{3}(?!\d))/g, '');
  const found = plain.match(/−?\d+(?:[.,]\d+)?/g) ?? [];
  return found.filter((number) => {
    const decimals = number.split(/[.,]/)[1]?.length ?? 0;
    const stated = Number(number.replace('−', '-').replace(',', '.'));
    // Half a unit of the last decimal, and a little for values that lie on the half.
    return !values.some(
      (value) => Math.abs(value - stated) <= 0.5 * 10 ** -decimals + 1e-6 * Math.abs(value) + 1e-9,
    );
  });
}
