/** A file of a new workspace: path within it and text. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

const codes = ['9990R001', '9990R002', '9990R003', '9990R004', '9990R005', '9990R006'] as const;
const years = [2021, 2022, 2023, 2024, 2025] as const;

/** Invented persons per code in the first year, and how many of a thousand the first share and its yearly step are. */
const populations = [2410, 1980, 3120, 2765, 2240, 1875] as const;

/** The files beside kub.yaml and omraden.csv: an invented place, so that nothing is claimed of a real one. */
export function exampleFiles(): readonly NewFile[] {
  return [
    { path: 'data/folkmangd.csv', text: populationTable() },
    {
      path: 'data/andelar.csv',
      text: [
        'omrade;indikator;period;taljare;namnare',
        ...shares('utrikes_fodda', [420, 365, 150, 130, 210, 190], [4, 6, 2, 1, 3, 2], 1),
        ...shares('sysselsattning', [668, 690, 812, 826, 764, 771], [7, 5, 1, 2, 3, 4], 0.56),
        '',
      ].join('\n'),
    },
    { path: 'anteckningar/resurser/ekdalens-odlare.md', text: resource },
    { path: 'anteckningar/insatser/laxhjalp.md', text: intervention },
    { path: 'anteckningar/kommentarer/om-siffrorna.md', text: comment },
    { path: 'aktorer.csv', text: actors },
    { path: 'mal.csv', text: goals },
    { path: 'utfall.csv', text: outcomes },
    { path: 'handlingsplan.csv', text: plan },
  ];
}

/** Areas of the invented place, each made of two codes. */
export const exampleAreas = [
  'id;namn;niva;del_av;koder;preposition;invanarnamn;invanarnamn_bestamd;rapport',
  'exempelstad;Exempelstad;kommun;;9990;i;exempelstadsbor;exempelstadsborna;nej',
  'norrhagen;Norrhagen;omrade;exempelstad;9990R001 9990R002;på;norrhagsbor;norrhagsborna;ja',
  'ekdalen;Ekdalen;omrade;exempelstad;9990R003 9990R004;i;ekdalsbor;ekdalsborna;ja',
  'hamnudden;Hamnudden;omrade;exempelstad;9990R005 9990R006;på;hamnuddsbor;hamnuddsborna;ja',
  '',
].join('\n');

function populationOf(code: number, year: number): number {
  return populations[code]! + (year - 2021) * (12 + 5 * code);
}

function populationTable(): string {
  const rows = codes.flatMap((code, index) =>
    years.map((year) => `${code};folkmangd;${year};${populationOf(index, year)}`),
  );
  return ['omrade;indikator;period;taljare', ...rows, ''].join('\n');
}

/** Rows of one share: so many per thousand the first year, and so much more each year, of a part of all persons. */
function shares(
  indicator: string,
  first: readonly number[],
  step: readonly number[],
  ofPopulation: number,
): readonly string[] {
  return codes.flatMap((code, index) =>
    years.map((year) => {
      const denominator = Math.round(populationOf(index, year) * ofPopulation);
      const perThousand = first[index]! + step[index]! * (year - 2021);
      const count = Math.round((denominator * perThousand) / 1000);
      return `${code};${indicator};${year};${count};${denominator}`;
    }),
  );
}

const resource = `---
# En anteckning är en textfil. Mellan strecken står vad den gäller, under dem står texten.
typ: resurs            # resurs, arena, insats, rost, svarighet, mojlighet, inledning eller kommentar
titel: Odlarna i Ekdalen
omraden: [ekdalen]     # id ur omraden.csv
teman: [boende]
kalla: Påhittat exempel
datum: 2026-01-15
---

Odlarföreningen har kolonilotter mellan husen och bjuder in till skördefest varje höst.
Skriv om grupper och platser, aldrig om en enskild person.
`;

const intervention = `---
typ: insats
titel: Läxhjälp på biblioteket
omraden: [norrhagen, hamnudden]
teman: [utbildning]
kalla: Påhittat exempel
datum: 2026-01-15
arrangorer: [Biblioteket, Läxhjälpen]
malgrupp: Elever i årskurs 6–9
form: fysisk           # digital, fysisk eller hybrid
frekvens: Varje vecka
finansiering:          # andelarna ska bli 100
  - part: Kommunen
    andel: 60
  - part: Fonden
    andel: 40
---

Vuxna ideellt engagerade hjälper till med läxor två eftermiddagar i veckan.
`;

const comment = `---
typ: kommentar
titel: Om siffrorna i exemplet
omraden: [norrhagen, ekdalen, hamnudden]
indikatorer: [sysselsattning]
kalla: Påhittat exempel
datum: 2026-01-15
---

En kommentar förklarar en siffra för den som läser. Talen här är påhittade och säger inget om någon verklig plats.
`;

const actors = [
  'id;namn;typ;sektor;omraden;roll;bidrar_med;webb',
  'biblioteket;Biblioteket;kommun;kultur;norrhagen|hamnudden;Ordnar läxhjälpen;Lokal och samordning;',
  'odlarforeningen;Odlarföreningen;förening;fritid;ekdalen;Sköter odlingslotterna;Mötesplats utomhus;',
  '',
].join('\n');

const goals = [
  'id;insats;omraden;mening;typ;enhet;utgangsvarde;utgangsperiod;malvarde;malperiod;sektor',
  'laxhjalp-elever;insatser/laxhjalp;norrhagen|hamnudden;Läxhjälpen når 120 elever om året.;antal;elever;45;2023;120;2027;utbildning',
  '',
].join('\n');

const outcomes = [
  'mal;period;omrade;taljare;namnare;varde;bedomning;kommentar',
  'laxhjalp-elever;2025;;83;;;;',
  '',
].join('\n');

const plan = [
  'id;omrade;problem;mal;atgard;ansvarig;niva;indikatorer;klart_senast;granskas;status;kommentar',
  '1;norrhagen;Få elever känner till läxhjälpen.;laxhjalp-elever;Berätta om läxhjälpen på föräldramöten.;Utbildningsnämnden;nämnd;sysselsattning;2026-12-31;2026-10-01;planerad;',
  '',
].join('\n');
