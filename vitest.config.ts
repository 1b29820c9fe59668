import { defineConfig } from 'vitest/config';

/** Tests beside code that keeps nothing between calls; arrows of imports see to it that it reaches nothing else. */
const pure = ['src/{core,intake,standards,portal}/**/*.test.ts', 'web/**/*.test.ts'];

/**
 * Three workers: the machines this runs on have two cores, and tests that start servers and databases wait a fifth of their time. Files of pure
 * tests share a worker, and with it the modules that they load; every other file has a worker of its own.
 */
export default defineConfig({
  test: {
    globalSetup: ['test/contract/templateFolder.ts'],
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default'],
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'world', include: ['src/**/*.test.ts', 'test/**/*.test.ts'], exclude: pure } },
    ],
  },
});
