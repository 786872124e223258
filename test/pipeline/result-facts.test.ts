import { expect, test } from 'vitest';
import { runKub } from '../support/run-kub.ts';

const contents = {
  'kub.yaml': 'kommun: kommunen\nutgava: 2026\ndata:\n  - fil: data/*.csv\n    kalla: Påhittad\n',
  'omraden.csv':
    'id;namn;niva;del_av;koder;preposition;rapport\nkommunen;Kommunen;kommun;;9902;i;nej\n' +
    'a;Norrby;omrade;kommunen;9902R001;i;ja\nb;Sjöbo;omrade;kommunen;9902R002;i;nej\nc;Ekås;omrade;kommunen;9902R003;i;nej\n',
  'indikatorer.csv': 'id;namn;definition;matt;riktning\nsim;Simkunniga;Påhittad;andel;hog_bra\n',
  'data/sim.csv':
    'omrade;indikator;period;taljare;namnare\na;sim;2024;3;41\nb;sim;2024;50;90\nc;sim;2024;40;80\nkommunen;sim;2024;93;211\n',
  'mal.csv':
    'id;omraden;mening;typ;enhet;utgangsvarde;utgangsperiod;malvarde;malperiod;indikator\n' +
    'sim;a;Hälften kan simma.;andel;barn;7,3;2024;50;2027;sim\n',
};

test('a baseline that is a withheld figure of the indicator stands nowhere in the report', async () => {
  const { err, written } = await runKub(['build', 'a', '--format', 'json'], { contents });
  expect(err).not.toContain('✖');
  const report = Object.entries(written).find(([path]) => path.endsWith('/a/report.json'))?.[1] ?? '';
  expect(report).toContain('Hälften kan simma.');
  expect(report).not.toMatch(/\b7[.,]3\b/);
});
