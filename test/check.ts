/**
 * `npm run check`: format, lint and types. Each prints only what is wrong. `npm test` runs the same list and counts it.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

export interface Check {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

export const checks: readonly Check[] = [
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'types of the core, without Node', command: ['tsc', '-p', 'src/core'] },
  { name: "types of the browser's parts", command: ['tsc', '-p', 'web'] },
];

/** Runs one check; true when it found nothing. What it found goes to standard output. */
export function runCheck(check: Check): boolean {
  const [command, ...words] = check.command;
  const result = spawnSync(command, words, { cwd: root, encoding: 'utf8' });
  const passed = result.status === 0;
  console.log(`${passed ? '✓' : '✗'} ${check.name}`);
  if (!passed) console.log((result.stdout + result.stderr).trimEnd());
  return passed;
}

if (import.meta.main) {
  const failed = checks.filter((check) => !runCheck(check));
  process.exitCode = failed.length === 0 ? 0 : 1;
}
