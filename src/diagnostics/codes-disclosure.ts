import type { CodeEntry } from './code-entry.ts';

/** What can be wrong with the disclosure policy, and what the audit can find. */
export const disclosureCodes = {
  'missing-disclosure-reason': {
    sv: {
      title: 'Indikatorn är öppen utan skäl',
      expected: 'ett skäl i kolumnen rojandeskal',
      remedy: 'Skriv varför uppgifterna får visas utan skydd, eller ändra rojandekontroll.',
    },
    en: {
      title: 'The indicator is open without a reason',
      expected: 'a reason in the column rojandeskal',
      remedy: 'Say why the figures may be shown unprotected, or change rojandekontroll.',
    },
  },
  'threshold-too-low': {
    sv: { title: 'Tröskeln är lägre än den lägsta tillåtna', remedy: 'Höj tröskeln.' },
    en: { title: 'The threshold is below the lowest allowed', remedy: 'Raise the threshold.' },
  },
  'indicator-all-withheld': {
    sv: {
      title: 'Röjandekontrollen döljer indikatorn i alla underlag',
      remedy:
        'Slå ihop områden, lägg ihop år (kolumnen flerar i indikatorer.csv) eller utelämna kön eller ålder. kub check visar vad som hjälper.',
    },
    en: {
      title: 'Disclosure control withholds the indicator in every report',
      remedy:
        'Merge areas, pool years (the column flerar of indikatorer.csv) or leave out sex or age. kub check shows what helps.',
    },
  },
  'protection-incomplete': {
    sv: {
      title: 'En dold uppgift kan räknas ut ur det som visas',
      remedy: 'Inget har skrivits. Bygg om; består felet, anmäl det.',
    },
    en: {
      title: 'A hidden figure can be computed from what is shown',
      remedy: 'Nothing was written. Build again; if it persists, report it.',
    },
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
