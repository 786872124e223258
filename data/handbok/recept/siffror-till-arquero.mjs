// Alla publicerade uppgifter som en tabell i arquero (npm install arquero).
import { desc, from, op } from 'arquero';
import { publishedFigures, readWorkspace } from 'kub';

const workspace = await readWorkspace();
// Bara visade uppgifter har tal. Intervallet är ett objekt och läggs ut i två kolumner.
const rows = publishedFigures(workspace)
  .filter((figure) => figure.status === 'shown')
  .map(({ area, indicator, period, sex, age, value, interval }) => ({
    area,
    indicator,
    period,
    sex,
    age,
    value,
    width: interval.kind === 'interval' ? interval.upper - interval.lower : null,
  }));

from(rows)
  .filter((row) => row.sex === 'total' && row.age === 'total' && row.width !== null)
  .groupby('indicator')
  .rollup({ figures: op.count(), median: op.median('value'), widest: op.max('width') })
  .orderby(desc('widest'))
  .derive({ median: (row) => op.round(row.median), widest: (row) => op.round(row.widest) })
  .slice(0, 5)
  .print();
