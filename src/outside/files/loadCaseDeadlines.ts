/** By when cases ask what of people: the defaults, or what the file that COUNTERFOIL_CASE_DEADLINES names says otherwise. */
import { readFileSync } from 'node:fs';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Deadlines } from '../../core/monitoring/cases/deadlines.ts';
import { defaultDeadlines, readDeadlines } from '../../core/monitoring/cases/deadlines.ts';
import { CASE_DEADLINES_UNREADABLE } from './errors.ts';

let loaded: { readonly path: string | undefined; readonly deadlines: Deadlines } | null = null;

/** Read once per file: JSON with any of the members of `Deadlines`. Throws CASE_DEADLINES_UNREADABLE. */
export function loadCaseDeadlines(path: string | undefined = process.env['COUNTERFOIL_CASE_DEADLINES']): Deadlines {
  if (loaded !== null && loaded.path === path) return loaded.deadlines;
  const deadlines = path === undefined || path === '' ? defaultDeadlines : deadlinesIn(path);
  loaded = { path, deadlines };
  return deadlines;
}

function deadlinesIn(path: string): Deadlines {
  let input: unknown;
  try {
    input = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const message = `COUNTERFOIL_CASE_DEADLINES: ${path} is no readable JSON file.`;
    throw new CounterfoilError(CASE_DEADLINES_UNREADABLE, message, { cause: error });
  }
  const read = readDeadlines(input);
  if ('wrong' in read) {
    throw new CounterfoilError(CASE_DEADLINES_UNREADABLE, `COUNTERFOIL_CASE_DEADLINES: ${path}: ${read.wrong}`);
  }
  return read;
}
