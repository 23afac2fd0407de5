import { defineConfig } from 'vitest/config';

const one = (name: string, include: string[], more = {}) => ({
  test: { name, include, environment: 'node' as const, ...more },
});

export default defineConfig({
  test: {
    projects: [
      one('unit', ['tests/unit/**/*.test.{ts,tsx}']),
      // Each of these starts the real app: one at a time, and as slow as a loaded machine makes it.
      one('e2e', ['tests/e2e/**/*.test.ts'], { fileParallelism: false, testTimeout: 240_000, hookTimeout: 120_000 }),
    ],
  },
});
