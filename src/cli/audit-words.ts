import type { AuditRule } from '../audit/finding.ts';

type Words = Readonly<Record<AuditRule, string>>;

/** What each finding means. Never with the number in it. */
const sv: Words = {
  'not-readable': 'Filen går inte att läsa, eller har fält som inte hör hemma i den',
  'withheld-has-number': 'En undertryckt uppgift har fler fält än namn och skäl',
  'shown-elsewhere': 'Undertryckt i en fil, men med tal på en annan plats',
  'unexplained-number': 'Ett tal som ingen visad uppgift förklarar',
  'mark-of-withheld': 'Fler märken i diagrammet än det finns visade uppgifter',
  attachment: 'Filen har en bilaga',
  'small-count': 'Ett visat antal är mindre än gränsen',
  'share-gives-count': 'Andelen ger antalet, och det är mindre än gränsen',
  'rest-gives-count': 'Det som blir kvar när visade uppgifter dras ifrån är mindre än gränsen',
  recoverable: 'Den undertryckta uppgiften går att räkna ut',
  'too-narrow': 'Den undertryckta uppgiften går att ringa in för snävt',
  editions: 'Undertryckt i en utgåva, visad i en annan',
  'personal-data': 'Personuppgift',
  'pdf-accessibility': 'Brister i PDF-filens tillgänglighet (veraPDF:s regelnummer)',
  'html-accessibility': 'Brister i sidans tillgänglighet',
  'limits-unknown':
    'Inget manifest säger vilka gränser uppgifterna dolts efter; de rekommenderade har använts',
};

const en: Words = {
  'not-readable': 'The file cannot be read, or has fields that do not belong in it',
  'withheld-has-number': 'A withheld figure has more fields than a name and a reason',
  'shown-elsewhere': 'Withheld in one file, but with a number in another place',
  'unexplained-number': 'A number that no shown figure explains',
  'mark-of-withheld': 'More marks in the chart than there are shown figures',
  attachment: 'The file has an attachment',
  'small-count': 'A shown count is below the limit',
  'share-gives-count': 'The share gives away the count, and it is below the limit',
  'rest-gives-count': 'What is left when shown figures are subtracted is below the limit',
  recoverable: 'The withheld figure can be computed',
  'too-narrow': 'The withheld figure can be bounded too closely',
  editions: 'Withheld in one edition, shown in another',
  'personal-data': 'Personal data',
  'pdf-accessibility': 'Faults in the accessibility of the PDF (rule numbers of veraPDF)',
  'html-accessibility': 'Faults in the accessibility of the page',
  'limits-unknown':
    'No manifest says which limits the figures were withheld by; the recommended ones were used',
};

export function auditRuleWords(rule: AuditRule, language: 'sv' | 'en'): string {
  return (language === 'en' ? en : sv)[rule];
}

export function auditSummary(
  { files, editions, shown, withheld }: Readonly<Record<'files' | 'editions' | 'shown' | 'withheld', number>>,
  findings: number,
  language: 'sv' | 'en',
): string {
  if (language === 'en') {
    const found = findings === 0 ? 'Nothing was found.' : `${findings} findings.`;
    return `${files} files, ${editions} editions, ${shown} shown and ${withheld} withheld figures attacked. ${found}`;
  }
  const found = findings === 0 ? 'Inget hittades.' : `${findings} fynd.`;
  return `${files} filer, ${editions} utgåvor, ${shown} visade och ${withheld} undertryckta uppgifter angripna. ${found}`;
}
