import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkWorkspace, readWorkspace } from '../../src/index.ts';

const smallest = `kommun: almby
utgava: 2026
pahittade_uppgifter: ja
data:
  - fil: data.csv
    kalla: Påhittad
`;

describe('the look of a workspace', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kub-look-'));
    writeFileSync(
      join(folder, 'omraden.csv'),
      'id;namn;niva;del_av;preposition;rapport\nalmby;Almby;kommun;;i;ja\n',
    );
    writeFileSync(
      join(folder, 'data.csv'),
      'omrade;indikator;period;taljare;namnare\nalmby;utrikes_fodda;2024;200;1000\n',
    );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const codes = async (look: string) => {
    writeFileSync(join(folder, 'kub.yaml'), `${smallest}${look}`);
    const errors = (await checkWorkspace(folder)).filter((problem) => problem.severity === 'error');
    return errors.map(({ code, found }) => `${code} ${found}`);
  };

  test('colours that hold are accepted', async () => {
    expect(await codes("utseende:\n  farger: {huvud: '#12436D', accent: '#801650'}\n")).toEqual([]);
  });

  test('a colour too pale to read stops the build, with the pair and the ratio', async () => {
    const [problem] = await codes("utseende:\n  farger: {huvud: '#F0E68C'}\n");
    expect(problem).toMatch(/^contrast-too-low .*#F0E68C.*\d:1$/);
    await expect(readWorkspace(folder)).rejects.toThrow('contrast-too-low');
  });

  test('a colour that is none is named', async () => {
    expect(await codes('utseende:\n  farger: {accent: ljusblå}\n')).toEqual(['not-a-colour ljusblå']);
  });

  test('a logotype outside the workspace, missing, or without words is refused', async () => {
    expect(await codes('utseende: {logotyp: ../hemlig.png, logotyp_text: Almby}\n')).toEqual([
      'logo-not-usable ../hemlig.png',
    ]);
    expect(await codes('utseende: {logotyp: finns-inte.png, logotyp_text: Almby}\n')).toEqual([
      'logo-not-usable finns-inte.png',
    ]);
    writeFileSync(join(folder, 'logo.png'), 'x');
    expect(await codes('utseende: {logotyp: logo.png}\n')).toEqual(['logo-not-usable logo.png']);
    expect(await codes('utseende: {logotyp: logo.png, logotyp_text: Almby}\n')).toEqual([]);
  });

  test.each([
    ['<h1>{{#if cover}}{{cover.name}}', 'template-syntax <h1>{{#if cover}}{{cover.name}}'],
    ['<h1>{{cover.nam}}</h1>', 'unknown-name-in-template cover.nam'],
    ['<h1>{{{cover.name}}}</h1>', 'markup-in-template cover.name'],
  ])('a template of their own that says %s is told by its line', async (text, expected) => {
    mkdirSync(join(folder, 'mallar'));
    writeFileSync(join(folder, 'mallar/cover.hbs'), text);
    expect(await codes('')).toEqual([expected]);
  });
});
