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
  behall: z.array(text).optional().describe('Kolumner som lämnas som de är.'),
  kolumner: oneOrMany.describe('Kolumnerna som ska läggas på höjden: namn, eller ett mönster med *.'),
  till: text.describe('Observationens kolumn som får kolumnens namn, eller det som monster plockar ut.'),
  monster: pattern.optional().describe('Reguljärt uttryck vars första grupp är det som till får.'),
  varde: text.describe('Observationens kolumn som får cellerna.'),
});

const columnSpec = z.union([
  text,
  z.strictObject({
    kolumn: text.describe('Filens kolumn.'),
    monster: pattern.optional().describe('Reguljärt uttryck vars första grupp är texten.'),
  }),
]);

export const dataSpec = z.strictObject({
  fil: text.describe(
    'Filen, eller ett mönster: * inom ett namn, ** för alla undermappar. Även postgres:schema.tabell och s3://….',
  ),
  andra_omraden: z
    .enum(['fel', 'hoppa_over'])
    .optional()
    .describe(
      'Rader om områden som inte står i omraden.csv: fel (förval), eller hoppa_over för en fil över hela landet.',
    ),
  blad: text
    .optional()
    .describe('Bladets namn i en XLSX-fil, eller datamängdens i en JSON-stat-fil med flera.'),
  kodning: text
    .optional()
    .describe(
      'Teckenkodning, när kub gissar fel: utf-8, windows-1252, cp850, macintosh, utf-16le eller utf-16be.',
    ),
  avgransare: text.optional().describe('Tecken mellan kolumnerna, när kub gissar fel.'),
  decimal: z.enum([',', '.']).optional().describe('Decimaltecken, när kub gissar fel.'),
  hoppa_over: z.number().int().nonnegative().optional().describe('Så många rader före rubrikraden.'),
  rubrikrader: z
    .union([z.literal(1), z.literal(2)])
    .optional()
    .describe('Hur många rader rubriken tar, när kub gissar fel: 1 eller 2.'),
  sprak: text.optional().describe('Vilket språk i en PX-fil som har flera.'),
  kolumner: z
    .record(z.string(), columnSpec)
    .optional()
    .describe(
      'Observationens kolumn: filens kolumn, =text för en konstant, eller {kolumn, monster} för en del av texten.',
    ),
  oversatt: z
    .record(z.string(), z.record(z.string(), text))
    .optional()
    .describe('Per kolumn: filens text till den text som kub känner.'),
  urval: z
    .record(z.string(), oneOrMany)
    .optional()
    .describe('Bara rader där filens kolumn har något av de här värdena.'),
  smalt: z
    .union([wideSpec, z.array(wideSpec)])
    .optional()
    .describe('Kolumner som ligger på bredden och ska läggas på höjden.'),
  andelar: z
    .enum(['procent', 'brak'])
    .optional()
    .describe('Hur andelar är skrivna: procent (0–100) eller brak (0–1).'),
  tecken: z
    .union([z.string(), z.record(z.string(), z.string())])
    .optional()
    .describe('Vad filens tecken för det som saknas betyder, eller namnet på en färdig förklaring.'),
  kalla: text.describe('Källan, som den trycks där siffrorna står.'),
  licens: text.optional().describe('Licensen för uppgifterna.'),
  hamtad: text.optional().describe('När de hämtades.'),
  anmarkning: text.optional().describe('Ett förbehåll som trycks bland källorna.'),
});

export const themeSpec = z.strictObject({
  id: text.describe('Namn i filer och kommandon.'),
  namn: text.describe('Namnet som det skrivs ut.'),
  indikatorer: z.array(text).optional().describe('Temats indikatorer i ordning; utan den alla med temat.'),
});

export const profileSpec = z.strictObject({
  namn: text.optional().describe('Namnet som det skrivs ut.'),
  indikatorer: z.array(text).optional().describe('Bara dessa indikatorer.'),
  teman: z.array(text).optional().describe('Bara dessa teman, och bakgrunden.'),
  alder: text.optional().describe('Bara uppgifter för just den åldern; andra blir namngivna luckor.'),
  tillat_andra_aldrar: yesNo.optional().describe('ja låter andra åldrar stå bredvid.'),
  kapitel: z.array(text).optional().describe('Kapitlen i ordning.'),
  inledning: text.optional().describe('Egen text i Markdown.'),
});

