import type { Network } from '../io/effects.ts';

/** What is asked of a source, and how much of it. Every number is a limit, so that an import always ends. */
export interface ClientSettings {
  readonly network: Network;
  readonly now: () => Date;
  /** Name and version of the program, for the log of the source. */
  readonly agent: string;
  readonly timeoutMilliseconds?: number;
  readonly mostBytes?: number;
  readonly mostRequests?: number;
}

/** JSON that came, or the source's refusal in its own words. */
export type Reply =
  | { readonly ok: true; readonly content: unknown; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly status: number; readonly words: string };
