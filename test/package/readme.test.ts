import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kubVersion } from '../../src/cli/version.ts';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  scripts: Record<string, string>;
  engines: { node: string };
};

describe('README', () => {
  test('its two commands are scripts of the package, and CI runs the same test command', () => {
    expect(readme).toContain('npm install && npm start');
    expect(readme).toContain('npm install && npm test');
    expect(manifest.scripts['start']).toBe('node bin/kub.js build hassleholmen');
    const ci = readFileSync(join(root, '.ci/run'), 'utf8');
    expect(ci).toMatch(/\nnpm install\nnpm test\n/);
  });

  test('its script runs as it stands, against the sources', async () => {
    const script = /```js\n([\s\S]*?)```/.exec(readme)![1]!;
    const printed: unknown[][] = [];
    const kub = await import('../../src/index.ts');
    const stats = await import('../../src/stats/index.ts');
    const body = script.replace(/^import .*$/gm, '');
    const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as new (
      ...words: string[]
    ) => (...values: unknown[]) => Promise<void>;
    const names = {
      ...kub,
      wilson: stats.wilson,
      console: { log: (...words: unknown[]) => printed.push(words) },
    };
    await new AsyncFunction(...Object.keys(names), body)(...Object.values(names));
    expect(printed[0]![0]).toBeCloseTo((100 * 2614) / 3943, 10);
    expect(printed[1]![0]).toBeGreaterThan(10);
  }, 60_000);

  test('every file it points at is there', () => {
    for (const [, path] of readme.matchAll(/\]\(([^)#]+)\)/g)) {
      expect(() => readFileSync(join(root, path!)), path).not.toThrow();
    }
  });

  test('the version is the package’s', () => {
    expect(kubVersion).toBe(manifest.version);
    expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toContain(`## ${manifest.version}`);
  });
});
