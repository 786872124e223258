import type { EngineName } from '../engine/engine-choice.ts';
import type { BuildStep, Freshness } from '../pipeline/build-edition.ts';
import type { BuildOutcome, OutputFormat } from '../pipeline/build-request.ts';
import { buildWorkspace } from '../pipeline/build-workspace.ts';
import { readBenchmark } from '../pipeline/read-benchmark.ts';
import { browserWords } from './browser-words.ts';
import { inLanguage } from './commands/shared-options.ts';
import { type CommandContext, reportDiagnostics } from './context.ts';
import { nextSteps } from './next-steps.ts';
import { createProgress } from './progress.ts';
import { timeLeft } from './time-left.ts';

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
  readonly engine?: EngineName;
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
  const progress = createProgress(effects.terminal, effects.now, (seconds) => timeLeft(context, seconds));
  const talk = (text: string): void => (flags.quiet ? undefined : progress.line(text));
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
    ...(flags.engine === undefined ? {} : { engine: flags.engine }),
    ...(flags.jobs === undefined ? {} : { jobs: flags.jobs }),
    ...(flags.benchmark === undefined ? {} : { benchmark: readBenchmark(flags.benchmark) }),
    ...(flags.force === undefined ? {} : { force: flags.force }),
    onStart: ({ bundled }) => (bundled ? talk(words.bundled) : undefined),
    onGate: (done, of) =>
      flags.quiet
        ? undefined
        : progress.show(inLanguage(context, 'röjandekontroll', 'disclosure control'), done, of),
    onStep: (area, step, done, of) =>
      flags.quiet ? undefined : progress.show(`${area.name}: ${stepText(context, step)}`, done, of),
    onArea: ({ area, freshness }, done, of) =>
      talk(words.building(area.name, done, of, freshnessText(freshness, words))),
  }).finally(() => progress.end());
  if (!flags.quiet) await reportDiagnostics(context, outcome.diagnostics);
  printOutcome(context, outcome, flags, talk);
  return { failed: await reportFailures(context, outcome, flags, talk) };
}

function freshnessText(freshness: Freshness, words: CommandContext['words']): string {
  if (freshness.kind !== 'stale') return words[freshness.kind];
  const because = freshness.because.map((what) => words.stalePart(what));
  const rest = because.length > 3 ? ` +${because.length - 3}` : '';
  return words.stale(`${because.slice(0, 3).join(', ')}${rest}`);
}

function printOutcome(
  context: CommandContext,
  outcome: BuildOutcome,
  flags: BuildFlags,
  talk: (text: string) => void,
): void {
  const { effects, words } = context;
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
  talk(words.disclosure(disclosure.shown, disclosure.suppressed, disclosure.missing));
  if (flags.dryRun) return;
  talk(words.built(results.length));
  const page = files.find(({ path }) => /\.(html|pdf|docx)$/.test(path))?.path;
  const step = { out: flags.out, page: page === undefined ? '' : `${flags.out}/${page}` };
  if (!flags.json) talk(nextSteps.build(context, step).trimEnd());
}

/** Says what could not be made, and why. True when something was asked for that is not there. */
async function reportFailures(
  context: CommandContext,
  { results }: BuildOutcome,
  flags: BuildFlags,
  talk: (text: string) => void,
): Promise<boolean> {
  const { effects, words, language } = context;
  const missed = new Set<string>();
  const remedies = new Set<string>();
  for (const { area, failed } of results)
    for (const { format, reason, detail } of failed) {
      // Without a browser the default formats give HTML and a warning; a PDF that was asked for is missed.
      const isMissed = reason === 'unexpected' || flags.format?.includes(format) === true;
      if (isMissed) missed.add(area.name);
      const browser = reason === 'unexpected' ? null : await browserWords(reason, language);
      if (browser) remedies.add(browser.remedy);
      const why = browser ? `${browser.title} [${reason}] ${detail}` : detail.split('\n')[0];
      const first = format === 'pdf' ? words.noPdf : notMade(context, format);
      const text = `${first} ${area.id}: ${why}`.trimEnd();
      if (isMissed) effects.terminal.err(`${text}\n`);
      else talk(text);
    }
  for (const remedy of remedies) talk(`    → ${remedy}`);
  if (remedies.size > 0) talk(words.noPdfHint);
  if (missed.size > 0) effects.terminal.err(`${words.failedAreas([...missed].join(', '))}\n`);
  return missed.size > 0;
}

function notMade(context: CommandContext, format: string): string {
  const name = format.toUpperCase();
  return inLanguage(context, `${name} gjordes inte:`, `No ${name} was made:`);
}

function stepText(context: CommandContext, step: BuildStep): string {
  return step === 'report' ? inLanguage(context, 'uppgifter', 'figures') : step.toUpperCase();
}
