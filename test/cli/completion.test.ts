import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { runKub } from '../support/run-kub.ts';

/** What bash would offer after these words. */
function offered(script: string, ...words: readonly string[]): readonly string[] {
  const line = words.map((word) => `'${word}'`).join(' ');
  const asked = `${script}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _kub; echo "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['--norc', '-c', asked], { encoding: 'utf8' }).trim().split(' ');
}

test('bash completes commands, options and known words', async () => {
  const { code, out } = await runKub(['completion', 'bash']);
  expect(code).toBe(0);
  expect(offered(out, 'kub', 'exp')).toEqual(['explain', 'export']);
  expect(offered(out, 'kub', 'build', '--dr')).toEqual(['--dry-run']);
  expect(offered(out, 'kub', 'list', 'ind')).toEqual(['indicators']);
  expect(offered(out, 'kub', 'help', 'ars')).toEqual(['arshjul']);
  expect(offered(out, 'kub', 'finns-inte', '--')).toEqual(['']);
});

test.each(['zsh', 'fish', 'powershell'])('%s: every command is in the script', async (shell) => {
  const { code, out } = await runKub(['completion', shell]);
  expect(code).toBe(0);
  for (const command of ['build', 'check', 'compare', 'explain', 'export', 'init'])
    expect(out).toContain(command);
});

test('an unknown shell is wrong usage', async () => {
  expect((await runKub(['completion', 'cmd'])).code).toBe(2);
});
