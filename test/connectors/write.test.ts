import { afterEach, expect, test } from 'vitest';
import { type ImportSession, importSession } from '../support/import-session.ts';

let session: ImportSession;
afterEach(() => session.close());

/** Effects whose disk is full when the provenance file is written. */
function withoutRoomForProvenance(): ImportSession {
  return importSession({
    files: (real) => ({
      ...real,
      async write(path, bytes, options) {
        if (path.endsWith('.ursprung.json')) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
        await real.write(path, bytes, options);
      },
    }),
  });
}

test('the CSV is not left without its provenance', async () => {
  session = withoutRoomForProvenance();
  session.put('x.csv', 'namn;antal\nA;12\n');
  expect((await session.run('import', 'x.csv')).code).not.toBe(0);
  expect(session.files()).toEqual(['kub.yaml', 'x.csv']);
});

test('an earlier import is put back as it was', async () => {
  session = withoutRoomForProvenance();
  session.put('x.csv', 'namn;antal\nA;12\n');
  session.put('data/x.csv', 'earlier');
  session.put('data/x.ursprung.json', '{"format": 1}');
  expect((await session.run('import', 'x.csv')).code).not.toBe(0);
  expect(session.read('data/x.csv')).toBe('earlier');
  expect(session.read('data/x.ursprung.json')).toBe('{"format": 1}');
});
