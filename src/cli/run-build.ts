import type { BenchmarkRequest } from '../compare/create-comparer.ts';
import type { Freshness } from '../pipeline/build-edition.ts';
import type { BuildOutcome, OutputFormat } from '../pipeline/build-request.ts';
import { buildWorkspace } from '../pipeline/build-workspace.ts';
import { type CommandContext, reportDiagnostics } from './context.ts';

export interface BuildFlags {
  readonly all?: boolean;
  readonly format?: readonly OutputFormat[];
  readonly out: string;
  readonly edition?: string;
  readonly benchmark?: string;
  readonly profile?: string;
  readonly previous?: string;
  readonly lang?: 'sv' | 'en';
  readonly workspace?: string;
  readonly jobs?: number;
  readonly shard?: { readonly index: number; readonly of: number };
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** Builds, and tells how it went: files on stdout, progress and warnings on stderr. */
export async function runBuild(
  context: CommandContext,
  areas: readonly string[],
  flags: BuildFlags,
): Promise<{ readonly failed: boolean }> {
  const { effects, words, kubVersion } = context;
  const talk = (text: string): void => (flags.quiet ? undefined : effects.terminal.err(`${text}\n`));
  const { edition, profile, workspace, strict, previous, shard, lang, dryRun } = flags;
  const outcome = await buildWorkspace(effects, {
    areas: flags.all ? [] : areas,
    kubVersion,
    out: flags.out,
    formats: flags.format ?? ['html', 'pdf'],
    ...(edition === undefined ? {} : { edition }),
    ...(profile === undefined ? {} : { profile }),
    ...(workspace === undefined ? {} : { workspace }),
    ...(strict === undefined ? {} : { strict }),
    ...(previous === undefined ? {} : { previous }),
    ...(shard === undefined ? {} : { shard }),
    ...(lang === undefined ? {} : { language: lang }),
    ...(dryRun === undefined ? {} : { dryRun }),
    ...(flags.jobs === undefined ? {} : { jobs: flags.jobs }),
    ...(flags.benchmark === undefined ? {} : { benchmark: benchmarkOf(flags.benchmark) }),
    ...(flags.force === undefined ? {} : { force: flags.force }),
    onStart: ({ bundled }) => (bundled ? talk(words.bundled) : undefined),
    onArea: ({ area, freshness }, done, of) =>
      talk(words.building(area.name, done, of, freshnessText(freshness, words))),
  });
  if (!flags.quiet) await reportDiagnostics(context, outcome.diagnostics);
  printOutcome(context, outcome, flags, talk);
  const failures = outcome.results.flatMap((result) => result.failed);
  // Without a browser the default formats give HTML and a warning; a PDF that was asked for is missed.
  const missed = failures.filter(({ reason }) => reason === 'unexpected' || flags.format?.includes('pdf'));
  return { failed: missed.length > 0 };
}

function freshnessText(freshness: Freshness, words: CommandContext['words']): string {
  if (freshness.kind !== 'stale') return words[freshness.kind];
  const { because } = freshness;
  const rest = because.length > 3 ? ` +${because.length - 3}` : '';
  return words.stale(`${because.slice(0, 3).join(', ')}${rest}`);
}

function benchmarkOf(text: string): BenchmarkRequest {
  if (text === 'kommun') return { kind: 'municipality' };
  return text === 'ovriga' ? { kind: 'rest' } : { kind: 'area', area: text };
}

function printOutcome(
  { effects, words }: CommandContext,
  outcome: BuildOutcome,
  flags: BuildFlags,
  talk: (text: string) => void,
): void {
  const { results, files, disclosure, diagnostics } = outcome;
  const failed = results.flatMap(({ area, failed: formats }) =>
    formats.map((failure) => ({ area: area.id, ...failure })),
  );
  if (flags.json) {
    const folder = { out: flags.out, dryRun: flags.dryRun === true };
    effects.terminal.out(
      `${JSON.stringify({ ...folder, files, failed, disclosure, diagnostics }, null, 1)}\n`,
    );
  } else {
    for (const { path } of files) effects.terminal.out(`${flags.out}/${path}\n`);
  }
  for (const { area, reason, detail } of failed)
    talk(`${words.noPdf} ${area}: ${reason} ${detail}`.trimEnd());
  if (failed.length > 0) talk(words.noPdfHint);
  talk(words.disclosure(disclosure.shown, disclosure.suppressed, disclosure.missing));
  if (!flags.dryRun) talk(words.built(results.length));
}
