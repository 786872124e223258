import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parse } from 'csv-parse';

/*
 * csv-parse alone streaming the files of a folder, in milliseconds: `node csv-parse.mjs FOLDER`. What it gives is
 * thrown away row by row.
 */
const [folder = '.'] = process.argv.slice(2);
const start = performance.now();
let rows = 0;
for (const name of readdirSync(folder).sort()) {
  const parser = createReadStream(join(folder, name)).pipe(parse({ delimiter: ';', from_line: 2 }));
  parser.on('data', () => {
    rows += 1;
  });
  await new Promise((resolve, reject) => parser.once('end', resolve).once('error', reject));
}
console.log(JSON.stringify({ milliseconds: performance.now() - start, rows }));
