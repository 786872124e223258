import type { CodeEntry } from './code-entry.ts';

/** What can be wrong where data come from a database engine, a warehouse or object storage. */
export const engineCodes = {
  'engine-missing': {
    sv: {
      title: 'Filen läses med DuckDB, som inte är installerat',
      remedy:
        'Skriv: npm install @duckdb/node-api – i mappen där kub är installerat. Se handboken: stora-data.',
    },
    en: {
      title: 'The file is read with DuckDB, which is not installed',
      remedy:
        'Type: npm install @duckdb/node-api – in the folder where kub is installed. See the handbook: stora-data.',
    },
  },
  'database-client-missing': {
    sv: {
      title: 'Tabellen läses med paketet postgres, som inte är installerat',
      remedy: 'Skriv: npm install postgres – i mappen där kub är installerat. Se handboken: stora-data.',
    },
    en: {
      title: 'The table is read with the package postgres, which is not installed',
      remedy:
        'Type: npm install postgres – in the folder where kub is installed. See the handbook: stora-data.',
    },
  },
  'engine-extension-missing': {
    sv: {
      title: 'DuckDB saknar ett tillägg och kunde inte hämta det',
      remedy:
        'Kör kub en gång på en dator som når extensions.duckdb.org. Annars: hämta hem hinkens filer till data/, och ta bort motor: duckdb så att PostgreSQL läses direkt.',
    },
    en: {
      title: 'DuckDB lacks an extension and could not fetch it',
      remedy:
        'Run kub once on a machine that reaches extensions.duckdb.org. Otherwise: fetch the files of the bucket to data/, and remove motor: duckdb so that PostgreSQL is read directly.',
    },
  },
  'not-parquet': {
    sv: {
      title: 'Filen är inte Parquet, fast den heter så',
      expected: 'en fil som börjar med PAR1',
      remedy: 'Ge filen den ändelse som passar, .csv för text, eller spara den som Parquet.',
    },
    en: {
      title: 'The file is not Parquet, though it is called so',
      expected: 'a file that begins with PAR1',
      remedy: 'Give the file the extension that fits, .csv for text, or save it as Parquet.',
    },
  },
  'parquet-damaged': {
    sv: {
      title: 'Parquetfilen är avbruten eller skadad',
      remedy: 'Kopiera eller exportera filen på nytt. ”Hittade” är det som DuckDB sade om den.',
    },
    en: {
      title: 'The Parquet file is cut short or damaged',
      remedy: 'Copy or export the file again. "Found" is what DuckDB said of it.',
    },
  },
  'storage-unreadable': {
    sv: {
      title: 'Filerna i hinken gick inte att läsa',
      remedy:
        'Kontrollera adressen, och AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION och AWS_ENDPOINT_URL_S3 i miljön. ”Hittade” är det som DuckDB sade.',
    },
    en: {
      title: 'The files of the bucket could not be read',
      remedy:
        'Check the address, and AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION and AWS_ENDPOINT_URL_S3 in the environment. "Found" is what DuckDB said.',
    },
  },
  'warehouse-unreachable': {
    sv: {
      title: 'Databasen gick inte att nå',
      remedy:
        'Kontrollera PGHOST, PGPORT, PGDATABASE, PGUSER och PGPASSWORD i miljön, och att databasen svarar dem: psql -c "select 1".',
    },
    en: {
      title: 'The database could not be reached',
      remedy:
        'Check PGHOST, PGPORT, PGDATABASE, PGUSER and PGPASSWORD in the environment, and that the database answers: psql -c "select 1".',
    },
  },
  'warehouse-table-unreadable': {
    sv: {
      title: 'Tabellen i databasen gick inte att läsa',
      remedy:
        'Kontrollera namnet (schema.tabell) och att användaren får läsa den. kub skriver aldrig i databasen.',
    },
    en: {
      title: 'The table of the database could not be read',
      remedy:
        'Check its name (schema.table) and that the user may read it. kub never writes to the database.',
    },
  },
  'secret-in-config': {
    sv: {
      title: 'Ett lösenord eller en nyckel står i kub.yaml',
      remedy:
        'Ta bort det och byt lösenord: filen delas och skrivs ut. Lösenord läses ur miljön (PGPASSWORD, AWS_SECRET_ACCESS_KEY).',
    },
    en: {
      title: 'A password or a key stands in kub.yaml',
      remedy:
        'Remove it and change the password: the file is shared and printed. Passwords are read from the environment (PGPASSWORD, AWS_SECRET_ACCESS_KEY).',
    },
  },
  'location-not-understood': {
    sv: {
      title: 'Platsen för data går inte att förstå',
      expected: 'data/*.csv, data/*.parquet, postgres:schema.tabell, s3://hink/mapp/*.parquet',
      remedy: 'Skriv en sökväg i arbetsytan eller en av de andra formerna. Se handboken: stora-data.',
    },
    en: {
      title: 'The place of the data cannot be understood',
      expected: 'data/*.csv, data/*.parquet, postgres:schema.table, s3://bucket/folder/*.parquet',
      remedy: 'Write a path in the workspace or one of the other forms. See the handbook: stora-data.',
    },
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
