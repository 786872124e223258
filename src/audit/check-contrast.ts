import type { HtmlElement } from './parse-html.ts';

/** What stands on what, by the names of the page's own colours (WCAG 2.2, 1.4.3 and 1.4.11). */
const pairs: readonly (readonly [rule: string, least: number, front: string, backs: readonly string[]])[] = [
  ['1.4.3', 4.5, 'ink', ['paper', 'surface', 'voice']],
  ['1.4.3', 4.5, 'muted', ['paper', 'surface', 'voice']],
  ['1.4.3', 4.5, 'strong', ['paper', 'surface']],
  ['1.4.3', 4.5, 'notice-ink', ['notice']],
  ['1.4.11', 3, 'mark', ['paper', 'surface']],
  ['1.4.11', 3, 'focus', ['paper', 'surface']],
  ['1.4.11', 3, 'c-area', ['surface', 'c-band', 'c-spread', 'c-benchmark']],
  ['1.4.11', 3, 'c-benchmark', ['surface']],
  ['1.4.11', 3, 'c-second', ['surface']],
  ['1.4.11', 3, 'c-third', ['surface']],
  ['1.4.11', 3, 'c-axis', ['surface']],
];

/** What decides which colours hold: the page on a light screen, on a dark one, and on paper. */
const schemes = [
  { name: 'light', media: [/^$/] },
  { name: 'dark', media: [/^$/, /prefers-color-scheme:\s*dark/] },
  { name: 'print', media: [/^$/, /\bprint\b/] },
] as const;

/** Pairs of the theme's and the charts' colours, as the page declares them, that are too near each other. */
export function contrastFaults(all: readonly HtmlElement[]): string[] {
  const styles = all.filter(({ tag }) => tag === 'style').map(({ children }) => children.join(''));
  const rules = styles.flatMap(rootRules);
  return schemes.flatMap(({ name, media }) => {
    const declared = new Map(
      rules.filter((rule) => media.some((one) => one.test(rule.media))).flatMap((rule) => rule.declarations),
    );
    return pairs.flatMap(([rule, least, front, backs]) =>
      backs.flatMap((back) => {
        const [one, other] = [colourOf(front, declared), colourOf(back, declared)];
        if (one === null || other === null) return [];
        const ratio = Math.floor(contrast(one, other) * 100) / 100;
        return ratio >= least ? [] : [`WCAG ${rule}, ${name}: ${front} / ${back} ${ratio}:1 < ${least}:1`];
      }),
    );
  });
}

interface RootRule {
  /** The condition around it; empty for none. */
  readonly media: string;
  readonly declarations: readonly (readonly [name: string, value: string])[];
}

/** Every `:root { --name: value }` of a style sheet with the `@media` it stands in. */
function rootRules(sheet: string): readonly RootRule[] {
  const found: RootRule[] = [];
  const open: string[] = [];
  for (const [, before = '', brace] of sheet.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]*)([{}])/g)) {
    if (brace === '{') {
      open.push(before.slice(before.lastIndexOf(';') + 1).trim());
      continue;
    }
    const media = open.slice(0, -1).find((head) => head.startsWith('@media')) ?? '';
    if (open.pop() !== ':root') continue;
    const declarations = [...before.matchAll(/--([\w-]+)\s*:\s*([^;]+)/g)];
    found.push({ media, declarations: declarations.map(([, name, value]) => [name!, value!.trim()]) });
  }
  return found;
}

/** Red, green and blue of a declared colour; null where there is none or it is written in another way. */
function colourOf(name: string, declared: ReadonlyMap<string, string>): readonly number[] | null {
  let value = declared.get(name);
  for (let step = 0; step < 5; step += 1) {
    const other = /^var\(--([\w-]+)\)$/.exec(value ?? '')?.[1];
    if (other === undefined) break;
    value = declared.get(other);
  }
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value ?? '')?.[1];
  if (hex === undefined) return null;
  const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g)!;
  return digits.map((pair) => Number.parseInt(pair, 16));
}

/** Relative luminance and ratio as WCAG 2.2 defines them. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const luminance = (colour: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
