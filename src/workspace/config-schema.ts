import * as z from 'zod';

/**
 * `kub.yaml` as the user writes it: Swedish keys, everything but `kommun`, `utgava` and `data` optional.
 * `normalizeConfig` turns it into the strict `Config`; the defaults stand there.
 */
const text = z.union([z.string(), z.number()]).transform(String);
const yesNo = z
  .union([z.boolean(), z.enum(['ja', 'nej'])])
  .transform((value) => value === true || value === 'ja');
const oneOrMany = z.union([text.transform((value) => [value]), z.array(text)]);

/** A regular expression; its first group is what counts. */
const pattern = text.refine(isPattern, 'reguljärt uttryck');

function isPattern(expression: string): boolean {
  try {
    return new RegExp(expression, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

export const wideSpec = z.strictObject({
  /** Columns that are kept as they are. */
  behall: z.array(text).optional(),
  /** Columns to melt: names, or a pattern with `*`. */
  kolumner: oneOrMany,
  /** Observation column that gets the column's name (its number, when `monster` picks it out). */
  till: text,
  /** Regular expression whose first group is what `till` gets. */
  monster: pattern.optional(),
  varde: text,
});

const columnSpec = z.union([text, z.strictObject({ kolumn: text, monster: pattern.optional() })]);

export const dataSpec = z.strictObject({
  fil: text,
  blad: text.optional(),
  kodning: text.optional(),
  avgransare: text.optional(),
  decimal: z.enum([',', '.']).optional(),
  hoppa_over: z.number().int().nonnegative().optional(),
  /** Observation column → column of the file, `=text` for a constant, or a part of the column's texts. */
  kolumner: z.record(z.string(), columnSpec).optional(),
  /** Text in the file → text kub knows, per observation column. */
  oversatt: z.record(z.string(), z.record(z.string(), text)).optional(),
  smalt: z.union([wideSpec, z.array(wideSpec)]).optional(),
  /** How shares are written: `procent` (0–100) or `brak` (0–1). */
  andelar: z.enum(['procent', 'brak']).optional(),
  /** Missing-value legend: sign → what it means, or the name of a ready legend. */
  tecken: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
  kalla: text,
  licens: text.optional(),
  hamtad: text.optional(),
  anmarkning: text.optional(),
});

export const themeSpec = z.strictObject({
  id: text,
  namn: text,
  indikatorer: z.array(text).optional(),
});

export const profileSpec = z.strictObject({
  namn: text.optional(),
  indikatorer: z.array(text).optional(),
  teman: z.array(text).optional(),
  alder: text.optional(),
  tillat_andra_aldrar: yesNo.optional(),
  kapitel: z.array(text).optional(),
  inledning: text.optional(),
});

export const configSpec = z.strictObject({
  kommun: text,
  /** Also the name of a folder. */
  utgava: text.refine((name) => /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(name), 'bokstäver, siffror, . _ -'),
  datum: text.optional(),
  pahittade_uppgifter: yesNo.optional(),
  data: z.array(dataSpec),
  sprak: z.enum(['sv', 'en']).optional(),
  avsandare: z
    .strictObject({
      namn: text.optional(),
      enhet: text.optional(),
      kontakt: text.optional(),
      diarienummer: text.optional(),
    })
    .optional(),
  jamforelse: z.enum(['kommun', 'ovriga']).optional(),
  teman: z.union([z.string(), z.array(themeSpec)]).optional(),
  bakgrund: z.array(text).optional(),
  kapitel: z.array(text).optional(),
  profiler: z.record(z.string(), profileSpec).optional(),
  rojandekontroll: z
    .strictObject({
      troskel: z.number().int().min(2).optional(),
      troskel_kanslig: z.number().int().min(2).optional(),
      minsta_namnare: z.number().int().min(1).optional(),
      minsta_antal_svar: z.number().int().min(1).optional(),
    })
    .optional(),
  utseende: z
    .strictObject({
      logotyp: text.optional(),
      logotyp_text: text.optional(),
      farger: z.strictObject({ huvud: text.optional(), accent: text.optional() }).optional(),
      typsnitt: text.optional(),
    })
    .optional(),
  tidigare: text.optional(),
});

export type ConfigSpec = z.infer<typeof configSpec>;
export type DataSpec = z.infer<typeof dataSpec>;
export type ThemeSpec = z.infer<typeof themeSpec>;
