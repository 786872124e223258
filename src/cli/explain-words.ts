/** What `kub explain` says, side by side so that neither language can lack a line. */
const sv = {
  from: 'Varifrån den kommer',
  noRows: 'Inga rader i arbetsmappen gäller den här uppgiften.',
  rows: (count: number) => (count === 1 ? '1 rad' : `${count} rader`),
  line: 'rad',
  code: 'kod',
  ownRow: 'Källan har en egen rad för området. En egen rad går före summan av delarna.',
  sum: (parts: number) => `Summa av ${parts} rader. Bara antal läggs ihop, aldrig andelar eller medelvärden.`,
  partsHidden:
    'Delarnas tal skrivs inte ut: minst en del av någon uppgift är för liten för att visas, eller så ger raderna inte summan var för sig. Se filen och raderna ovan.',
  turned: 'Indikatorn är vänd: antalet är nämnaren minus talet i filen.',
  formula: 'Så räknas värdet',
  interval: '95 % konfidensintervall',
  noInterval: 'Inget intervall',
  comparison: 'Jämförelsen',
  disclosure: 'Röjandekontrollen',
  source: 'Källa',
  definition: 'Definition',
  total: 'summa',
  sexes: { total: 'båda könen', women: 'kvinnor', men: 'män' },
  allAges: 'alla åldrar',
  rest: (name: string) => `${name} utom området`,
  benchmark: 'jämförelseområde',
  area: 'område',
  difference: 'skillnad',
  ratio: 'kvot',
  limits: 'gränser',
  outcome: (rule: string, outcome: string) => `${rule} Utfall: ${outcome}.`,
  zero: 'Skillnadens hela intervall ska ligga på ena sidan om 0 för högre eller lägre.',
  one: 'Kvotens hela intervall ska ligga på ena sidan om 1 för högre eller lägre.',
  own: 'Bara färdiga värden finns: jämförelseområdets värde ställs mot områdets eget intervall. Ligger det i intervallet är utfallet ungefär lika.',
  goal: 'Ett mål har inget eget intervall: värdet ställs mot områdets. Ligger det i intervallet är utfallet ungefär lika.',
  shownAgainst: 'Det värde som visas bredvid områdets, och avståndet till det',
  notJudged: 'Går inte att bedöma',
  against: 'prövas mot',
  chiSquare: 'χ²-kvantil',
  exactConditional: 'exakt betingad metod, eftersom ett av antalen är under 10',
  producers: 'producentens eget intervall, taget ur filen som det är',
  student: (degrees: number) => `t-kvantil för ${degrees} frihetsgrader`,
  given: 'värdet står i filen som det är',
  standardised: {
    'dsr-dobson-byar':
      'Σ(w · x/n) / Σw över åldersgrupperna: x antal, n personår, w standardbefolkning (Europa 2013). Åldersgruppernas tal är inga uppgifter och skrivs inte ut; de står på raderna ovan.',
    isr: 'O/E · kommunens tal: O antal, E summan av n · kommunens x/n i varje åldersgrupp. Åldersgruppernas tal är inga uppgifter och skrivs inte ut; de står på raderna ovan.',
    'chiang-silcocks':
      'Livslängdstabell med 20 åldersgrupper (0, 1–4, 5–9, …, 90+): q = b · x/n / (1 + b · (1 − a) · x/n), b bredd, a 0,1 i första gruppen och 0,5 sedan; återstående år = levda år / överlevande. Åldersgruppernas tal är inga uppgifter och skrivs inte ut; de står på raderna ovan.',
  },
  dobson: 'värdet + √(varians/O) · (Byars gräns för O − O), varians = Σ(w² · x/n²) / (Σw)²',
  observed: 'O',
  silcocks: 'värdet ± z · medelfelet enligt Chiang, med Silcocks varians för 90+',
  difference95: 'skillnaden och dess gränser',
  noCalculation: 'Uppgiften är inte uträknad av kub.',
  adjusted: 'p efter Benjamini–Hochberg över områdena',
  withheld:
    'Uppgiften visas inte. Varken värde, antal, nämnare, intervall eller jämförelse skrivs ut, inte heller delarna. En uppgift hålls inne när den själv faller under regeln eller när en annan annars kunde räknas ut med hjälp av den; vilket som gäller här skrivs inte ut.',
  withheldAtSource: 'Källan har dolt uppgiften. kub har inget tal att visa.',
  missing: 'Uppgiften saknas',
  open: (reason: string) => `Indikatorn är öppen: ingen gräns gäller. Skäl: ${reason}`,
  threshold: (limit: number) => `Antal 1–${limit} visas inte, inte heller nämnare minus antal 1–${limit}.`,
  sensitive: 'Indikatorn är känslig: även 0 och alla hålls inne.',
  minimum: (denominator: number, respondents: number) =>
    `Nämnare under ${denominator} visas inte, och enkäter med färre än ${respondents} svarande visas inte.`,
  passed: 'Uppgiften klarar regeln, och inget annat kan räknas ut med hjälp av den.',
} as const;

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> };
export type ExplainWords = Widened<typeof sv>;

