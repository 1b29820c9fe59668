/** The folder in which a run of tests keeps its template of a database; Vitest makes and removes it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The main process sets it, and its workers inherit it. */
const variable = 'COUNTERFOIL_TEST_TEMPLATE';

/** Undefined outside of a run of tests. */
export function templateFolder(): string | undefined {
  return process.env[variable];
}

/** Vitest calls this before all tests, and what it returns after them. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'cf-template-'));
  process.env[variable] = folder;
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  // A run that is interrupted ends without what follows its tests.
  process.once('exit', remove);
  return remove;
}
