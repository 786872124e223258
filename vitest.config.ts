import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Browsers and whole builds take seconds on a busy machine; a hang is still found.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { TZ: 'Pacific/Auckland', LANG: 'C' },
    maxWorkers: 2,
    reporters: ['default', './test/support/closing-line.ts'],
  },
});
