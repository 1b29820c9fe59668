/** Texts and data for tests that lie beside the project and are never part of it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../shared');

/** Path of a shared test file, or null where the machine has none; then the test says that it was skipped, and why. */
export function sharedFile(name: string): string | null {
  const path = resolve(root, name);
  return existsSync(path) ? path : null;
}
