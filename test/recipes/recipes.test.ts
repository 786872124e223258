import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { expectAsShown } from '../handbook/expect-as-shown.ts';
import { runPage } from '../handbook/run-page.ts';
import { packedKub, start } from './packed-kub.ts';

const root = resolve(import.meta.dirname, '../..');
const page = join(root, 'data/handbok/recept.md');

describe('the recipes, against the packed package', () => {
  let installed = '';
  beforeAll(() => {
    installed = packedKub();
  }, 120_000);
  afterAll(() => rmSync(installed, { recursive: true, force: true }));

  test('every script runs as it stands, and answers what the page shows', async () => {
    const work = join(installed, 'work');
    mkdirSync(work);
    // What the package ships, copied by its user to a folder where kub is installed.
    const recipes = join(installed, 'package/data/handbok/recept');
    cpSync(recipes, work, { recursive: true });
    copyFileSync(
      join(installed, 'package/templates/ci/github-actions.yml'),
      join(work, 'github-actions.yml'),
    );
    const run = await runPage(readFileSync(page, 'utf8'), work, recipes, (words, folder) =>
      start(installed, words, folder),
    );
    expectAsShown(page, run);
  }, 120_000);

  test('the workflow comments on a pull request with what kub diff says', async () => {
    const work = join(installed, 'arkiv');
    mkdirSync(work);
    const inWork = (line: string) => start(installed, line.split(' '), work);
    await inWork('kub init .');
    const build = 'kub build --all --format html,json,csv';
    expect(await inWork(`${build} --edition 2025 --out tidigare`)).toMatchObject({ code: 0 });
    // One row of the request differs.
    const csv = join(work, 'data/andelar.csv');
    const before = readFileSync(csv, 'utf8');
    const after = before.replace(/^(9990R001;sysselsattning;2025);\d+;/m, '$1;1000;');
    expect(after).not.toBe(before);
    writeFileSync(csv, after);
    expect(await inWork(`${build} --previous tidigare`)).toMatchObject({ code: 0 });
    const programs = join(installed, 'program');
    mkdirSync(programs);
    const script = (name: string, text: string): void =>
      writeFileSync(join(programs, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    script('kub', `exec "${process.execPath}" "${join(installed, 'package/bin/kub.js')}" "$@"`);
    // Stands for GitHub's own program: keeps what it was asked, and fails as it does on a first comment.
    script('gh', 'case "$*" in *--edit-last*) exit 1;; esac; echo "$*" > asked; cp "$5" posted.md');
    const steps = workflowSteps(
      readFileSync(join(installed, 'package/templates/ci/github-actions.yml'), 'utf8'),
    );
    const environment = { PREVIOUS: 'tidigare', REQUEST: '7', PATH: `${programs}:${process.env['PATH']}` };
    for (const name of ['What has changed since the last edition', 'Comment on the pull request']) {
      const ended = await start(
        installed,
        ['bash', '-e', '-o', 'pipefail', '-c', steps.get(name)!],
        work,
        environment,
      );
      expect(ended, name).toMatchObject({ code: 0 });
    }
    expect(readFileSync(join(work, 'asked'), 'utf8')).toContain('pr comment 7 --body-file comment-short.md');
    const posted = readFileSync(join(work, 'posted.md'), 'utf8');
    expect(posted).toContain('2025');
    expect(posted).toContain('Sysselsättningsgrad');
    expect(posted).toContain('Norrhagen');
  }, 120_000);
});

/** The scripts of a workflow's steps by name. */
function workflowSteps(text: string): ReadonlyMap<string, string> {
  const { jobs } = parse(text) as { jobs: Record<string, { steps: { name?: string; run?: string }[] }> };
  return new Map(
    Object.values(jobs).flatMap(({ steps }) => steps.map(({ name = '', run = '' }) => [name, run] as const)),
  );
}
