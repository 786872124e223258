import { beforeAll, describe, expect, test } from 'vitest';
import {
  buildReports,
  compareAreas,
  publishedFigures,
  type Report,
  readWorkspace,
  type Workspace,
} from '../../src/index.ts';
import { bornAbroad2023, bornAbroadRest2023, municipalTurnout2022 } from '../support/hand-figures.ts';

describe('the bundled workspace against hand calculation', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await readWorkspace();
  });

  const figure = (area: string, indicator: string, period: string) =>
    publishedFigures(workspace).find(
      (one) =>
        one.area === area &&
        one.indicator === indicator &&
        one.period === period &&
        one.sex === 'total' &&
        one.age === 'total',
    );

  test.each(Object.entries(bornAbroad2023))('born abroad 2023 in %s', (area, hand) => {
    expect(figure(area, 'utrikes_fodda', '2023')).toMatchObject({
      count: hand.count,
      denominator: hand.denominator,
    });
  });

  test.each(Object.entries(municipalTurnout2022))(
    'turnout in the municipal election 2022 in %s',
    (area, hand) => {
      expect(figure(area, 'valdeltagande_kommun', '2022')).toMatchObject({
        count: hand.count,
        denominator: hand.denominator,
      });
    },
  );

  test.each(Object.entries(bornAbroadRest2023))(
    '%s is tested against the rest of Borås',
    async (area, hand) => {
      const [report] = await reportsOf(workspace, area);
      const entry = entryOf(report!, 'utrikes_fodda');
      const { comparison } = entry.benchmarks[0]!;
      expect(comparison).toMatchObject({
        status: 'judged',
        outcome: 'higher',
        valuation: 'neither',
        method: 'newcombe-10',
      });
      if (comparison.status !== 'judged') throw new Error('unreachable');
      expect(comparison.testedAgainst).toMatchObject({ kind: 'rest', area: 'boras' });
      expect(comparison.testedValue).toBeCloseTo((100 * hand.count) / hand.denominator, 10);
      expect(comparison.benchmarkValue).toBeCloseTo((100 * 28150) / 114592, 10);
    },
  );

  test('a mean of two RegSO is refused, and of one it is shown', () => {
    expect(figure('hassleholmen', 'medelinkomst', '2023')).toMatchObject({
      status: 'missing',
      reason: 'not-combinable',
    });
    expect(figure('norrby', 'medelinkomst', '2023')).toMatchObject({ status: 'shown' });
  });

  test('shares without counts are never added to an area', () => {
    for (const area of ['hassleholmen', 'norrby', 'sjobo']) {
      expect(figure(area, 'lag_ek_std', '2024')).toMatchObject({
        status: 'missing',
        reason: 'not-combinable',
      });
    }
  });

  test('swapping the areas turns the sign and the outcome', () => {
    const turn = { higher: 'lower', lower: 'higher', similar: 'similar' } as const;
    const there = compareAreas(workspace, { areas: ['norrby', 'sjobo'] });
    const back = compareAreas(workspace, { areas: ['sjobo', 'norrby'] });
    expect(there.length).toBeGreaterThan(5);
    for (const [index, row] of there.entries()) {
      const one = row.cells[0]!.comparison!;
      const other = back[index]!.cells[0]!.comparison!;
      expect(other.status).toBe(one.status);
      if (one.status !== 'judged' || other.status !== 'judged') continue;
      expect(other.outcome).toBe(turn[one.outcome]);
      expect(other.difference).toBeCloseTo(-one.difference, 10);
    }
  });

  test('an indicator that should be there and is not is a named gap', async () => {
    const [report] = await reportsOf(workspace, 'hassleholmen');
    const gaps = report!.sections.flatMap((section) => ('gaps' in section ? section.gaps : []));
    expect(gaps.map((gap) => gap.indicator.id)).toContain('avsaknad_tillit');
  });
});

function entryOf(report: Report, indicator: string) {
  const entries = report.sections.flatMap((section) => ('entries' in section ? section.entries : []));
  return entries.find((entry) => entry.indicator.id === indicator)!;
}

async function reportsOf(workspace: Workspace, area: string): Promise<Report[]> {
  const reports: Report[] = [];
  for await (const report of buildReports(workspace, { areas: [area] })) reports.push(report);
  return reports;
}
