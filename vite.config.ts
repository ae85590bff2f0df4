import { defineConfig } from 'vitest/config';
import { packs } from './src/shells/cli/vitePacks.ts';
import { shaders } from './src/shells/cli/viteShaders.ts';
import { three } from './src/shells/cli/viteThree.ts';

const MINUTE = 60_000;
const UNIT = ['core', 'play', 'scene', 'sound', 'words', 'shells'].map(
  (layer) => `tests/${layer}/**/*.test.{ts,tsx}`,
);

/** The site (served from any folder: every address in it is relative) and the three sets of tests. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [packs(), shaders(), three()],
  build: { target: 'es2022', manifest: true, chunkSizeWarningLimit: 1024 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/architecture.test.ts', ...UNIT],
          environment: 'node',
          isolate: false,
          testTimeout: MINUTE / 2,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/serveSite.ts'],
          testTimeout: 2 * MINUTE,
          hookTimeout: 2 * MINUTE,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'all',
          include: ['tests/all/**/*.test.ts'],
          globalSetup: ['tests/browser/serveSite.ts'],
          testTimeout: 60 * MINUTE,
          hookTimeout: 10 * MINUTE,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
