import { expect, test } from 'vitest';
import { soundFiles } from '../../fixtures/generators/bad/case.ts';
import { machineEffects } from '../../src/cli/effects.ts';
import { listWorkspace } from '../../src/pipeline/list-workspace.ts';
import { inWorkspace } from '../workspace/temporary-workspace.ts';

const own = `id;namn;definition;matt;enhet;tema;kalla
traffpunkter;Träffpunkter;Hur många träffpunkter det finns.;antal;st;boende;Registret
folkmangd;Invånare;Hur många som bor i området.;antal;personer;boende;Registret
`;

const list = (search: string) =>
  inWorkspace({ ...soundFiles, 'indikatorer.csv': own }, async (workspace) => {
    const rows = await listWorkspace(machineEffects(), 'indicators', { workspace, search });
    return rows.map((row) => String(row['id']));
  });

test('the built-in catalogue and the workspace’s own are listed together', async () => {
  await inWorkspace({ ...soundFiles, 'indikatorer.csv': own }, async (workspace) => {
    const rows = await listWorkspace(machineEffects(), 'indicators', { workspace });
    // 118 in the catalogue, one of them described anew, and one more.
    expect(rows).toHaveLength(119);
    const described = rows.filter(({ id }) => id === 'folkmangd');
    expect(described).toMatchObject([{ namn: 'Invånare', kalla: 'Registret', perioder: '2024' }]);
  });
});

test.each([
  ['a name', 'träffpunkt', 'traffpunkter'],
  ['a word of the definition', 'som bor i området', 'folkmangd'],
  ['the id of Kolada', 'n01960', 'aldersfordelning'],
])('a search finds %s', async (_, search, id) => {
  expect(await list(search)).toContain(id);
});

test('a caveat is found by its words', async () => {
  const counted = await list('samma person kan räknas flera gånger');
  expect(counted.length).toBeGreaterThan(0);
  expect(counted.length).toBeLessThan(20);
});
