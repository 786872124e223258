import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { machineEffects } from '../../src/cli/effects.ts';
import { createLiveWorkspace, type LiveOptions } from '../../src/preview/live-workspace.ts';

const workspace = join(resolve(import.meta.dirname, '../..'), 'fixtures/almby');

async function pageWith(options: Partial<LiveOptions>) {
  const live = createLiveWorkspace(machineEffects(), {
    workspace,
    language: 'sv',
    kubVersion: '0',
    ...options,
  });
  await live.refresh();
  const page = await live.page('angskulla');
  live.close();
  return { page, codes: live.diagnostics().map(({ code }) => code), fault: live.fault() };
}

describe('createLiveWorkspace(effects, options)', () => {
  test('a profile cuts the page, and a benchmark is the one that was asked for', async () => {
    const { page: whole } = await pageWith({});
    const { page: cut } = await pageWith({ profile: 'barn', benchmark: { kind: 'rest' } });
    expect(whole).not.toContain('Urvalet gäller barn och unga.');
    expect(cut).toContain('Urvalet gäller barn och unga.');
    expect(whole).not.toContain('<dt>övriga kommunen</dt>');
    expect(cut).toContain('<dt>övriga kommunen</dt>');
  });

  test('a profile that is not there is told as what is wrong, not as a fault of the program', async () => {
    const { page, codes, fault } = await pageWith({ profile: 'vuxna' });
    expect({ page, fault }).toEqual({ page: null, fault: '' });
    expect(codes).toEqual(['no-such-profile']);
  });
});
