import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const rules = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string; comment: string }[];
  options: ICruiseOptions;
};

/** Each rule by name, and a small tree that breaks it: file → text. */
const breaches: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'stats-is-pure': { 'src/stats/a.ts': "import '../model/b.ts';", 'src/model/b.ts': '' },
  'io-imports-what-it-may': { 'src/io/a.ts': "import '../model/b.ts';", 'src/model/b.ts': '' },
  'diagnostics-imports-what-it-may': { 'src/diagnostics/a.ts': "import '../io/b.ts';", 'src/io/b.ts': '' },
  'model-imports-what-it-may': { 'src/model/a.ts': "import '../stats/b.ts';", 'src/stats/b.ts': '' },
  'i18n-imports-what-it-may': { 'src/i18n/a.ts': "import '../report/b.ts';", 'src/report/b.ts': '' },
  'sources-imports-what-it-may': { 'src/sources/a.ts': "import '../model/b.ts';", 'src/model/b.ts': '' },
  'connectors-imports-what-it-may': {
    'src/connectors/a.ts': "import '../dataset/b.ts';",
    'src/dataset/b.ts': '',
  },
  'engine-imports-what-it-may': { 'src/engine/a.ts': "import '../dataset/b.ts';", 'src/dataset/b.ts': '' },
  'dataset-imports-what-it-may': { 'src/dataset/a.ts': "import '../report/b.ts';", 'src/report/b.ts': '' },
  'estimate-imports-what-it-may': {
    'src/estimate/a.ts': "import '../disclosure/b.ts';",
    'src/disclosure/b.ts': '',
  },
  'disclosure-imports-what-it-may': {
    'src/disclosure/a.ts': "import '../notes/b.ts';",
    'src/notes/b.ts': '',
  },
  'compare-imports-what-it-may': {
    'src/compare/a.ts': "import '../estimate/b.ts';",
    'src/estimate/b.ts': '',
  },
  'notes-imports-what-it-may': { 'src/notes/a.ts': "import '../dataset/b.ts';", 'src/dataset/b.ts': '' },
  'report-imports-what-it-may': { 'src/report/a.ts': "import '../dataset/b.ts';", 'src/dataset/b.ts': '' },
  'charts-imports-what-it-may': { 'src/charts/a.ts': "import '../compare/b.ts';", 'src/compare/b.ts': '' },
  'renderers-know-only-the-report': {
    'src/render/a.ts': "import '../dataset/b.ts';",
    'src/dataset/b.ts': '',
  },
  'edition-imports-what-it-may': { 'src/edition/a.ts': "import '../dataset/b.ts';", 'src/dataset/b.ts': '' },
  'page-imports-what-it-may': { 'src/page/a.ts': "import '../pipeline/b.ts';", 'src/pipeline/b.ts': '' },
  'diff-imports-what-it-may': { 'src/diff/a.ts': "import '../disclosure/b.ts';", 'src/disclosure/b.ts': '' },
  'site-imports-what-it-may': { 'src/site/a.ts': "import '../estimate/b.ts';", 'src/estimate/b.ts': '' },
  'workspace-imports-what-it-may': {
    'src/workspace/a.ts': "import '../sources/b.ts';",
    'src/sources/b.ts': '',
  },
  'preview-imports-what-it-may': { 'src/preview/a.ts': "import '../dataset/b.ts';", 'src/dataset/b.ts': '' },
  'audit-stands-outside': { 'src/audit/a.ts': "import '../disclosure/b.ts';", 'src/disclosure/b.ts': '' },
  'commander-has-one-home': { 'src/model/a.ts': "import 'commander';" },
  'csv-parse-has-one-home': { 'src/dataset/a.ts': "import 'csv-parse';" },
  'duckdb-has-one-home': { 'src/pipeline/a.ts': "import '@duckdb/node-api';" },
  'postgres-has-one-home': { 'src/engine/duckdb/a.ts': "import 'postgres';" },
  'arquero-has-one-home': { 'src/report/a.ts': "import 'arquero';" },
  'handlebars-has-one-home': { 'src/render/html.ts': "import 'handlebars';" },
  'puppeteer-core-has-one-home': { 'src/render/html.ts': "import 'puppeteer-core';" },
  'sparticuz-chromium-has-one-home': { 'src/cli/a.ts': "import '@sparticuz/chromium';" },
  'cantoo-pdf-lib-has-one-home': { 'src/charts/a.ts': "import '@cantoo/pdf-lib';" },
  'docx-has-one-home': { 'src/render/html.ts': "import 'docx';" },
  'fflate-has-one-home': { 'src/render/html.ts': "import 'fflate';" },
  'htmlparser2-has-one-home': { 'src/notes/a.ts': "import 'htmlparser2';" },
  'highs-has-one-home': { 'src/stats/a.ts': "import 'highs';" },
  'markdown-it-has-one-home': { 'src/render/a.ts': "import 'markdown-it';" },
  'sanitize-html-has-one-home': { 'src/render/a.ts': "import 'sanitize-html';" },
  'yaml-has-one-home': { 'src/sources/a.ts': "import 'yaml';" },
  'zod-has-one-home': { 'src/stats/a.ts': "import 'zod';" },
  'hyparquet-writer-has-one-home': { 'src/cli/a.ts': "import 'hyparquet-writer';" },
  'write-excel-file-has-one-home': { 'src/cli/a.ts': "import 'write-excel-file/node';" },
  'read-excel-file-has-one-home': { 'src/cli/a.ts': "import 'read-excel-file/node';" },
  'd3-has-one-home': { 'src/render/a.ts': "import 'd3-scale';" },
  'nothing-raw-past-the-gate': {
    'src/report/a.ts': "import '../notes/through.ts';",
    'src/notes/through.ts': "import '../dataset/raw.ts';",
    'src/dataset/raw.ts': '',
  },
  'published-files-alone': {
    'src/diff/a.ts': "import '../page/through.ts';",
    'src/page/through.ts': "import '../render/further.ts';",
    'src/render/further.ts': "import '../sources/raw.ts';",
    'src/sources/raw.ts': '',
  },
  'nobody-imports-cli': { 'src/pipeline/a.ts': "import '../cli/b.ts';", 'src/cli/b.ts': '' },
  'the-machine-is-handed-in': { 'src/sources/a.ts': "import 'node:fs';" },
  'only-publish-casts': { 'src/report/a.ts': "import '../disclosure/b.ts';", 'src/disclosure/b.ts': '' },
  'no-circular': { 'src/stats/a.ts': "import './b.ts';", 'src/stats/b.ts': "import './a.ts';" },
  'no-unresolvable': { 'src/stats/a.ts': "import './gone.ts';" },
};

async function violations(folder: string): Promise<ICruiseResult['summary']> {
  const { options, ...ruleSet } = rules;
  const { tsConfig: _, ...rest } = options;
  const result = await cruise(
    ['src'],
    { ...rest, baseDir: folder, validate: true, ruleSet: ruleSet as never },
    undefined,
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  );
  return (result.output as ICruiseResult).summary;
}

describe('the import table', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kub-architecture-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every rule has a seeded breach, and says why it stands', () => {
    expect(Object.keys(breaches).sort()).toEqual(rules.forbidden.map((rule) => rule.name).sort());
    for (const rule of rules.forbidden) expect(rule.comment.length, rule.name).toBeGreaterThan(10);
  });

  test('the project itself keeps every rule, and is really read', async () => {
    const summary = await violations(root);
    expect(summary.violations).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(300);
  });

  test.each(Object.entries(breaches))('a breach of %s is caught', async (name, files) => {
    const place = join(folder, name);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(place, file)), { recursive: true });
      writeFileSync(join(place, file), `${text}\nexport {};\n`);
    }
    symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
    writeFileSync(join(place, 'package.json'), '{"type":"module"}');
    const summary = await violations(place);
    expect(summary.violations.map((violation) => violation.rule.name)).toContain(name);
  });
});
