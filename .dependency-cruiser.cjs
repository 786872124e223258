/* Who may import whom. Each rule's name is the law; its comment says why. */

/** Folder → what it may import under src/, beside itself. */
const allowed = {
  stats: [],
  io: [],
  diagnostics: [],
  model: [],
  i18n: ['model'],
  sources: ['diagnostics', 'io'],
  connectors: ['sources', 'diagnostics', 'io'],
  engine: ['sources', 'diagnostics', 'io'],
  dataset: ['sources', 'model', 'stats', 'diagnostics'],
  estimate: ['dataset', 'sources', 'model', 'stats', 'diagnostics'],
  disclosure: ['estimate', 'dataset', 'model'],
  compare: ['model', 'stats'],
  notes: ['model', 'diagnostics'],
  report: ['compare', 'notes', 'model'],
  charts: ['model', 'i18n'],
  render: ['model', 'charts', 'i18n', 'io'],
  edition: ['model', 'diagnostics', 'io'],
  page: ['model', 'i18n', 'io', 'render'],
  diff: ['edition', 'page', 'model', 'i18n', 'io'],
  site: ['edition', 'page', 'charts', 'model', 'diagnostics', 'i18n', 'io'],
  workspace: ['model', 'diagnostics', 'io'],
  preview: ['pipeline', 'render', 'notes', 'diagnostics', 'i18n', 'io'],
};

const comments = {
  stats: 'numbers in, numbers out: a method that knows nothing of kub can be checked against any other program',
  compare: 'nothing raw past the gate: a difference computed from raw numbers would leak them',
  report: 'nothing raw past the gate: a sentence computed from raw numbers would leak them',
  charts: 'nothing raw past the gate: a bar drawn from raw numbers would leak them',
  render: 'renderers know only the report: kub render works on a machine without data',
  sources: 'readers know formats, not health',
  engine: 'a database is asked for rows and sums of codes; which areas they make is told it as plain data',
  edition: 'an edition is read back from the files that were written, whatever made them',
  page: 'a page around the reports is of one piece with them: their fonts, their colours, nothing fetched',
  diff: 'two editions are compared by what was published of them; a withheld number is not there to be printed',
  site: 'a site is made of published files: kub site works on a machine without data',
  preview: 'the page that is followed is the page that is built: it goes through the pipeline like any other',
};

const folderRules = Object.entries(allowed).map(([folder, others]) => ({
  name: folder === 'stats' ? 'stats-is-pure' : folder === 'render' ? 'renderers-know-only-the-report' : `${folder}-imports-what-it-may`,
  comment: comments[folder] ?? 'the import table of ARCHITECTURE.md',
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [`^src/${folder}/`, ...others.map((other) => `^src/${other}(/|\\.ts$)`)] },
}));

/** Package → the folders that may import it. */
const homes = {
  commander: ['cli'],
  'csv-parse': ['sources'],
  '@duckdb': ['engine/duckdb'],
  postgres: ['engine/postgres'],
  arquero: ['dataset', 'estimate'],
  handlebars: ['render/templates', 'render/template'],
  'puppeteer-core': ['render/browser'],
  '@sparticuz/chromium': ['render/browser'],
  '@cantoo/pdf-lib': ['render/pdf'],
  docx: ['render/docx'],
  fflate: ['render/docx'],
  htmlparser2: ['render/docx'],
  highs: ['disclosure', 'audit'],
  'markdown-it': ['notes'],
  'sanitize-html': ['notes'],
  yaml: ['notes', 'workspace'],
  zod: ['model', 'workspace', 'report/schema', 'pipeline/schemas'],
  'd3-': ['charts'],
  'hyparquet-writer': ['render/parquet'],
  'write-excel-file': ['render'],
  'read-excel-file': ['sources', 'audit'],
};

const homeRules = Object.entries(homes).map(([name, folders]) => ({
  name: `${name.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}-has-one-home`,
  comment: 'a package that is used in one place can be replaced in one place',
  severity: 'error',
  from: { path: '^src/', pathNot: folders.map((folder) => `^src/${folder}`) },
  to: { path: `node_modules/(@types/)?${name}` },
}));

module.exports = {
  forbidden: [
    ...folderRules,
    ...homeRules,
    {
      name: 'audit-stands-outside',
      comment: 'an attack that shared code with the gate would share its faults: it reads files, and knows what may be shown',
      severity: 'error',
      from: { path: '^src/audit/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/(audit|model|diagnostics|io)/',
          '^src/render/pdf/(check-pdf|read-pdf)\\.ts$',
          '^src/sources/xlsx/(unpack|workbook)\\.ts$',
        ],
      },
    },
    {
      name: 'nothing-raw-past-the-gate',
      comment: 'whoever stands after the gate cannot reach raw numbers, not even through somebody else',
      severity: 'error',
      from: { path: '^src/(compare|report|charts|render|i18n|model)/' },
      to: { path: '^src/(sources|engine|dataset|estimate|disclosure|pipeline|workspace)', reachable: true },
    },
    {
      name: 'published-files-alone',
      comment: 'sites and comparisons of editions cannot reach raw numbers, not even through somebody else',
      severity: 'error',
      from: { path: '^src/(edition|page|diff|site)/' },
      to: { path: '^src/(sources|engine|dataset|estimate|disclosure|pipeline|workspace)', reachable: true },
    },
    {
      name: 'nobody-imports-cli',
      comment: 'the command line knows the library; the library takes only the machine and the version from there',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/', pathNot: '^src/cli/(effects|version)\\.ts$' },
    },
    {
      name: 'the-machine-is-handed-in',
      comment: 'files, network and processes come as Effects, so that tests can hand in their own',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/(effects|make-folders|read-chunks|start|write-bytes|background|finish-thread)\\.ts$' },
      to: { path: '^(node:)?(fs|fs/promises|child_process|http|https|net|os|readline|worker_threads)$' },
    },
    {
      name: 'only-publish-casts',
      comment: 'nothing but the gate may make a Published; the pipeline takes it from there',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(disclosure|pipeline)' },
      to: { path: '^src/disclosure/' },
    },
    { name: 'no-circular', comment: 'if two files need each other, a third thing is missing', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      comment: 'a check that sees nothing reports success',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
