import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Effects } from '../io/effects.ts';
import { maskPersonalData } from '../notes/personal-data.ts';
import { selectAreas } from '../pipeline/select-areas.ts';
import { type BuildOptions, buildReports, type Edition, openEdition } from '../pipeline.ts';
import { createRenderTools, renderReport } from '../render/index.ts';

export interface PreviewArea {
  readonly id: string;
  readonly name: string;
}

/** What stands in the window right now: the last edition that could be built, and what is wrong with the newest. */
export interface LiveWorkspace {
  /** Raised each time the files have been read again. */
  readonly version: () => number;
  readonly diagnostics: () => readonly Diagnostic[];
  /** What went wrong that is not a fault in a file that can be pointed at; empty when nothing did. */
  readonly fault: () => string;
  readonly areas: () => readonly PreviewArea[];
  /** The page of an area; null for an area there is none of. */
  page(area: string): Promise<string | null>;
  /** Reads everything again. Called while it reads, it reads once more afterwards. */
  refresh(): Promise<void>;
  /** Ends when the version is another than this, or when the time is out. */
  changed(version: number, milliseconds: number): Promise<void>;
  /** Ends all waiting. */
  close(): void;
}

export interface LiveOptions extends Pick<BuildOptions, 'profile' | 'benchmark'> {
  readonly workspace: string;
  readonly language: Locale;
  readonly kubVersion: string;
}

export function createLiveWorkspace(effects: Effects, { workspace, ...options }: LiveOptions): LiveWorkspace {
  let version = 0;
  let edition: Edition | null = null;
  let diagnostics: readonly Diagnostic[] = [];
  let fault = '';
  let reading: Promise<void> | null = null;
  let isStale = false;
  let tools = createRenderTools(effects, { overridesFolder: `${workspace}/mallar` });
  const waiting = new Set<() => void>();

  const read = async (): Promise<void> => {
    do {
      isStale = false;
      fault = '';
      try {
        edition = await openEdition(effects, { workspace });
        diagnostics = edition.diagnostics;
      } catch (error) {
        if (error instanceof InputError) diagnostics = error.diagnostics;
        else fault = faultText(error);
      }
      tools = createRenderTools(effects, { overridesFolder: `${workspace}/mallar` });
    } while (isStale);
    version += 1;
    for (const wake of waiting) wake();
  };

  return {
    version: () => version,
    diagnostics: () => diagnostics,
    fault: () => fault,
    areas: () => (edition ? selectAreas(edition.inputs.dataset.hierarchy, []) : []),
    async page(id) {
      if (!edition?.inputs.dataset.hierarchy.byId.has(id)) return null;
      try {
        for await (const { report } of buildReports(edition, { ...options, areas: [id] }))
          return String((await renderReport(report, 'html', options.language, tools)).bytes);
      } catch (error) {
        // Such as a benchmark or a profile that is no longer there.
        if (error instanceof InputError) diagnostics = error.diagnostics;
        else fault = faultText(error);
      }
      return null;
    },
    async refresh() {
      isStale = true;
      reading ??= read().finally(() => {
        reading = null;
      });
      await reading;
    },
    async changed(known, milliseconds) {
      if (known !== version) return;
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        waiting.add(wake);
      });
    },
    close() {
      for (const wake of waiting) wake();
    },
  };
}

/** A fault may quote the user's own words. */
function faultText(error: unknown): string {
  return maskPersonalData(error instanceof Error ? error.message : String(error));
}
