import type { AuditRule } from '../audit/finding.ts';

interface RuleWords {
  readonly title: string;
  /** What the path of a finding is: the sum, or the place in the file. */
  readonly path: string;
  readonly remedy: string;
}
type Words = Readonly<Record<AuditRule, RuleWords>>;

const rebuild = {
  sv: 'Bygg om med kub build och granska igen. Står talet kvar har mallen, en anteckning eller ett annat program skrivit det dit.',
  en: 'Build again with kub build and audit again. If the number is still there, a template, a note or another program wrote it.',
};
const hideMore = {
  sv: 'Dölj minst en till av uppgifterna i uträkningen, eller slå ihop områden eller år. kub build gör det när den får alla uppgifter på en gång, och tidigare utgåvor med --previous.',
  en: 'Withhold at least one more of the figures in the sum, or merge areas or years. kub build does so when it is given all figures at once, and earlier editions with --previous.',
};
const repairPage = {
  sv: 'Rätta mallen eller anteckningen och bygg om.',
  en: 'Mend the template or the note and build again.',
};

/** What each finding means and what to do about it. Never with the number in it. */
const sv: Words = {
  'not-readable': {
    title: 'Filen går inte att läsa, eller har fält som inte hör hemma i den',
    path: 'Fält',
    remedy: 'Bygg om den, eller ta bort den om kub inte har skrivit den.',
  },
  'withheld-has-number': {
    title: 'En undertryckt uppgift har fler fält än namn och skäl',
    path: 'Fält',
    remedy: rebuild.sv,
  },
  'shown-elsewhere': {
    title: 'Undertryckt i en fil, men med tal på en annan plats',
    path: 'Plats',
    remedy: rebuild.sv,
  },
  'unexplained-number': {
    title: 'Ett tal som ingen visad uppgift förklarar',
    path: 'Plats',
    remedy: 'Ta reda på var talet kommer ifrån. Är det ett dolt tal eller räknat ur ett, ta bort det.',
  },
  'mark-of-withheld': {
    title: 'Fler märken i diagrammet än det finns visade uppgifter',
    path: 'Diagram',
    remedy: rebuild.sv,
  },
  attachment: {
    title: 'Filen har en bilaga',
    path: 'Plats',
    remedy: 'Ta bort bilagan: den kan inte granskas.',
  },
  'small-count': {
    title: 'Ett visat antal är mindre än gränsen',
    path: 'Kolumn',
    remedy:
      'Dölj hela uppgiften. Gäller den inte personer: skriv oppen i kolumnen rojandekontroll, med skälet, i indikatorer.csv.',
  },
  'share-gives-count': {
    title: 'Andelen ger antalet, och det är mindre än gränsen',
    path: 'Räknas ur',
    remedy: 'Dölj hela uppgiften: andel, antal och intervall.',
  },
  'rest-gives-count': {
    title: 'Det som blir kvar när visade uppgifter dras ifrån är mindre än gränsen',
    path: 'Uträkning',
    remedy: hideMore.sv,
  },
  recoverable: {
    title: 'Den undertryckta uppgiften går att räkna ut',
    path: 'Uträkning',
    remedy: hideMore.sv,
  },
  'too-narrow': {
    title: 'Den undertryckta uppgiften går att ringa in för snävt',
    path: 'Ringas in av',
    remedy: hideMore.sv,
  },
  'sums-contradict': {
    title: 'Visade uppgifter som borde gå ihop motsäger varandra; prövade med minsta möjliga avvikelse',
    path: 'Gäller',
    remedy: 'Jämför uppgifterna med källan. Är det källans brus eller avrundning behöver inget göras.',
  },
  editions: {
    title: 'Undertryckt i en utgåva, visad i en annan',
    path: 'Mot',
    remedy:
      'Bygg den nya utgåvan med --previous och mappen för den tidigare: det som är ute går inte att ta tillbaka.',
  },
  'personal-data': {
    title: 'Personuppgift',
    path: 'Plats',
    remedy: 'Ta bort den ur anteckningen och bygg om. Officiell kontakt anges med roll och offentlig: true.',
  },
  'pdf-accessibility': {
    title: 'Brister i PDF-filens tillgänglighet (veraPDF:s regelnummer)',
    path: 'Regel',
    remedy: repairPage.sv,
  },
  'html-accessibility': { title: 'Brister i sidans tillgänglighet', path: 'Plats', remedy: repairPage.sv },
  'limits-unknown': {
    title: 'Inget manifest säger vilka gränser uppgifterna dolts efter; de rekommenderade har använts',
    path: 'Plats',
    remedy: 'Granska hela mappen som kub build skrev, med manifest.json.',
  },
};

