import { openBrowser } from '../render/browser.ts';
import { type BrowserCandidate, resolveBrowser } from '../render/browser-choice.ts';
import { BrowserProblem } from '../render/browser-problem.ts';
import type { CommandContext } from './context.ts';

export interface Examination {
  readonly kub: string;
  readonly node: string;
  readonly platform: string;
  readonly browser: {
    readonly chosen: string;
    /** Empty when it did not start. */
    readonly version: string;
    readonly sandboxed: boolean;
    readonly problem: string;
  };
  readonly tried: readonly Pick<BrowserCandidate, 'name' | 'origin' | 'path' | 'state'>[];
  readonly cacheFolder: string;
}

/** Looks for a browser and starts it; nothing is written but the bundled browser's own cache. */
export async function examineMachine({ effects, kubVersion }: CommandContext): Promise<Examination> {
  const { machine } = effects;
  const choice = await resolveBrowser(effects);
  const chosen = choice.kind === 'chosen' ? choice.browser.name : '';
  const common = {
    kub: kubVersion,
    node: machine.nodeVersion,
    platform: `${machine.platform} ${machine.architecture}`,
    cacheFolder: machine.cacheFolder,
    tried: choice.tried.map(({ name, origin, path, state }) => ({ name, origin, path, state })),
  };
  if (choice.kind !== 'chosen') {
    return { ...common, browser: { chosen, version: '', sandboxed: false, problem: choice.kind } };
  }
  try {
    const printer = await openBrowser(effects, choice);
    const { version, sandboxed } = printer;
    await printer.close();
    return { ...common, browser: { chosen, version, sandboxed, problem: '' } };
  } catch (problem) {
    if (!(problem instanceof BrowserProblem)) throw problem;
    return {
      ...common,
      browser: { chosen, version: '', sandboxed: false, problem: `${problem.code} ${problem.detail}`.trim() },
    };
  }
}

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

export function examinationText(examination: Examination, { language }: CommandContext): string {
  const { browser, tried } = examination;
  const swedish = language === 'sv';
  const works = browser.version !== '';
  const shown = tried.filter((candidate) => candidate.state !== 'absent' || candidate.origin !== 'installed');
  const advice = swedish
    ? 'PDF kan inte göras. Installera en webbläsare, till exempel ”apt-get install chromium” eller Edge, eller ange sökvägen i KUB_CHROMIUM. HTML byggs ändå.'
    : 'No PDF can be made. Install a browser, for example "apt-get install chromium" or Edge, or give its path in KUB_CHROMIUM. HTML is built all the same.';
  const sandbox = browser.sandboxed
    ? swedish
      ? ', i sandlåda'
      : ', sandboxed'
    : swedish
      ? ', utan sandlåda'
      : ', without a sandbox';
  return [
    `kub ${examination.kub}`,
    `Node ${examination.node}, ${examination.platform}`,
    works ? `PDF: ${browser.chosen}, ${browser.version}${sandbox}` : `PDF: ${browser.problem}\n${advice}`,
    ...(swedish ? ['Webbläsare som prövats:'] : ['Browsers tried:']),
    ...shown.map(({ name, path, state }) => `  ${name}: ${states[language][state]} (${path})`),
    ...(tried.length > shown.length
      ? [
          swedish
            ? `  och ${tried.length - shown.length} platser utan webbläsare`
            : `  and ${tried.length - shown.length} places without one`,
        ]
      : []),
    `${swedish ? 'Cache' : 'Cache'}: ${examination.cacheFolder}`,
    '',
  ].join('\n');
}
