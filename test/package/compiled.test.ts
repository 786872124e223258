import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root, runIn } from './support.ts';

/** A copy of what is built, to spoil; the packages and the data are the tree's own. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kub-compiled-'));
  mkdirSync(join(folder, 'bin'));
  for (const name of ['bin', 'dist']) cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const name of ['node_modules', 'data', 'templates', 'package.json'])
    symlinkSync(join(root, name), join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = () => join(folder, 'dist/kub.cjs');

/** Asked of a Node of its own: the flags that this one was started with are not those of the cache. */
function ask(expression: string): string {
  const source = `const c = await import('${folder}/bin/compiled.js'); console.log(${expression});`;
  return runIn(folder, process.execPath, ['--input-type=module', '-e', source]).trim();
}

const isUsed = () => ask('c.readyCompiled() !== null') === 'true';
const said = () => runIn(folder, process.execPath, ['bin/kub.js', 'schema', 'config']);

describe('the compiled command', { timeout: 60_000 }, () => {
  test('is used, and nothing in it asks for a module by itself', () => {
    expect(isUsed()).toBe(true);
    const text = readFileSync(script(), 'latin1');
    expect(/(?<![\w.$])import\(|\bimport\.meta/.exec(text)?.index).toBe(undefined);
    expect(text.match(/importModule\(["`n]/g)?.length).toBe(text.match(/importModule\(/g)?.length);
    // It is read one byte a character.
    expect(/[\u0080-\uffff]/.exec(text)?.index).toBe(undefined);
  });

  test('is left out where its cache is spoilt or absent, and kub says the same', () => {
    const whole = said();
    const cache = ask('c.cacheFile');
    expect(basename(cache)).toContain(process.version);
    const bytes = readFileSync(cache);
    const flawed: Readonly<Record<string, Uint8Array>> = {
      'cut off': bytes.subarray(0, bytes.length / 2),
      'almost empty': bytes.subarray(0, 3),
      // The checksum of the script stands last: what V8 made is of another version, by its first word.
      'of another V8': Buffer.concat([Buffer.from([1, 2, 3, 4]), bytes.subarray(4)]),
    };
    for (const [flaw, content] of Object.entries(flawed)) {
      writeFileSync(cache, content);
      expect([flaw, isUsed()]).toEqual([flaw, false]);
    }
    expect(said()).toBe(whole);
    rmSync(cache);
    expect(isUsed()).toBe(false);
    expect(said()).toBe(whole);
    writeFileSync(cache, bytes);
    expect(isUsed()).toBe(true);
  });

  test('is not taken from the cache of another script of the same length', () => {
    const text = readFileSync(script(), 'latin1');
    const other = text.replace('"use strict"', '"use Strict"');
    expect(other.length).toBe(text.length);
    writeFileSync(script(), other, 'latin1');
    expect(isUsed()).toBe(false);
    // V8 itself would have taken it.
    const v8Takes = `(() => { const source = c.readSource();
      const cache = process.getBuiltinModule('node:fs').readFileSync(c.cacheFile).subarray(0, -4);
      return c.scriptOf(source, cache).cachedDataRejected; })()`;
    expect(ask(v8Takes)).toBe('false');
    writeFileSync(script(), text, 'latin1');
    expect(isUsed()).toBe(true);
  });
});
