import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { reportSchema } from '../../src/model/report.ts';
import { keysOf, noteKindsByType, translationKeys } from '../../src/notes/note-keys.ts';
import { exportFigures } from '../../src/pipeline/export-figures.ts';
import { figuresFileSchema, jsonSchemas, type SchemaName } from '../../src/pipeline/schemas.ts';
import { noteFrontMatterSchema } from '../../src/pipeline/schemas-note.ts';
import { configSpec } from '../../src/workspace/config-schema.ts';
import { fakeEffects } from '../support/fake-effects.ts';
import { sampleReport } from '../support/html-page.ts';
import { runKub } from '../support/run-kub.ts';

const root = resolve(import.meta.dirname, '../..');
const zod = {
  report: reportSchema,
  figures: figuresFileSchema,
  config: configSpec,
  note: noteFrontMatterSchema,
} as const;

/** As a program knows the schema that has nothing but the published file. */
function stranger(name: SchemaName): (value: unknown) => boolean {
  return new Ajv2020({ strict: false, validateFormats: false }).compile(jsonSchemas[name]());
}

/** Every workspace of the project: front matter and kub.yaml as people write them. */
function workspaceFiles(suffix: string): readonly string[] {
  return ['data', 'fixtures']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(root, folder, file),
      ),
    )
    .filter((file) => file.endsWith(suffix) && !file.includes('/bad/'));
}

test.each(Object.keys(jsonSchemas) as SchemaName[])(
  'kub schema %s prints the published schema',
  async (name) => {
    const { code, out } = await runKub(['schema', name]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(jsonSchemas[name]());
    expect(JSON.parse(out)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  },
);

describe('another program that validates with the schema says what zod says', { timeout: 240_000 }, () => {
  test('of a report, whole and with one field at a time taken away, added or of another kind', () => {
    const isValid = stranger('report');
    const report = JSON.parse(JSON.stringify(sampleReport())) as Record<string, unknown>;
    expect(isValid(report)).toBe(true);
    let refused = 0;
    for (const key of Object.keys(report)) {
      const { [key]: value, ...without } = report;
      const changed = { ...report, [key]: typeof value === 'string' ? 1 : 'annat' };
      for (const one of [without, changed, { ...report, [`${key}2`]: value }]) {
        expect(isValid(one), key).toBe(reportSchema.safeParse(one).success);
        refused += isValid(one) ? 0 : 1;
      }
    }
    expect(refused).toBe(3 * Object.keys(report).length);
  });

  test('of a figure that is withheld and yet has a number', async () => {
    const workspace = join(root, 'fixtures/almby');
    const options = { workspace, areas: [], indicators: [], language: 'sv', format: 'json' } as const;
    const exported = String(await exportFigures(fakeEffects(), options));
    const file = JSON.parse(exported) as { figures: Record<string, unknown>[] };
    const isValid = stranger('figures');
    expect(isValid(file)).toBe(true);
    const hidden = file.figures.find(({ status }) => status === 'suppressed');
    expect(hidden).toBeDefined();
    for (const figures of [[{ ...hidden, value: 3 }], [{ ...hidden, count: 3 }], [{ status: 'shown' }]]) {
      expect(isValid({ ...file, figures })).toBe(false);
      expect(figuresFileSchema.safeParse({ ...file, figures }).success).toBe(false);
    }
  });

  test('of every kub.yaml there is', () => {
    const isValid = stranger('config');
    const files = workspaceFiles('kub.yaml');
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const config: unknown = parse(readFileSync(file, 'utf8'));
      expect(isValid(config), file).toBe(configSpec.safeParse(config).success);
      expect(isValid({ ...(config as object), kommunn: 'x' })).toBe(false);
    }
  });

  test('of the front matter of every note there is', () => {
    const isValid = stranger('note');
    const files = workspaceFiles('.md').filter((file) => file.includes('/anteckningar/'));
    expect(files.length).toBeGreaterThan(20);
    const refused: string[] = [];
    for (const file of files) {
      const yaml = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(file, 'utf8').replace(/^\ufeff/, ''))?.[1];
      if (yaml === undefined) continue;
      const fields: unknown = parse(yaml);
      expect(isValid(fields), file).toBe(noteFrontMatterSchema.safeParse(fields).success);
      if (!isValid(fields)) refused.push(file);
    }
    expect(refused).toEqual([]);
  });
});

test('the schema of a note has the keys that the reader knows of each kind, and no others', () => {
  const shapes = noteFrontMatterSchema.options.map((option) => Object.keys(option.shape).sort());
  const known = [...Object.values(noteKindsByType).map(keysOf), translationKeys].map((keys) =>
    [...keys].sort(),
  );
  expect(shapes).toEqual(known);
  expect(Object.keys(zod).sort()).toEqual(Object.keys(jsonSchemas).sort());
});
