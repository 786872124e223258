import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../src/pipeline/schemas.ts';
import { manifest, type PackedConsumer, packConsumer, root, runIn } from './support.ts';

let packed: PackedConsumer;
beforeAll(() => {
  packed = packConsumer();
});
afterAll(() => rmSync(packed.folder, { recursive: true, force: true }));

describe('the archive that npm pack makes', { timeout: 240_000 }, () => {
  test('publint has nothing to say', async () => {
    const { messages, pkg } = await publint({
      pkgDir: join(packed.folder, 'node_modules/kub'),
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test('arethetypeswrong has nothing to say of what import resolves to', async () => {
    const checked = await checkPackage(
      createPackageFromTarballData(new Uint8Array(readFileSync(packed.archive))),
    );
    if (!checked.types) throw new Error('no types');
    expect(Object.keys(checked.entrypoints).sort()).toEqual(Object.keys(manifest.exports).sort());
    // What its own profile for modules alone leaves out: resolution before Node 12, and require.
    const outside = new Set(['node10', 'node16-cjs']);
    expect(
      checked.problems.filter(
        (problem) => !('resolutionKind' in problem && outside.has(problem.resolutionKind)),
      ),
    ).toEqual([]);
  });

  test('holds what package.json names, and neither tests nor what must not leave', () => {
    for (const needed of ['LICENSE', 'README.md', 'CHANGELOG.md', 'bin/kub.js', 'dist/types/index.d.ts'])
      expect(packed.files).toContain(needed);
    for (const name of Object.keys(jsonSchemas)) expect(packed.files).toContain(`dist/schema/${name}.json`);
    const stray = packed.files.filter((file) => /^(src|test|fixtures|node_modules|\.)|\.test\./.test(file));
    expect(stray).toEqual([]);
  });
});

describe('a project that has installed it', { timeout: 240_000 }, () => {
  test('plain Node finds every function, and gets the figures of the bundled workspace', () => {
    cpSync(join(root, 'test/package/consumer.mjs'), join(packed.folder, 'consumer.mjs'));
    const said = JSON.parse(runIn(packed.folder, process.execPath, ['consumer.mjs']));
    // 15 of 148: Newcombe & Altman print 6.2 per cent as Wilson's lower limit.
    expect(said.lower).toBeCloseTo(0.062, 3);
    // Born abroad in Hässleholmen 2023: 4 231 of 7 306.
    expect(said.count).toBe(4231);
    expect(said.denominator).toBe(7306);
    expect(said.title).toContain('Hässleholmen');
    expect(said.refused).toBe('InputError');
    expect(said.schema).toEqual(jsonSchemas.report());
    expect(said.functions).toEqual([...said.functions].sort());
    expect(said.functions).toEqual(
      expect.arrayContaining([
        ...['InputError', 'buildReports', 'checkWorkspace', 'compareAreas', 'publishedFigures'],
        ...['readWorkspace', 'renderReport', 'reportSchema', 'buildEdition', 'compareEditions'],
        ...['explainFigure', 'exportFigures', 'readReport', 'jsonSchema', 'buildSite', 'auditOutput'],
      ]),
    );
    expect(said.hidden).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  test('TypeScript reads its types, and those of its packages too', () => {
    cpSync(join(root, 'test/package/consumer.mts'), join(packed.folder, 'typed.mts'));
    const tsconfig = {
      compilerOptions: {
        target: 'es2022',
        lib: ['es2023'],
        module: 'nodenext',
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
        types: ['node'],
      },
      files: ['typed.mts'],
    };
    writeFileSync(join(packed.folder, 'tsconfig.json'), JSON.stringify(tsconfig));
    runIn(packed.folder, process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.']);
  });
});
