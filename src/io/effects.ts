/**
 * The outside world as it is handed in: files, clock, environment, terminal, network.
 * The only implementation that touches the machine is `cli/effects.ts`; tests hand in their own.
 * All paths are absolute or relative to `workingDirectory`, with `/` as separator.
 */
export interface FileSystem {
  /** The whole file. Rejects with a `FileProblem` when it cannot be read. */
  read(path: string): Promise<Uint8Array>;
  /** The file in pieces, for files that should not be held whole. */
  chunks(path: string): AsyncIterable<Uint8Array>;
  /** What stands at the path, or null. */
  stat(path: string): Promise<FileStatus | null>;
  /** Names (not paths) in a folder, sorted by code point; empty when there is no such folder. */
  list(path: string): Promise<readonly string[]>;
  /**
   * Writes whole or not at all: temporary name beside the target, then rename. Makes folders as needed. The bytes are
   * not kept: once they are written their memory may hold something else.
   */
  write(path: string, bytes: FileContent, options?: { readonly mode?: number }): Promise<void>;
  makeFolder(path: string, options?: { readonly mode?: number }): Promise<void>;
  link(target: string, path: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Removes what killed processes left half-written in a folder. Absent where nothing can be left. */
  sweep?(folder: string): Promise<void>;
  /** Where on this machine a file stands, for programs that open files themselves. Absent where none do. */
  localPath?(path: string): string;
  /** Where a path leads when links are followed; the path itself when nothing is there. Absent where there are none. */
  realPath?(path: string): string;
  /** Does the work while nobody else, in this process or another, holds the same lock file. */
  alone?<Result>(lockFile: string, work: () => Promise<Result>): Promise<Result>;
}

/** All of it, or piece by piece where it should not be held whole: each piece stands while the next one is made. */
export type FileContent = Uint8Array | string | Iterable<Uint8Array>;

export interface FileStatus {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  /** Unix permission bits; 0 where the system has none. */
  readonly mode: number;
  /** Numeric owner; -1 where the system has none. */
  readonly owner: number;
}

export interface Terminal {
  /** Results: stdout. */
  out(text: string): void;
  /** Talk, warnings, progress: stderr. */
  err(text: string): void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly columns: number;
  /** False with NO_COLOR or when stderr is not a terminal. */
  readonly color: boolean;
}

export interface Machine {
  readonly platform: 'linux' | 'darwin' | 'win32' | 'other';
  readonly architecture: string;
  readonly isRoot: boolean;
  readonly userId: number;
  /** The user's private cache folder for kub. */
  readonly cacheFolder: string;
  readonly temporaryFolder: string;
  readonly nodeVersion: string;
}

export interface NetworkRequest {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For the whole exchange, the body included. */
  readonly timeoutMilliseconds: number;
}

export interface NetworkReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Only `kub import` uses the network; a build never does. */
export interface Network {
  /** Rejects with a `NetworkProblem` when no reply comes; so does reading a body that breaks off. */
  fetch(url: string, request: NetworkRequest): Promise<NetworkReply>;
  /** Pauses as long as a source asks for. */
  wait(milliseconds: number): Promise<void>;
}

export interface LocalRequest {
  readonly method: string;
  /** As it was sent, neither decoded nor tidied. */
  readonly target: string;
  /** The `Host` header; empty when there is none. */
  readonly host: string;
}

export interface LocalReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What `kub preview` needs of the machine: a server that only this machine reaches, and to be told of changes. */
export interface LocalMachine {
  /** Listens on 127.0.0.1 only. Port 0 takes a free one; null when the port is taken. */
  serve(
    port: number,
    answer: (request: LocalRequest) => Promise<LocalReply>,
  ): Promise<{ readonly port: number; close(): Promise<void> } | null>;
  /** Calls `changed` after files in the folder were changed, made or removed; what `isWatched` refuses is passed over. */
  watch(
    folder: string,
    isWatched: (path: string) => boolean,
    changed: () => void,
  ): { readonly close: () => void };
  /** Ends when the user asks the program to end; until then that is not an interruption. */
  untilStopped(): Promise<void>;
}

/** A thread that finishes printed PDFs beside the one that prints. */
export interface Background {
  /** The answer of the thread; rejects with what went wrong there. */
  run(input: unknown): Promise<unknown>;
}

export interface Effects {
  readonly files: FileSystem;
  readonly terminal: Terminal;
  readonly machine: Machine;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  /** The folder of the installed kub package (bundled workspace, templates, fonts). */
  readonly packageFolder: string;
  /** Absent where nothing may be fetched. */
  readonly network?: Network;
  /** Absent where nothing may be served. */
  readonly local?: LocalMachine;
  /** Absent where all work is done by one thread. */
  readonly background?: Background;
  now(): Date;
}
