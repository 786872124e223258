import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Usage } from './run-step.ts';

const interval = 40;
/** Ticks of the kernel's clock in a second, as on every Linux that Node is made for. */
const ticks = 100;

interface Process {
  readonly parent: number;
  readonly ticks: number;
}

function readProcess(id: number): Process | null {
  try {
    // The name, in parentheses, may hold spaces: what counts stands after it.
    const fields = readFileSync(`/proc/${id}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return null;
  }
}

/** Kilobytes of a process, with its part of what it shares with others. */
function readKilobytes(id: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'latin1'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** The process and its descendants, those that have lost their parent since they were first seen included. */
function findTree(root: number, known: ReadonlySet<number>): Map<number, Process> {
  const all = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    const process = /^\d+$/.test(name) ? readProcess(Number(name)) : null;
    if (process) all.set(Number(name), process);
  }
  const isInside = (id: number): boolean => {
    for (let at: number | undefined = id; at !== undefined && at > 1; at = all.get(at)?.parent) {
      if (at === root || known.has(at)) return true;
    }
    return false;
  };
  return new Map([...all].filter(([id]) => isInside(id)));
}

/** Looks at a process and all that it starts, again and again, until it has ended. */
export async function watchTree(root: number, ended: Promise<unknown>): Promise<Usage> {
  const spent = new Map<number, number>();
  let most = 0;
  let isOver = false;
  void ended.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    let kilobytes = 0;
    for (const [id, { ticks: used }] of findTree(root, new Set(spent.keys()))) {
      spent.set(id, Math.max(used, spent.get(id) ?? 0));
      kilobytes += readKilobytes(id);
    }
    most = Math.max(most, kilobytes);
    await pause(interval);
  }
  const all = [...spent.values()].reduce((sum, used) => sum + used, 0);
  return { cpuSeconds: all / ticks, megabytes: Math.round(most / 1024) };
}