const en: ExplainWords = {
  from: 'Where it comes from',
  noRows: 'No row of the workspace concerns this figure.',
  rows: (count) => (count === 1 ? '1 row' : `${count} rows`),
  line: 'line',
  code: 'code',
  ownRow: 'The source has a row of its own for the area. Such a row goes before the sum of the parts.',
  sum: (parts) => `Sum of ${parts} rows. Only counts are added, never shares or means.`,
  partsHidden:
    'The numbers of the parts are not printed: at least one part of some figure is too small to be shown, or the rows do not make the sum one by one. See the file and lines above.',
  turned: 'The indicator is turned: the count is the denominator less the number in the file.',
  formula: 'How the value is computed',
  interval: '95 % confidence interval',
  noInterval: 'No interval',
  comparison: 'The comparison',
  disclosure: 'Disclosure control',
  source: 'Source',
  definition: 'Definition',
  total: 'sum',
  sexes: { total: 'both sexes', women: 'women', men: 'men' },
  allAges: 'all ages',
  rest: (name) => `${name} without the area`,
  benchmark: 'benchmark',
  area: 'area',
  difference: 'difference',
  ratio: 'ratio',
  limits: 'limits',
  outcome: (rule, outcome) => `${rule} Outcome: ${outcome}.`,
  zero: 'Higher or lower takes that the whole interval of the difference lies on one side of 0.',
  one: 'Higher or lower takes that the whole interval of the ratio lies on one side of 1.',
  own: "There are only published values: the benchmark's value is held against the area's own interval. Inside it, the outcome is similar.",
  goal: "A goal has no interval of its own: its value is held against the area's. Inside it, the outcome is similar.",
  shownAgainst: "The value shown beside the area's, and the distance to it",
  notJudged: 'Cannot be judged',
  against: 'tested against',
  chiSquare: 'χ² quantile',
  exactConditional: 'exact conditional method, since one of the counts is below 10',
  producers: "the producer's own interval, taken from the file as it is",
  student: (degrees) => `t quantile with ${degrees} degrees of freedom`,
  given: 'the value stands in the file as it is',
  standardised: {
    'dsr-dobson-byar':
      'Σ(w · x/n) / Σw over the age groups: x count, n person-years, w standard population (Europe 2013). The numbers of the age groups are no figures and are not printed; they stand in the lines above.',
    isr: "O/E · the municipality's rate: O count, E the sum of n · the municipality's x/n in each age group. The numbers of the age groups are no figures and are not printed; they stand in the lines above.",
    'chiang-silcocks':
      'Life table of 20 age groups (0, 1–4, 5–9, …, 90+): q = b · x/n / (1 + b · (1 − a) · x/n), b width, a 0.1 in the first group and 0.5 after it; years left = years lived / survivors. The numbers of the age groups are no figures and are not printed; they stand in the lines above.',
  },
  dobson: "the value + √(variance/O) · (Byar's limit of O − O), variance = Σ(w² · x/n²) / (Σw)²",
  observed: 'O',
  silcocks: "the value ± z · Chiang's standard error, with Silcocks' variance for 90+",
  difference95: 'the difference and its limits',
  noCalculation: 'The figure is not computed by kub.',
  adjusted: 'p after Benjamini–Hochberg over the areas',
  withheld:
    'The figure is not shown. Neither value, count, denominator, interval nor comparison is printed, nor the parts. A figure is withheld when it falls under the rule itself, or when another could be computed by means of it; which of the two applies here is not said.',
  withheldAtSource: 'The source has hidden the figure. kub has no number to show.',
  missing: 'The figure is missing',
  open: (reason) => `The indicator is open: no limit applies. Reason: ${reason}`,
  threshold: (limit) => `Counts of 1–${limit} are not shown, nor denominators less counts of 1–${limit}.`,
  sensitive: 'The indicator is sensitive: 0 and all are withheld too.',
  minimum: (denominator, respondents) =>
    `Denominators below ${denominator} are not shown, nor surveys with fewer than ${respondents} respondents.`,
  passed: 'The figure meets the rule, and nothing else can be computed by means of it.',
};

export const explainWords: Readonly<Record<'sv' | 'en', ExplainWords>> = { sv, en };

/** Name of the method of an estimate and its literature, for those who want to check the formula. */
export const methodNames: Readonly<Record<string, string>> = {
  wilson: 'Wilson 1927',
  'poisson-exact': 'Garwood 1936',
  'poisson-byar': 'Byar; Breslow & Day 1987',
  'student-t': 'Student',
  'newcombe-10': 'Newcombe 1998 (10)',
  'rate-ratio-log-normal': 'Breslow & Day 1987',
  'rate-ratio-exact-conditional': 'Breslow & Day 1987',
  welch: 'Welch 1947',
  'dsr-dobson-byar': 'Dobson 1991',
  'isr-exact': 'Garwood 1936',
  'isr-byar': 'Byar; Breslow & Day 1987',
  'chiang-silcocks': 'Chiang 1984; Silcocks 2001',
  'rate-difference-mover': 'Zou & Donner 2008',
};
