import { describe, expect, test } from 'vitest';
import { exampleContents, runKub } from '../support/run-kub.ts';

describe('what people type', () => {
  test.each([
    ['id', 'hassleholmen'],
    ['name', 'Hässleholmen'],
    ['lower case', 'hässleholmen'],
    ['decomposed å ä ö', 'hässleholmen'.normalize('NFD')],
    ['without å ä ö, capitals', 'HASSLEHOLMEN'],
  ])('an area by %s', async (_name, typed) => {
    const { code, out } = await runKub(['explain', typed, 'utrikes_fodda', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).area).toEqual({ id: 'hassleholmen', name: 'Hässleholmen' });
  });

  test('an unknown area gets the nearest name', async () => {
    const { code, err } = await runKub(['build', 'hasselholmen']);
    expect(code).toBe(1);
    expect(err).toContain('Det finns inget område med det namnet [no-such-area]');
    expect(err).toMatch(/Menade du ”h[aä]ssleholmen”/i);
  });

  test('an unknown indicator gets the nearest id', async () => {
    const { code, err } = await runKub(['explain', 'norrby', 'utrikes_foda']);
    expect(code).toBe(1);
    expect(err).toContain('Menade du ”utrikes_fodda”?');
  });

  test.each([
    ['buld', 'build'],
    ['exprot', 'export'],
    ['explian', 'explain'],
  ])('the unknown command %s gets %s', async (typed, meant) => {
    const { code, err } = await runKub([typed]);
    expect(code).toBe(2);
    expect(err).toContain(`Kommandot ”${typed}” finns inte.`);
    expect(err).toContain(`Menade du ”${meant}”?`);
  });
});

describe('kub list', () => {
  test('--search looks in every column, whatever the case and the form of å ä ö', async () => {
    const idsFor = async (typed: string): Promise<readonly string[]> => {
      const { out } = await runKub(['list', 'areas', '--search', typed, '--json']);
      return (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
    };
    const all = (await idsFor('')).length;
    const found = await idsFor('hässle');
    expect(found).toContain('hassleholmen');
    expect(found.length).toBeLessThan(all);
    expect(await idsFor('HÄSSLE'.normalize('NFD'))).toEqual(found);
    expect(await idsFor('finns inte någonstans')).toEqual([]);
  });

  test.each([
    ['areas', 'norrhagen'],
    ['indicators', 'sysselsattning'],
    ['sources', 'Påhittat folkregister'],
    ['notes', 'Läxhjälp på biblioteket'],
    ['actors', 'Odlarföreningen'],
    ['goals', 'laxhjalp-elever'],
    ['plan', 'Utbildningsnämnden'],
  ])('%s', async (what, held) => {
    const { code, out } = await runKub(['list', what], { contents: await exampleContents() });
    expect(code).toBe(0);
    expect(out).toContain(held);
  });
});
