// Ett källformat som kub inte känner: gör om det till en CSV i arbetsmappen, och låt kub granska resten.
import { readFile, writeFile } from 'node:fs/promises';
import { checkWorkspace } from 'kub';

/** Fasta bredder: kod i position 1–8, år 9–12, antal 13–18, av 19–24. */
function observations(text, indicator) {
  return text
    .split(/\r?\n/)
    .filter((line) => /^\d{4}R\d{3}/.test(line))
    .map((line) => {
      const cell = (from, to) => line.slice(from - 1, to).trim();
      return [cell(1, 8), indicator, cell(9, 12), cell(13, 18), cell(19, 24)].join(';');
    });
}

const [workspace = '.', source = 'leverans.txt'] = process.argv.slice(2);
const rows = observations(await readFile(source, 'latin1'), 'foreningsaktiva');
const head = 'omrade;indikator;period;taljare;namnare';
await writeFile(`${workspace}/data/foreningar.csv`, `${[head, ...rows].join('\n')}\n`);
console.log(`${rows.length} rader i data/foreningar.csv`);

for (const { severity, file, line, code } of await checkWorkspace(workspace))
  console.log(severity, file, line ?? '', code);
