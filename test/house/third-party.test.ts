import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifest, runIn } from '../package/support.ts';
import { readThirdParty, thirdPartyText } from './third-party.ts';
import { withoutRelease } from './without-release.ts';

const root = resolve(import.meta.dirname, '../..');
const all = readThirdParty(root);

/** Licences under which a package may be installed beside a program that is MIT, and used with it. */
const permissive = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['Unlicense', 'CC0-1.0', 'Zlib', 'PSF-2.0', 'Python-2.0', 'OFL-1.1'],
]);
/** Copyleft by the file: for tools that are started and not built upon. */
const forTools = new Set(['MPL-2.0']);

/** `A OR B` when one of them may be chosen, `A AND B` when all of them hold. */
function allows(expression: string, licences: ReadonlySet<string>): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((one) => allows(one, licences));
  return bare.split(' AND ').every((one) => licences.has(one));
}

describe('third-party packages', () => {
  test('THIRD-PARTY.md lists every one of the lockfile', () => {
    const file = join(root, 'THIRD-PARTY.md');
    const text = thirdPartyText(all);
    if (process.env['KUB_ACCEPT'] === '1') writeFileSync(file, text);
    // Accept with KUB_ACCEPT=1, after a look at the licences of what came.
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(manifest.files).toContain('THIRD-PARTY.md');
  });

  test('those that are installed with kub may be used with a program that is MIT', () => {
    const runtime = all.filter((one) => one.runtime);
    expect(runtime.length).toBeGreaterThan(50);
    expect(runtime.filter(({ licence }) => !allows(licence, permissive))).toEqual([]);
    const tools = new Set([...permissive, ...forTools]);
    expect(all.filter(({ licence }) => !allows(licence, tools))).toEqual([]);
  });

  test('a licence that may not be used is seen', () => {
    for (const licence of [
      '',
      'GPL-3.0-or-later',
      'AGPL-3.0',
      'UNLICENSED',
      'MIT AND GPL-3.0',
      'SEE LICENSE IN X',
    ])
      expect(allows(licence, permissive), licence).toBe(false);
    for (const licence of ['(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', '0BSD'])
      expect(allows(licence, permissive), licence).toBe(true);
  });

  test('every one is brought by one that package.json names', () => {
    expect(all.filter(({ broughtBy }) => broughtBy.length === 0)).toEqual([]);
    const named = Object.keys(manifest.dependencies);
    const runtime = new Set(all.filter((one) => one.runtime).map(({ name }) => name));
    expect(named.filter((name) => !runtime.has(name))).toEqual([]);
  });

  test('a note on one without a release is about one that is installed with kub, and none is of package.json', () => {
    const runtime = new Set(all.filter((one) => one.runtime).map(({ name }) => name));
    expect(Object.keys(withoutRelease).filter((name) => !runtime.has(name))).toEqual([]);
    expect(Object.keys(withoutRelease).filter((name) => name in manifest.dependencies)).toEqual([]);
    expect(Object.values(withoutRelease).filter((note) => note.length < 20)).toEqual([]);
  });

  test('npm’s own bill of materials has the same packages', () => {
    const text = runIn(root, 'npm', ['run', '--silent', 'sbom']);
    const { bomFormat, components } = JSON.parse(text) as {
      bomFormat: string;
      components: readonly {
        name: string;
        version: string;
        licenses?: readonly unknown[];
        properties: readonly { name: string }[];
      }[];
    };
    expect(bomFormat).toBe('CycloneDX');
    const known = new Set(all.map(({ name, version }) => `${name}@${version}`));
    expect(components.filter(({ name, version }) => !known.has(`${name}@${version}`))).toEqual([]);
    // Packages for development are marked; npm's own way of leaving them out loses some of the others.
    const installed = components.filter(
      ({ properties }) => !properties.some(({ name }) => name === 'cdx:npm:package:development'),
    );
    const listed = new Set(installed.map(({ name }) => name));
    expect(Object.keys(manifest.dependencies).filter((name) => !listed.has(name))).toEqual([]);
    expect(listed.size).toBeLessThan(new Set(components.map(({ name }) => name)).size);
    expect(components.filter(({ licenses }) => licenses === undefined || licenses.length === 0)).toEqual([]);
  });
});
