import { expect, test } from 'vitest';
import { machineEffects } from '../../src/cli/effects.ts';
import { listWorkspace } from '../../src/pipeline/list-workspace.ts';

test('coverageOf counts periods, areas and rows of the bundled workspace', async () => {
  const rows = await listWorkspace(machineEffects(), 'coverage', {});
  // 47 RegSO × 4 years in utrikes-fodda-regso-2020-2023.csv; 3 areas and Borås in two elections of the council.
  expect(rows.find((row) => row['indicator'] === 'utrikes_fodda')).toEqual({
    indicator: 'utrikes_fodda',
    perioder: '4',
    forsta: '2020',
    senaste: '2023',
    omraden: '47',
    rader: '188',
  });
  expect(rows.find((row) => row['indicator'] === 'valdeltagande_kommun')).toMatchObject({
    perioder: '2',
    omraden: '4',
    rader: '8',
  });
});