/** An edition names a folder: nothing that leads to another. */
export const editionNamePattern = /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u;
export const editionNameWords = 'bokstäver, siffror, . _ -';

export const configSpec = z.strictObject({
  kommun: text.describe('Id i omraden.csv: kommunen, och det som områdena jämförs med.'),
  utgava: text
    .refine((name) => editionNamePattern.test(name), editionNameWords)
    .describe('Utgåvans namn, oftast ett år. Också namnet på en mapp i out.'),
  datum: text.optional().describe('Utgåvans datum som det trycks; förval den 1 januari utgåvans år.'),
  pahittade_uppgifter: yesNo.optional().describe('ja skriver på varje sida att uppgifterna är påhittade.'),
  data: z.array(dataSpec).describe('En post per källa.'),
  motor: z
    .enum(['auto', 'inbyggd', 'duckdb'])
    .optional()
    .describe(
      'Vad som läser data; förval auto: DuckDB för Parquet och för filer som är för stora för minnet.',
    ),
  sprak: z.enum(['sv', 'en']).optional().describe('Underlagets språk; förval sv.'),
  avsandare: z
    .strictObject({
      namn: text.optional().describe('Kommunens eller organisationens namn.'),
      enhet: text.optional().describe('Enheten som ger ut underlaget.'),
      kontakt: text.optional().describe('En funktionsbrevlåda.'),
      diarienummer: text.optional().describe('Diarienummer.'),
    })
    .optional()
    .describe('Vem som ger ut underlaget.'),
  jamforelse: z
    .enum(['kommun', 'ovriga'])
    .optional()
    .describe('Vad som visas bredvid området: kommun (förval) eller ovriga, resten av kommunen.'),
  teman: z
    .union([z.string(), z.array(themeSpec)])
    .optional()
    .describe('boras (förval), malomraden, eller en egen lista.'),
  bakgrund: z.array(text).optional().describe('Indikatorer i kapitlet om området.'),
  kapitel: z.array(text).optional().describe('Kapitlen i ordning; förval alla.'),
  profiler: z
    .record(z.string(), profileSpec)
    .optional()
    .describe('Urval av underlaget för en fråga eller en läsare, efter namn.'),
  rojandekontroll: z
    .strictObject({
      troskel: z.number().int().min(2).optional().describe('Minsta antal som visas; förval 5.'),
      troskel_kanslig: z
        .number()
        .int()
        .min(2)
        .optional()
        .describe('Minsta antal för känsliga indikatorer; förval 10.'),
      minsta_namnare: z.number().int().min(1).optional().describe('Minsta nämnare; förval 10.'),
      minsta_antal_svar: z
        .number()
        .int()
        .min(1)
        .optional()
        .describe('Minsta antal svarande i en enkät; förval 30.'),
    })
    .optional()
    .describe('Strängare regler än förvalen.'),
  utseende: z
    .strictObject({
      logotyp: text.optional().describe('Bildfil i arbetsmappen.'),
      logotyp_text: text.optional().describe('Ord för den som inte ser bilden.'),
      farger: z
        .strictObject({
          huvud: text.optional().describe('Huvudfärg.'),
          accent: text.optional().describe('Andra färg.'),
        })
        .optional()
        .describe('Färger som #12436D.'),
      typsnitt: text.optional().describe('Typsnittets namn.'),
    })
    .optional()
    .describe('Logotyp, färger och typsnitt.'),
  tidigare: text.optional().describe('Mapp med tidigare utgåvor, som röjandekontrollen ska känna till.'),
});

export type ConfigSpec = z.infer<typeof configSpec>;
export type DataSpec = z.infer<typeof dataSpec>;
export type ThemeSpec = z.infer<typeof themeSpec>;
