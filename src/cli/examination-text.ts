import type { Examination } from '../pipeline/examine-machine.ts';
import { browserWords } from './browser-words.ts';
import { inLanguage } from './commands/shared-options.ts';
import type { CommandContext } from './context.ts';

const states = {
  sv: {
    usable: 'finns',
    absent: 'finns inte',
    'not-executable': 'får inte köras',
    unsuited: 'passar inte den här datorn',
  },
  en: {
    usable: 'found',
    absent: 'not found',
    'not-executable': 'may not be run',
    unsuited: 'not for this machine',
  },
} as const;

/** What the machine has, and what to do about what is missing. */
export async function examinationText(examination: Examination, context: CommandContext): Promise<string> {
  const { browser, tried, packages, cacheFolder, temporaryFolder } = examination;
  const say = (sv: string, en: string): string => inLanguage(context, sv, en);
  const { language } = context;
  const shown = tried.filter((candidate) => candidate.state !== 'absent' || candidate.origin !== 'installed');
  const rest = tried.length - shown.length;
  return [
    `kub ${examination.kub}`,
    `Node ${examination.node}, ${examination.platform}`,
    ...(await printing(browser, context)),
    say('Webbläsare som prövats:', 'Browsers tried:'),
    ...shown.map(({ name, path, state }) => `  ${name}: ${states[language][state]} (${path})`),
    ...(rest > 0 ? [say(`  och ${rest} platser utan webbläsare`, `  and ${rest} places without one`)] : []),
    say('Paket:', 'Packages:'),
    ...packages.map(
      ({ name, found }) => `  ${name}: ${found ? states[language].usable : absent(name, context)}`,
    ),
    `${say('Cache', 'Cache')}: ${cacheFolder}`,
    `${say('Tillfälliga filer', 'Temporary files')}: ${temporaryFolder}`,
    '',
  ].join('\n');
}

async function printing(
  { chosen, version, sandboxed, problem }: Examination['browser'],
  context: CommandContext,
): Promise<readonly string[]> {
  const say = (sv: string, en: string): string => inLanguage(context, sv, en);
  if (!problem) {
    const sandbox = sandboxed ? say('i sandlåda', 'sandboxed') : say('utan sandlåda', 'without a sandbox');
    return [`PDF: ${chosen}, ${version}, ${sandbox}`];
  }
  const { title, remedy } = await browserWords(problem.code, context.language);
  return [
    `PDF: ${title} [${problem.code}] ${problem.detail}`.trimEnd(),
    `  → ${remedy}`,
    say(
      '  → I Debian och Ubuntu: ”apt-get install chromium”. HTML byggs ändå.',
      '  → On Debian and Ubuntu: "apt-get install chromium". HTML is built all the same.',
    ),
  ];
}

/** What lacks without a package, and the command that puts it in. */
function absent(name: string, { language }: CommandContext): string {
  const command = `npm install -g ${name}`;
  const needed = name.startsWith('@fontsource/')
    ? { sv: 'sidor kan inte göras', en: 'no pages can be made' }
    : name === 'postgres'
      ? { sv: 'behövs bara för datalager i PostgreSQL', en: 'needed only for warehouses in PostgreSQL' }
      : { sv: 'behövs bara för Parquet och stora data', en: 'needed only for Parquet and large data' };
  return `${states[language].absent}, ${needed[language]} (${command})`;
}
