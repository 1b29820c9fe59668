/** The project's own files as the tidy tests see them: what git tracks or would track. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Paths from the root, with forward slashes, of files whose path matches. */
export function trackedFiles(pattern: RegExp): string[] {
  const words = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const output = execFileSync('git', words, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const deleted = new Set(
    execFileSync('git', ['ls-files', '--deleted', '-z'], { cwd: root, encoding: 'utf8' }).split('\0'),
  );
  return output.split('\0').filter((path) => path !== '' && !deleted.has(path) && pattern.test(path));
}

export function readTracked(path: string): string {
  return readFileSync(resolve(root, path), 'utf8');
}
