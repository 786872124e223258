import fc from 'fast-check';

/**
 * How long each target is tried, in seconds. By default a moment, with the same cases every time; a longer hunt
 * (`KUB_FUZZ_SECONDS=60 npx vitest run test/fuzz`) draws new ones. A failure prints seed and path, which
 * `KUB_FUZZ_SEED` takes.
 */
const asked = process.env['KUB_FUZZ_SECONDS'];
export const fuzzSeconds = Number(asked ?? 2);
const seed = process.env['KUB_FUZZ_SEED'];
/** A case that takes longer than this hangs, on however busy a machine. */
const longestCase = 20_000;

/** Tries one target until its time is up. */
export async function fuzz<Case>(
  cases: fc.Arbitrary<Case>,
  tryOne: (one: Case) => void | Promise<void>,
): Promise<void> {
  const chosen =
    seed === undefined ? (asked === undefined ? { seed: 20_261_122 } : {}) : { seed: Number(seed) };
  let tried = 0;
  const property = fc.asyncProperty(cases, async (one) => {
    const start = performance.now();
    await tryOne(one);
    tried += 1;
    const took = performance.now() - start;
    if (took > longestCase) throw new Error(`took ${Math.round(took)} ms`);
    if (isPolluted()) throw new Error('a prototype has been changed');
  });
  // A few whatever they take, so that a busy machine tries something too.
  await fc.assert(property, { ...chosen, numRuns: 5, verbose: 1 });
  await fc.assert(property, {
    ...chosen,
    numRuns: 1_000_000,
    interruptAfterTimeLimit: fuzzSeconds * 1000,
    markInterruptAsFailure: false,
    verbose: 1,
  });
  if (process.env['KUB_FUZZ_COUNT'] === '1') console.log(`${tried} cases`);
}

/** Whether something has been put where every object finds it. */
export function isPolluted(): boolean {
  const fresh: Record<string, unknown> = {};
  const added = [Object.prototype, Array.prototype, Function.prototype, String.prototype].some(
    (prototype) => Object.keys(prototype).length > 0,
  );
  return added || fresh['polluted'] !== undefined || fresh['taljare'] !== undefined;
}

/** What people, programs and attackers put into files. */
export const hostileTexts = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'polluted', 'valueOf'],
  ...['=1+1', '=HYPERLINK("http://e.example";"x")', '+cmd|x', '-cmd|x', '@SUM(A1)', '\t=1', '\r=1', "'=1"],
  ...[
    '../',
    '..\\',
    '/etc/passwd',
    'C:\\x',
    '\\\\server\\share',
    'file:///etc/passwd',
    'a\0b',
    '%2e%2e/',
    '~',
  ],
  ...['<script>alert(1)</script>', '</script><script>alert(1)</script>', '<img src=x onerror=alert(1)>'],
  ...[
    'javascript:alert(1)',
    '[x](javascript:alert(1))',
    '<a href="JaVaScRiPt:alert(1)">',
    '"><svg onload=alert(1)>',
  ],
  ...[
    '![x](http://e.example/x.png)',
    '[x]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '&#106;avascript:x',
  ],
  ...['{{', '}}', '{{{', '{{#each', '{{uppgift', '{{lookup this "constructor"}}', '$' + '{x}', '%s', '#{x}'],
  ...['[ab](<', '[', ']', '](', '`', '```', '---\n', '***', '> > > ', '- - - ', '|', '\\', '_', '*'],
  ...['&x *x', '*x', '<<: *x', '!!js/function x', '!!binary x', '? x', ': ', '- ', '{a: b', '[a', '"', "'"],
  ...['\ufeff', '\u202e', '\u0000', '\u0007', '\ud800', '\udfff', 'a\u0308', '\u2028', '\u00a0', '\u00ad'],
  ...['9'.repeat(400), '1e999', '-1e999', 'NaN', 'Infinity', '-0', '0x10', '1_000', '½', '٣', '−5', '1,2,3'],
  ...[';', ',', '\n', '\r', '\r\n', '\n\n', '=', ':', '#', 'x'.repeat(3000), '\n'.repeat(300), '0', '', ' '],
] as const;

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 2, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...hostileTexts), fc.nat(60))
      .map(([text, times]) => text.repeat(times)),
  },
);

interface Change {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat(30)),
  added: piece,
});

export const changes: fc.Arbitrary<readonly Change[]> = fc.array(change, { minLength: 1, maxLength: 4 });

/** A text with pieces of it taken away and others put there. */
export function changed(text: string, list: readonly Change[]): string {
  return list.reduce((before, { at, removed, added }) => {
    const place = Math.round(at * before.length);
    return before.slice(0, place) + added + before.slice(place + removed);
  }, text);
}

export const changedText = (text: string): fc.Arbitrary<string> => changes.map((list) => changed(text, list));

/** Bytes with some of them changed, and often cut short. */
export const changedBytes = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 12 }),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 4 }),
    )
    .map(([edits, cut]) => {
      const made = bytes.slice(0, cut === null ? bytes.length : Math.round(cut * bytes.length));
      for (const [at, byte] of edits) if (made.length > 0) made[Math.floor(at * (made.length - 1))] = byte;
      return made;
    });

/** JSON of any shape, with names that every object has among its keys. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown; key: string }>((tie) => ({
  key: fc.oneof(
    fc.constantFrom(
      ...hostileTexts.slice(0, 7),
      'omrade',
      'namn',
      'type',
      'coordinates',
      'properties',
      'geometry',
    ),
    fc.string({ maxLength: 6 }),
  ),
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, 0, -1, 1e308, ''),
    piece,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(tie('key'), tie('value')), { maxLength: 4 }).map(ownEntries),
  ),
})).value;

/** Fields of its own, `__proto__` too, as JSON.parse makes them. */
export function ownEntries(entries: readonly (readonly [string, unknown])[]): object {
  const made = {};
  for (const [key, value] of entries)
    Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
  return made;
}
