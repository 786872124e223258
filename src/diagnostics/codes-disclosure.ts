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
  'unknown-disclosure-policy': {
    sv: {
      title: 'Röjandekontrollen är okänd',
      expected: 'skyddad, kanslig, skyddad_vid_kallan eller oppen',
      remedy: 'Rätta kolumnen rojandekontroll.',
    },
    en: {
      title: 'The disclosure policy is unknown',
      expected: 'skyddad, kanslig, skyddad_vid_kallan or oppen',
      remedy: 'Correct the column rojandekontroll.',
    },
  },
  'threshold-too-low': {
    sv: { title: 'Tröskeln är lägre än den lägsta tillåtna', remedy: 'Höj tröskeln.' },
    en: { title: 'The threshold is below the lowest allowed', remedy: 'Raise the threshold.' },
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
  'disclosure-in-output': {
    sv: {
      title: 'Utdata visar en uppgift som ska vara dold',
      remedy: 'Sprid inte filerna. Bygg om och kör ”kub audit” igen.',
    },
    en: {
      title: 'The output shows a figure that should be hidden',
      remedy: 'Do not spread the files. Build again and run "kub audit" once more.',
    },
  },
  'unprotected-source': {
    sv: {
      title: 'Källan lämnar små antal oskyddade',
      remedy: 'Kontrollera att uppgifterna får behandlas här.',
    },
    en: {
      title: 'The source gives small counts unprotected',
      remedy: 'Check that the data may be handled here.',
    },
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
