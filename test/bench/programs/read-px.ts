import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { machineEffects } from '../../../src/cli/effects.ts';
import { readPx } from '../../../src/sources/read-px.ts';

/*
 * A PX file as a table, or with a name ending in .json what JSON.parse alone takes for it, in milliseconds:
 * `node --import tsx read-px.ts FILE`.
 */
const [file = ''] = process.argv.slice(2);
const start = performance.now();
const rows = file.endsWith('.json') ? await parsedRows() : await tableRows();
console.log(JSON.stringify({ milliseconds: performance.now() - start, rows }));

async function parsedRows(): Promise<number> {
  const content = JSON.parse(await readFile(file, 'utf8')) as { readonly value: readonly unknown[] };
  return content.value.length;
}

async function tableRows(): Promise<number> {
  const { table, diagnostics } = await readPx(machineEffects().files, file);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return table.rowCount;
}
