import { fileURLToPath } from 'node:url';
import type { Effects } from '../io/effects.ts';
import { signFont, signRange } from './fonts-signs.ts';

export type FontFamily = 'Source Sans 3' | 'Source Serif 4';

export interface FontFace {
  readonly family: FontFamily;
  readonly weight: 400 | 600 | 700;
  readonly style: 'normal' | 'italic';
}

/** Text, emphasised text, headings; the serif for quotes and titles. */
const reportFaces: readonly FontFace[] = [
  { family: 'Source Sans 3', weight: 400, style: 'normal' },
  { family: 'Source Sans 3', weight: 400, style: 'italic' },
  { family: 'Source Sans 3', weight: 600, style: 'normal' },
  { family: 'Source Sans 3', weight: 700, style: 'normal' },
  { family: 'Source Serif 4', weight: 400, style: 'italic' },
  { family: 'Source Serif 4', weight: 600, style: 'normal' },
];

/** `latin` holds Swedish and English; `latin-ext` the names of people and places from Poland to Turkey. */
const subsets = ['latin', 'latin-ext'] as const;

const slugs: Readonly<Record<FontFamily, string>> = {
  'Source Sans 3': 'source-sans-3',
  'Source Serif 4': 'source-serif-4',
};

function packageFolder(slug: string): string {
  const manifest = fileURLToPath(import.meta.resolve(`@fontsource/${slug}/package.json`));
  return manifest.replaceAll('\\', '/').replace(/\/package\.json$/, '');
}

async function rule(effects: Effects, face: FontFace, subset: string): Promise<string> {
  const slug = slugs[face.family];
  const folder = packageFolder(slug);
  const [font, ranges] = await Promise.all([
    effects.files.read(`${folder}/files/${slug}-${subset}-${face.weight}-${face.style}.woff2`),
    effects.files.read(`${folder}/unicode.json`),
  ]);
  const range = (JSON.parse(new TextDecoder().decode(ranges)) as Record<string, string>)[subset];
  if (range === undefined) throw new RangeError(`fontStyles: ${slug} has no range for ${subset}`);
  return fontFace(face, range, 'woff2', Buffer.from(font));
}

function fontFace(face: FontFace, range: string, format: 'woff2' | 'truetype', font: Buffer): string {
  const type = format === 'woff2' ? 'woff2' : 'ttf';
  const source = `url(data:font/${type};base64,${font.toString('base64')}) format("${format}")`;
  return `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:${face.weight};font-display:block;unicode-range:${range};src:${source}}`;
}

/** The signs come as a part of each text face, so that no style rule has to name another family. */
function signRules(faces: readonly FontFace[]): string[] {
  const font = signFont();
  return faces.map((face) => fontFace(face, signRange(), 'truetype', font));
}

const kept = new WeakMap<Effects, Map<string, Promise<string>>>();

/** Style rules that carry the report's fonts inside themselves, so that neither HTML nor PDF fetches anything. */
export function fontStyles(effects: Effects, faces: readonly FontFace[] = reportFaces): Promise<string> {
  const styles = kept.get(effects) ?? new Map<string, Promise<string>>();
  kept.set(effects, styles);
  const key = JSON.stringify(faces);
  const known = styles.get(key);
  if (known !== undefined) return known;
  const made = Promise.all(
    faces.flatMap((face) => subsets.map((subset) => rule(effects, face, subset))),
  ).then((rules) => [...rules, ...signRules(faces)].join('\n'));
  styles.set(key, made);
  return made;
}
