/**
 * `npm run check`: format, lint and types. Each prints only what is wrong. `npm test` runs the same list and counts it.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

interface Check {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const checks: readonly Check[] = [
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'types of the core, without Node', command: ['tsc', '-p', 'src/core'] },
  { name: "types of the browser's parts", command: ['tsc', '-p', 'web'] },
];

export interface CheckResult {
  readonly passed: boolean;
  /** A line with the check's name, and below it what was found. */
  readonly told: string;
}

/** Runs the checks, one after the other. */
export async function runChecks(): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of checks) results.push(await runCheck(check));
  return results;
}

function runCheck({ name, command: [command, ...words] }: Check): Promise<CheckResult> {
  const child = spawn(command, words, { cwd: root });
  let found = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (found += piece.toString()));
  return new Promise((done) => {
    child.once('error', (error) => done({ passed: false, told: `✗ ${name}\n${error.message}` }));
    child.once('close', (code) => {
      const passed = code === 0;
      done({ passed, told: passed ? `✓ ${name}` : `✗ ${name}\n${found.trimEnd()}` });
    });
  });
}

if (import.meta.main) {
  const results = await runChecks();
  for (const { told } of results) console.log(told);
  process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
}
