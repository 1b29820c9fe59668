/** Readings as JSON: those of the ledger itself, data values of DHIS2, and either of them one a line. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Problem } from '../../core/monitoring/problem.ts';
import { problem, shown } from '../../core/monitoring/problem.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import { analyticsValues, readDataValues } from '../dhis2/readDataValueSet.ts';
import { observationIncomplete, observationsUnreadable } from './errors.ts';
import type { IncomingReading } from './incoming.ts';
import type { Members } from './jsonMembers.ts';
import { hasMembers, textOf } from './jsonMembers.ts';
import { ownReading } from './ownReading.ts';
import { ownHeader } from './readingRows.ts';

export interface JsonReadings {
  readonly format: 'own-json' | 'dhis2-json' | 'ndjson';
  readonly readings: Iterable<IncomingReading>;
}

const isOwnMember = (name: string): boolean => ownHeader.some((own) => own === name);

/** A misspelt member is refused: without its value, a reading would take back what was known. */
function ownObject(
  value: unknown,
  at: { line: number; where: string },
  problems: Problem[],
): readonly IncomingReading[] {
  if (!hasMembers(value)) {
    problems.push(problem(observationIncomplete, at.where, `${shown(value)} is no reading.`));
    return [];
  }
  const unknown = Object.keys(value).find((name) => !isOwnMember(name));
  if (unknown !== undefined) {
    problems.push(problem(observationIncomplete, at.where, `A reading has no member ${shown(unknown)}.`));
    return [];
  }
  return ownReading((name) => textOf(value, name), at, problems);
}

function* ownReadings(values: readonly unknown[], problems: Problem[]): Generator<IncomingReading, void> {
  for (const [index, value] of values.entries()) {
    yield* ownObject(value, { line: index + 1, where: `readings[${index}]` }, problems);
  }
}

function* setsOf(sets: readonly unknown[], problems: Problem[]): Generator<IncomingReading, void> {
  let before = 0;
  for (const [index, set] of sets.entries()) {
    const values = hasMembers(set) ? set['dataValues'] : null;
    if (!hasMembers(set) || !Array.isArray(values)) {
      problems.push(problem(observationIncomplete, `dataValueSets[${index}]`, 'The set has no list "dataValues".'));
      continue;
    }
    const path = `dataValueSets[${index}].dataValues`;
    yield* readDataValues(values as unknown[], { set, path, before }, problems);
    before += values.length;
  }
}

const isOwn = (value: unknown): boolean => hasMembers(value) && ('place' in value || 'indicator' in value);

/** Each line by itself: where one is cut off, the others still count. */
function* linesOf(text: string, problems: Problem[]): Generator<IncomingReading, void> {
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = { line: index + 1, where: `line ${index + 1}` };
    const value = parsed(line);
    if (value instanceof Error) {
      problems.push(problem(observationIncomplete, at.where, 'The line is no JSON.'));
    } else if (isOwn(value)) {
      yield* ownObject(value, at, problems);
    } else {
      const here: Problem[] = [];
      for (const reading of readDataValues([value], { set: {}, path: '', before: index }, here))
        yield { ...reading, ...at };
      for (const each of here) problems.push({ ...each, where: at.where });
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error : new Error('is no JSON', { cause: error });
  }
}

const listOfLists = /^\s*\[\s*\[/;

/** Rows of a table that is written as a list of lists, as HXL is; null for all other JSON. */
export function jsonRows(text: string): readonly TextRow[] | null {
  const plain = text.replace(/^\uFEFF/, '');
  const whole = listOfLists.test(plain.slice(0, 1000)) ? parsed(plain) : null;
  if (!Array.isArray(whole)) return null;
  const rows = whole as unknown[];
  return rows.flatMap((row, index) => {
    if (!Array.isArray(row)) return [];
    const cells = (row as unknown[]).map((cell) =>
      typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '',
    );
    return [{ line: index + 1, cells }];
  });
}

function ofObject(set: Members, problems: Problem[]): JsonReadings | null {
  const list = (name: string): readonly unknown[] | null => {
    const value = set[name];
    return Array.isArray(value) ? (value as unknown[]) : null;
  };
  const [own, values, sets] = [list('readings'), list('dataValues'), list('dataValueSets')];
  if (own !== null) return { format: 'own-json', readings: ownReadings(own, problems) };
  const rows = list('rows');
  const ofTable = rows === null ? null : analyticsValues(list('headers') ?? [], rows);
  const at = { set, path: values === null ? 'rows' : 'dataValues', before: 0 };
  const found = values ?? ofTable;
  if (found !== null) return { format: 'dhis2-json', readings: readDataValues(found, at, problems) };
  return sets === null ? null : { format: 'dhis2-json', readings: setsOf(sets, problems) };
}

/**
 * Throws `OBSERVATIONS_UNREADABLE` where the text is no JSON with a list of readings or data values. A problem has the
 * path of the value that it is about.
 */
export function readJson(text: string, problems: Problem[]): JsonReadings {
  const plain = text.replace(/^\uFEFF/, '');
  const whole = parsed(plain);
  if (whole instanceof Error) {
    const [first = '', ...others] = plain.trimStart().split('\n', 3);
    const isLines = others.some((line) => line.trim() !== '') && hasMembers(parsed(first));
    if (isLines) return { format: 'ndjson', readings: linesOf(plain, problems) };
    const message = `The file begins like JSON, but is none: ${whole.message}`;
    throw new CounterfoilError(observationsUnreadable, message, { cause: whole });
  }
  if (Array.isArray(whole) && whole.length > 0) {
    const values = whole as unknown[];
    if (values.some(isOwn)) return { format: 'own-json', readings: ownReadings(values, problems) };
    const at = { set: {}, path: 'dataValues', before: 0 };
    return { format: 'dhis2-json', readings: readDataValues(values, at, problems) };
  }
  if (isOwn(whole)) return { format: 'own-json', readings: ownReadings([whole], problems) };
  const found = hasMembers(whole) ? ofObject(whole, problems) : null;
  if (found !== null) return found;
  throw new CounterfoilError(observationsUnreadable, 'The JSON has no list "readings" or "dataValues".');
}
