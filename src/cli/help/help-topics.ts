/** A page of the handbook that `kub help` can print. */
export interface HelpTopic {
  /** As it is typed, and the name of the file under `data/handbok/`. */
  readonly name: string;
  readonly path: string;
  /** The English name, which is taken too. */
  readonly alias: string;
  readonly sv: string;
  readonly en: string;
}

function page(name: string, alias: string, sv: string, en: string): HelpTopic {
  return { name, path: `${name}.md`, alias, sv, en };
}

function reference(name: string, alias: string, sv: string, en: string): HelpTopic {
  return { name, path: `referens/${name}.md`, alias, sv, en };
}

/** Every page, in the order of reading. A new one is a file and a line here. */
export const helpTopics: readonly HelpTopic[] = [
  page('handbok', 'handbook', 'vad som står var', 'what stands where'),
  page(
    'forsta-timmen',
    'first-hour',
    'från tom mapp till utskrivet underlag',
    'from an empty folder to print',
  ),
  page('valja-indikatorer', 'indicators', 'välja indikatorer', 'choosing indicators'),
  page('skriva-anteckningar', 'notes', 'skriva anteckningar', 'writing notes'),
  page('lasa-intervall', 'intervals', 'läsa konfidensintervall', 'reading confidence intervals'),
  page('tala-om-skillnader', 'differences', 'tala om skillnader', 'talking about differences'),
  page('rojandekontroll', 'disclosure', 'vad röjandekontrollen gör', 'what disclosure control does'),
  page('arshjul', 'year', 'ett årshjul', 'a wheel of the year'),
  page('schemalagd-korning', 'scheduled', 'schemalagd körning och delar', 'scheduled jobs and shards'),
  page('stora-data', 'large-data', 'stora data: DuckDB, PostgreSQL', 'large data: DuckDB, PostgreSQL'),
  page('recept', 'recipes', 'recept för den som skriver kod', 'recipes for those who write code'),
  reference('kommandon', 'commands', 'kommandon och flaggor', 'commands and options'),
  reference('felkoder', 'codes', 'fel och varningar', 'errors and warnings'),
  reference('kolumner', 'columns', 'kolumner i filerna', 'columns of the files'),
  reference('kub-yaml', 'config', 'nycklar i kub.yaml', 'keys of kub.yaml'),
  reference('report-json', 'report-json', 'fälten i report.json', 'the fields of report.json'),
];
