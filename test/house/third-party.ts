import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutRelease } from './without-release.ts';

export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  /** Installed with kub, not only by those who work on it. */
  readonly runtime: boolean;
  /** Packages of package.json that bring it; itself, when it is one of them. */
  readonly broughtBy: readonly string[];
}

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

type Lock = Readonly<Record<string, LockedPackage>>;

/** Every package of the lockfile, once per name and version, with the licence that its own package.json states. */
export function readThirdParty(root: string): readonly ThirdParty[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Lock;
  };
  const bringers = findBringers(packages);
  const all = Object.entries(packages).filter(([path]) => path !== '');
  const found = new Map<string, ThirdParty>();
  for (const [path, { version, license = '', dev = false, devOptional = false }] of all) {
    const name = nameOf(path);
    const known = found.get(`${name}@${version}`);
    found.set(`${name}@${version}`, {
      name,
      version,
      licence: statedLicence(join(root, path)) ?? license,
      runtime: (known?.runtime ?? false) || !(dev || devOptional),
      broughtBy: [...new Set([...(known?.broughtBy ?? []), ...(bringers.get(path) ?? [])])].sort(),
    });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Platform packages of other machines are locked and not installed: then the lockfile's word stands. */
function statedLicence(folder: string): string | null {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return null;
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8')) as {
    license?: string | { type: string };
    licenses?: readonly { type: string }[];
  };
  if (typeof license === 'string') return license;
  if (license) return license.type;
  return licenses ? licenses.map(({ type }) => type).join(' OR ') : null;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Path in the lockfile → the packages of package.json through which it comes. */
function findBringers(packages: Lock): ReadonlyMap<string, ReadonlySet<string>> {
  const bringers = new Map<string, Set<string>>();
  const own = packages['']!;
  const visit = (path: string, root: string): void => {
    const set = bringers.get(path) ?? new Set<string>();
    if (set.has(root)) return;
    bringers.set(path, set.add(root));
    const { dependencies = {}, optionalDependencies = {} } = packages[path]!;
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const next = resolvePath(packages, path, name);
      if (next !== null) visit(next, root);
    }
  };
  const direct = { ...own.dependencies, ...own.optionalDependencies, ...own.devDependencies };
  for (const name of Object.keys(direct))
    if (packages[`node_modules/${name}`]) visit(`node_modules/${name}`, name);
  return bringers;
}

/** Where Node finds a package from a folder: there, or in a folder above. */
function resolvePath(packages: Lock, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[path]) return path;
    if (folder === '') return null;
    if (!folder.includes('/node_modules/')) folder = '';
    if (folder === '' && packages[`node_modules/${name}`]) return `node_modules/${name}`;
    if (folder === '') return null;
  }
}

/** The list that is shipped: what is installed with kub, one a line, and what is only used to work on it. */
export function thirdPartyText(all: readonly ThirdParty[]): string {
  const row = ({ name, licence, broughtBy }: ThirdParty): string => {
    const by = broughtBy.includes(name) ? '' : broughtBy.join(', ');
    return `| ${name} | ${licence} | ${by} | ${withoutRelease[name] ?? ''} |`;
  };
  const runtime = all.filter((one) => one.runtime);
  const byLicence = new Map<string, Set<string>>();
  for (const { licence, name } of all.filter((one) => !one.runtime))
    byLicence.set(licence, (byLicence.get(licence) ?? new Set()).add(name));
  const groups = [...byLicence].sort(([a], [b]) => (a < b ? -1 : 1));
  return `# Third-party packages

kub is MIT. It contains none of these packages: npm installs them beside it, each under its own licence. The fonts
stand in the documents that kub makes, which the SIL Open Font License allows.

## Installed with kub

A note says why a package stays whose version is older than two years (in the autumn of 2026).

| package | licence | brought by | note |
|---|---|---|---|
${[...new Set(runtime.map(row))].join('\n')}

## Used to build and test it

${groups.map(([licence, names]) => `- **${licence}**: ${[...names].join(', ')}`).join('\n')}
`;
}
