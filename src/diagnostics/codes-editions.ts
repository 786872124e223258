import type { CodeEntry } from './code-entry.ts';

/** What can be wrong with editions that were built before. */
export const editionCodes = {
  'no-such-edition': {
    sv: {
      title: 'Utgåvan finns inte',
      expected: 'namnet på en utgåva i resultatmappen, eller en mapp med manifest.json',
      remedy: 'Bygg utgåvan med ”kub build --all”, eller ange rätt mapp med ”--out”.',
    },
    en: {
      title: 'There is no such edition',
      expected: 'the name of an edition in the output folder, or a folder with manifest.json',
      remedy: 'Build the edition with "kub build --all", or name the right folder with "--out".',
    },
  },
  'not-an-edition': {
    sv: {
      title: 'Filen är inte som kub skrev den',
      expected: 'en fil som ”kub build” har skrivit',
      remedy: 'Bygg utgåvan på nytt, eller hämta filerna oförändrade.',
    },
    en: {
      title: 'The file is not as kub wrote it',
      expected: 'a file that "kub build" has written',
      remedy: 'Build the edition again, or fetch the files unchanged.',
    },
  },
  'edition-without-reports': {
    sv: {
      title: 'Utgåvan har inga underlag',
      expected: 'minst ett område med report.json',
      remedy: 'Bygg utgåvan med ”kub build --all”.',
    },
    en: {
      title: 'The edition has no reports',
      expected: 'at least one area with report.json',
      remedy: 'Build the edition with "kub build --all".',
    },
  },
  'too-many-for-excel': {
    sv: {
      title: 'Uppgifterna är fler än en arbetsbok rymmer',
      expected: 'högst 1 048 575 uppgifter',
      remedy:
        'Välj områden eller indikatorer med --area och --indicator, eller ett annat format: csv eller parquet.',
    },
    en: {
      title: 'There are more figures than a workbook holds',
      expected: 'at most 1,048,575 figures',
      remedy: 'Pick areas or indicators with --area and --indicator, or another format: csv or parquet.',
    },
  },
  'shards-incomplete': {
    sv: {
      title: 'Områden saknas i webbplatsen: ingen av delarna har dem',
      expected: 'alla delar som ”kub build --shard” skulle ge',
      remedy:
        'Lägg till den del som saknas efter ”--merge”, eller bygg den del där områdena inte blev klara.',
    },
    en: {
      title: 'Areas are missing from the site: none of the shares has them',
      expected: 'every share that "kub build --shard" was to give',
      remedy:
        'Add the share that is missing after "--merge", or build the share whose areas were not finished.',
    },
  },
  'shards-differ': {
    sv: {
      title: 'Delarna är inte byggda av samma sak',
      expected: 'delar av en och samma utgåva, byggda med samma kub av samma filer',
      remedy: 'Bygg alla delar på nytt med ”kub build --all --shard I/N” från samma arbetsmapp.',
    },
    en: {
      title: 'The shares are not made of the same',
      expected: 'shares of one edition, built by the same kub from the same files',
      remedy: 'Build all shares again with "kub build --all --shard I/N" from the same workspace.',
    },
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
