import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readShapes } from '../../src/pipeline/read-shapes.ts';
import type { WorkspaceFiles } from '../../src/pipeline/workspace-files.ts';

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};
const collection = (omrade: string, kalla?: unknown): string =>
  JSON.stringify({ features: [{ properties: { omrade, namn: 'Berget' }, geometry: square }], kalla });

/** Only what the reader asks of a workspace's files. */
async function shapesOf(files: Readonly<Record<string, string>>) {
  const diagnostics: Diagnostic[] = [];
  const folder = {
    list: async () => Object.keys(files),
    read: async (path: string) => new TextEncoder().encode(files[path.slice('geo/'.length)]),
  } as unknown as WorkspaceFiles;
  return { shapes: await readShapes(folder, diagnostics), diagnostics };
}

test('readShapes(files, diagnostics) names the source that each file declares, once', async () => {
  const { shapes, diagnostics } = await shapesOf({
    'a.geojson': collection('a', 'Lantmäteriet 2025'),
    'b.geojson': collection('b', 'Kommunen'),
    'c.geojson': collection('c', 'Lantmäteriet 2025'),
  });
  expect(shapes.source).toBe('Lantmäteriet 2025; Kommunen');
  expect(shapes.areas.map(({ area }) => area)).toEqual(['a', 'b', 'c']);
  expect(diagnostics).toEqual([]);
});

test('readShapes(files, diagnostics) guesses no source, and warns that none is told', async () => {
  for (const kalla of [undefined, '', { namn: 'SCB' }]) {
    const { shapes, diagnostics } = await shapesOf({ 'a.json': collection('a', kalla) });
    expect(shapes.source).toBe('');
    expect(diagnostics).toMatchObject([
      { code: 'map-without-source', severity: 'warning', file: 'geo/a.json', field: 'kalla' },
    ]);
  }
});
