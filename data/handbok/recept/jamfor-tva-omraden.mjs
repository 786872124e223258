// Var skiljer sig två områden åt? Skriver ut det som prövningen kallar skillnad, och inget annat.
import { compareAreas, readWorkspace } from 'kub';

const [area = 'hassleholmen', other = 'norrby'] = process.argv.slice(2);
const number = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });
const words = { higher: 'högre', lower: 'lägre' };

// Utan mapp läses närmaste arbetsmapp uppåt, annars den som följer med kub.
const workspace = await readWorkspace();
let alike = 0;
for (const { indicator, period, cells } of compareAreas(workspace, { areas: [area, other] })) {
  const [first, second] = cells;
  // Ett värde finns bara där uppgiften visas, och en jämförelse bara där den går att pröva.
  if (first.comparison?.status !== 'judged') continue;
  if (first.comparison.outcome === 'similar') {
    alike += 1;
    continue;
  }
  const values = [first, second].map((cell) => `${cell.area.name} ${number.format(cell.figure.value)} ${indicator.unit}`);
  console.log(`${indicator.name} ${period}: ${words[first.comparison.outcome]} (${values.join(', ')})`);
}
console.log(`Lika, så långt det går att säga: ${alike} indikatorer.`);
