import * as z from 'zod';
import { keysOf, needsAreas, noteKindsByType, translationKeys } from '../notes/note-keys.ts';

const text = z.union([z.string(), z.number()]);
const texts = z.union([text, z.array(text)]);
const yesNo = z.union([z.boolean(), z.enum(['ja', 'nej'])]);
const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** What each key holds, as an editor should propose it. The reader also takes å, ä and ö, capitals and hyphens. */
const values: Readonly<Record<string, z.ZodType>> = {
  titel: text.describe('Rubrik.'),
  omraden: texts.describe('Områden som anteckningen hör till: id eller namn ur omraden.csv.'),
  teman: texts.describe('Teman som den rör.'),
  indikatorer: texts.describe('Indikatorer som den rör: id ur katalogen eller indikatorer.csv.'),
  kalla: text.describe('Varifrån uppgiften kommer.'),
  datum: date.describe('När den skrevs: ÅÅÅÅ-MM-DD.'),
  granska_senast: date.describe('När den ska ses över: ÅÅÅÅ-MM-DD.'),
  sprak: text.describe('Språk som texten är skriven på: sv, en, fi …'),
  sektor: text.describe('Verksamhet som äger frågan.'),
  bekraftar: texts.describe('Anteckningar eller indikatorer som den talar för.'),
  motsager: texts.describe('Anteckningar eller indikatorer som den talar emot.'),
  kontakt: z
    .strictObject({
      roll: text,
      offentlig: yesNo,
      namn: text.optional(),
      telefon: text.optional(),
      epost: text.optional(),
    })
    .describe('Offentlig kontakt: en roll, och offentlig: ja.'),
  arrangorer: texts.describe('Vilka som ordnar insatsen.'),
  malgrupp: text.describe('För vem.'),
  form: z.enum(['digital', 'fysisk', 'hybrid']).describe('Hur den ges.'),
  frekvens: text.describe('Hur ofta.'),
  plats: text.describe('Var.'),
  finansiering: z
    .array(z.strictObject({ part: text, andel: text }))
    .describe('Vem som betalar; andelarna är procent och blir 100 tillsammans.'),
  metod: text.describe('Hur de boende tillfrågades.'),
  antal: text.describe('Hur många som svarade eller var med.'),
  samtycke: yesNo.describe('Om den som citeras har sagt ja till det.'),
  oversattning_av: text.describe('Anteckningen som detta är en översättning av.'),
};

function schemaOf(key: string): z.ZodType {
  const value = values[key];
  if (!value) throw new Error(`noteFrontMatterSchema: the key ${key} has no schema`);
  return value;
}

function fieldsOf(
  keys: readonly string[],
  required: readonly string[],
  own: Readonly<Record<string, z.ZodType>>,
): Record<string, z.ZodType> {
  return Object.fromEntries(
    keys.map((key) => {
      const value = own[key] ?? schemaOf(key);
      return [key, required.includes(key) ? value : value.optional()];
    }),
  );
}

const kinds = Object.entries(noteKindsByType).map(([typ, kind]) => {
  const required = [
    'typ',
    'titel',
    ...(needsAreas(kind) ? ['omraden'] : []),
    ...(kind === 'resident-view' ? ['metod', 'antal'] : []),
  ];
  const languages = texts.describe('Språk som insatsen ges på.');
  const own = { typ: z.literal(typ), ...(kind === 'intervention' ? { sprak: languages } : {}) };
  return z.strictObject(fieldsOf(keysOf(kind), required, own));
});
const translation = z.strictObject(
  fieldsOf(translationKeys, ['oversattning_av', 'sprak', 'titel'], { typ: text }),
);

/** Front matter of a note, one shape per `typ` and one for a translation; the keys are those the reader knows. */
export const noteFrontMatterSchema = z.union([...kinds, translation]);
