/**
 * `npm test`: every test, and the checks beside them. The last line counts both: `N passed, N failed, N skipped`.
 * With CI=true a skip is a failure, because there every part is supposed to be installable.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installChromium } from './browser/installChromium.ts';
import { root, runChecks } from './check.ts';

/** The part of Vitest's JSON report that is counted here. */
interface Report {
  readonly numTotalTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs Vitest and counts. A file that could not even be loaded counts as one failure. */
async function runTests(words: readonly string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'counterfoil-test-'));
  const file = join(folder, 'report.json');
  const options = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...words];
  const vitest = spawn('vitest', options, { cwd: root, stdio: 'inherit' });
  const [status] = await once(vitest, 'close');
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    for (const result of report.testResults) {
      if (result.status === 'failed' && result.assertionResults.every((test) => test.status !== 'failed')) {
        counts.failed += 1;
      }
      for (const test of result.assertionResults) {
        if (test.status === 'passed') counts.passed += 1;
        else if (test.status === 'failed') counts.failed += 1;
        else {
          counts.skipped += 1;
          console.log(`skipped: ${test.fullName}`);
        }
      }
    }
  } catch {
    counts.failed += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  // Vitest also fails on errors outside of any test, such as an unhandled rejection.
  if (status !== 0 && counts.failed === 0) counts.failed += 1;
  return counts;
}

installChromium();
const words = process.argv.slice(2);
const checking = words.length === 0 ? runChecks() : Promise.resolve([]);
const counts = await runTests(words);
for (const { passed, told } of await checking) {
  console.log(told);
  counts[passed ? 'passed' : 'failed'] += 1;
}

const skipFails = process.env['CI'] === 'true' && counts.skipped > 0;
if (skipFails) console.log('With CI=true nothing may be skipped.');
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 || skipFails ? 1 : 0;
