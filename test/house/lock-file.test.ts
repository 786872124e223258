import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const file = resolve(import.meta.dirname, '../../package-lock.json');
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

/** Names of optional packages that the lock file asks for and does not have. */
function missing(locked: Readonly<Record<string, Locked>>): readonly string[] {
  return Object.values(locked).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter(
      (name) => !Object.keys(locked).some((path) => path.endsWith(`node_modules/${name}`)),
    ),
  );
}

test('the lock file has the packages of other platforms too: "npm ci" refuses one that lacks any', () => {
  expect(missing(packages)).toEqual([]);
  const mac = 'node_modules/@biomejs/cli-darwin-arm64';
  expect(packages[mac]).toMatchObject({ optional: true, os: ['darwin'], cpu: ['arm64'] });
  const { [mac]: _, ...others } = packages;
  expect(missing(others)).toEqual(['@biomejs/cli-darwin-arm64']);
});
