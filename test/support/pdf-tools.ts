import { spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { privateFolder } from './pdf-effects.ts';

/** Whether a program of another maker is on this machine; says so when it is not. */
export function hasTool(program: string): boolean {
  const found = spawnSync(program, ['--version']).error === undefined;
  if (!found) console.log(`skipped: ${program} is not installed`);
  return found;
}

/** Runs a program on a PDF; `FILE` among the arguments stands for the file. */
export async function runTool(
  program: string,
  args: readonly string[],
  pdf: Uint8Array,
): Promise<{ code: number; out: string }> {
  const folder = await privateFolder();
  const file = join(folder, 'prov.pdf');
  await writeFile(file, pdf);
  const given = args.map((argument) => (argument === 'FILE' ? file : argument));
  const { status, stdout, stderr } = spawnSync(program, given, { maxBuffer: 1e8, encoding: 'latin1' });
  await rm(folder, { recursive: true });
  return { code: status ?? -1, out: Buffer.from(stdout + stderr, 'latin1').toString('utf8') };
}
