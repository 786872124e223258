import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cases } from './cases.ts';
import { resultText } from './harness/result-text.ts';
import { type CaseResult, runCase } from './harness/run-case.ts';
import { createWorkspaces } from './harness/workspaces.ts';

/** `npm run bench -- [NAME…] [--rounds N] [--list]`: see README.md beside this file. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' }, list: { type: 'boolean' } },
});
const known = cases.map(({ name }) => name);
const unknown = positionals.filter((name) => !known.includes(name));

if (values.list || unknown.length > 0) {
  for (const name of unknown) console.error(`No case is called ${name}.`);
  for (const { name, about } of cases) console.log(`${name.padEnd(22)} ${about}`);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  await measure(cases.filter(({ name }) => positionals.length === 0 || positionals.includes(name)));
}

async function measure(chosen: typeof cases): Promise<void> {
  const root = resolve(import.meta.dirname, '../..');
  const temporary = mkdtempSync(join(tmpdir(), 'kub-bench-'));
  const results: CaseResult[] = [];
  try {
    const tools = {
      root,
      kub: ['node', join(root, 'bin/kub.js')],
      workspace: createWorkspaces(temporary),
      temporary,
    };
    const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
    for (const one of chosen) {
      const result = await runCase(one, tools, rounds);
      results.push(result);
      console.log(resultText(result));
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    const machine = { node: process.version, cores: cpus().length, model: cpus()[0]?.model ?? '' };
    writeFileSync(join(root, 'bench.json'), `${JSON.stringify({ machine, cases: results }, null, 1)}\n`);
  }
  const missed = results.flatMap(({ verdicts }) => verdicts.filter(({ met }) => met === false));
  console.log(missed.length === 0 ? 'Every target that was measured is met.' : `${missed.length} not met.`);
}
