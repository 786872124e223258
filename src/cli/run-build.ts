import type { BenchmarkRequest } from '../compare/create-comparer.ts';
import { type BuildOutcome, buildWorkspace, type OutputFormat } from '../pipeline/build-workspace.ts';
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
    onStart: ({ bundled }) => (bundled ? talk(words.bundled) : undefined),
    onArea: (area, at, of) => talk(words.building(area.name, at, of)),
  });
  if (!flags.quiet) await reportDiagnostics(context, outcome.diagnostics);
  printOutcome(context, outcome, flags, talk);
  const withoutPdf = outcome.results.some((result) => result.failed.length > 0);
  return { failed: withoutPdf && flags.format?.includes('pdf') === true };
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
    formats.map(({ format, problem }) => ({
      area: area.id,
      format,
      reason: problem.code,
      detail: problem.detail,
    })),
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
