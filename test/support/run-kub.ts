import { run } from '../../src/cli/main.ts';
import { kubVersion } from '../../src/cli/version.ts';
import { type FakeOptions, fakeEffects, type RecordedEffects } from './fake-effects.ts';

export interface KubRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly written: Readonly<Record<string, string>>;
}

/** One command line with files in memory; `change` puts another machine in place of the fake one. */
export async function runKub(
  argv: readonly string[],
  options: FakeOptions = {},
  change: (effects: RecordedEffects) => RecordedEffects = (effects) => effects,
): Promise<KubRun> {
  const effects = change(fakeEffects(options));
  const code = await run(argv, effects, kubVersion);
  return { code, out: effects.out(), err: effects.err(), written: effects.written() };
}

/** The invented example of `kub init`, as files in memory. */
export async function exampleContents(): Promise<Readonly<Record<string, string>>> {
  const { written } = await runKub(['init', 'ny']);
  return Object.fromEntries(
    Object.entries(written).map(([path, text]) => [path.replace('/prov/ny/', ''), text]),
  );
}