const en: Words = {
  'not-readable': {
    title: 'The file cannot be read, or has fields that do not belong in it',
    path: 'Field',
    remedy: 'Build it again, or remove it if kub did not write it.',
  },
  'withheld-has-number': {
    title: 'A withheld figure has more fields than a name and a reason',
    path: 'Fields',
    remedy: rebuild.en,
  },
  'shown-elsewhere': {
    title: 'Withheld in one file, but with a number in another place',
    path: 'Place',
    remedy: rebuild.en,
  },
  'unexplained-number': {
    title: 'A number that no shown figure explains',
    path: 'Place',
    remedy: 'Find out where the number comes from. If it is withheld or computed from what is, remove it.',
  },
  'mark-of-withheld': {
    title: 'More marks in the chart than there are shown figures',
    path: 'Chart',
    remedy: rebuild.en,
  },
  attachment: {
    title: 'The file has an attachment',
    path: 'Place',
    remedy: 'Remove the attachment: it cannot be audited.',
  },
  'small-count': {
    title: 'A shown count is below the limit',
    path: 'Column',
    remedy:
      'Withhold the whole figure. If it is not about persons: write oppen in the column rojandekontroll, with the reason, in indikatorer.csv.',
  },
  'share-gives-count': {
    title: 'The share gives away the count, and it is below the limit',
    path: 'Computed from',
    remedy: 'Withhold the whole figure: share, count and interval.',
  },
  'rest-gives-count': {
    title: 'What is left when shown figures are subtracted is below the limit',
    path: 'Sum',
    remedy: hideMore.en,
  },
  recoverable: { title: 'The withheld figure can be computed', path: 'Sum', remedy: hideMore.en },
  'too-narrow': {
    title: 'The withheld figure can be bounded too closely',
    path: 'Bounded by',
    remedy: hideMore.en,
  },
  'sums-contradict': {
    title:
      'Shown figures that should add up contradict one another; tried with the smallest deviation there is',
    path: 'About',
    remedy:
      'Compare the figures with the source. If it is noise or rounding of the source, nothing need be done.',
  },
  editions: {
    title: 'Withheld in one edition, shown in another',
    path: 'Against',
    remedy:
      'Build the new edition with --previous and the folder of the earlier one: what is out cannot be taken back.',
  },
  'personal-data': {
    title: 'Personal data',
    path: 'Place',
    remedy:
      'Remove it from the note and build again. An official contact is given with roll and offentlig: true.',
  },
  'pdf-accessibility': {
    title: 'Faults in the accessibility of the PDF (rule numbers of veraPDF)',
    path: 'Rule',
    remedy: repairPage.en,
  },
  'html-accessibility': {
    title: 'Faults in the accessibility of the page',
    path: 'Place',
    remedy: repairPage.en,
  },
  'limits-unknown': {
    title: 'No manifest says which limits the figures were withheld by; the recommended ones were used',
    path: 'Place',
    remedy: 'Audit the whole folder that kub build wrote, with its manifest.json.',
  },
};

export function auditRuleWords(rule: AuditRule, language: 'sv' | 'en'): RuleWords {
  return (language === 'en' ? en : sv)[rule];
}

export function auditSummary(
  { files, editions, shown, withheld }: Readonly<Record<'files' | 'editions' | 'shown' | 'withheld', number>>,
  findings: number,
  language: 'sv' | 'en',
): string {
  if (language === 'en') {
    const found = findings === 0 ? 'Nothing was found.' : `${counted(findings, 'finding', 'findings')}.`;
    return `${counted(files, 'file', 'files')}, ${counted(editions, 'edition', 'editions')}, ${shown} shown and ${withheld} withheld figures attacked. ${found}`;
  }
  const found = findings === 0 ? 'Inget hittades.' : `${findings} fynd.`;
  return `${counted(files, 'fil', 'filer')}, ${counted(editions, 'utgåva', 'utgåvor')}, ${shown} visade och ${withheld} undertryckta uppgifter angripna. ${found}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
