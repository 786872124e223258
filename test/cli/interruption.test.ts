import { describe, expect, test } from 'vitest';
import { createInterruption } from '../../src/cli/interruption.ts';

type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** A process that is ended by being told so, and remembers what happened in what order. */
function machine() {
  const listeners = new Map<Signal, () => void>();
  const happened: string[] = [];
  const target = {
    on: (signal: Signal, listener: () => void) => listeners.set(signal, listener),
    exit: (code: number): never => {
      happened.push(`exit ${code}`);
      // The real one never returns.
      return undefined as never;
    },
  };
  const interruption = createInterruption(target, () => happened.push('cleaned'));
  return {
    interruption,
    happened,
    isHeard: () => listeners.size > 0,
    send: (signal: Signal) => listeners.get(signal)?.(),
  };
}

/** A write that ends when it is told to. */
function slowWrite() {
  let end = (): void => undefined;
  let began = false;
  const write = (): Promise<string> => {
    began = true;
    return new Promise((resolve) => {
      end = () => resolve('skriven');
    });
  };
  return { write, end: () => end(), began: () => began };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('createInterruption(target, cleanUp)', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s waits for what is being written, then cleans up and ends with %i', async (signal, code) => {
    const { interruption, happened, send } = machine();
    const slow = slowWrite();
    interruption.handle(() => happened.push('said'));
    const written = interruption.whole(slow.write);
    send(signal);
    await settled();
    expect(happened).toEqual(['said']);
    slow.end();
    expect(await written).toBe('skriven');
    await settled();
    expect(happened).toEqual(['said', 'cleaned', `exit ${code}`]);
  });

  test('a second signal does not wait', async () => {
    const { interruption, happened, send } = machine();
    const slow = slowWrite();
    interruption.handle(() => undefined);
    void interruption.whole(slow.write);
    send('SIGINT');
    await settled();
    expect(happened).toEqual([]);
    send('SIGTERM');
    await settled();
    expect(happened.slice(0, 2)).toEqual(['cleaned', 'exit 143']);
  });

  test('after a signal no write is begun', async () => {
    const { interruption, send } = machine();
    const [first, second] = [slowWrite(), slowWrite()];
    interruption.handle(() => undefined);
    void interruption.whole(first.write);
    send('SIGINT');
    void interruption.whole(second.write);
    await settled();
    expect(second.began()).toBe(false);
  });

  test('a write that fails is told to whoever asked for it, and does not keep the process', async () => {
    const { interruption, happened, send } = machine();
    interruption.handle(() => undefined);
    const failed = interruption.whole(async () => {
      await settled();
      throw new Error('full');
    });
    send('SIGINT');
    await expect(failed).rejects.toThrow('full');
    await settled();
    expect(happened).toEqual(['cleaned', 'exit 130']);
  });

  test('until something is written the signal is left to the system, which ends a long sum at once', async () => {
    const { interruption, isHeard } = machine();
    interruption.handle(() => undefined);
    expect(isHeard()).toBe(false);
    await interruption.whole(async () => undefined);
    expect(isHeard()).toBe(true);
  });

  test('what runs until it is stopped is ended by a signal that does not end the process', async () => {
    const { interruption, happened, send } = machine();
    const stopped = interruption.untilStopped();
    send('SIGINT');
    await stopped;
    expect(happened).toEqual([]);
    send('SIGINT');
    await settled();
    expect(happened).toEqual(['cleaned', 'exit 130']);
  });
});
