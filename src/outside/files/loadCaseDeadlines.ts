/** By when cases ask what of people: the defaults, or what the file that COUNTERFOIL_CASE_DEADLINES names says otherwise. */
import { readFileSync } from 'node:fs';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Deadlines } from '../../core/monitoring/cases/deadlines.ts';
import { defaultDeadlines, readDeadlines } from '../../core/monitoring/cases/deadlines.ts';
import { CASE_DEADLINES_UNREADABLE } from './errors.ts';

let loaded: Deadlines | null = null;

/** Read once per process. Throws CASE_DEADLINES_UNREADABLE. */
export function loadCaseDeadlines(): Deadlines {
  const path = process.env['COUNTERFOIL_CASE_DEADLINES'];
  loaded ??= path === undefined || path === '' ? defaultDeadlines : readCaseDeadlines(path);
  return loaded;
}

/** A JSON file with any of the members of `Deadlines`; what it leaves out is as by default. */
export function readCaseDeadlines(path: string): Deadlines {
  let input: unknown;
  try {
    input = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new CounterfoilError(CASE_DEADLINES_UNREADABLE, `COUNTERFOIL_CASE_DEADLINES: ${path} is no readable JSON file.`, { cause: error });
  }
  const read = readDeadlines(input);
  if ('wrong' in read) throw new CounterfoilError(CASE_DEADLINES_UNREADABLE, `COUNTERFOIL_CASE_DEADLINES: ${path}: ${read.wrong}`);
  return read;
}
