/** A data value set of DHIS2 as JSON (`/api/dataValueSets.json`). */
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Problem } from '../../core/monitoring/problem.ts';
import { problem, shown } from '../../core/monitoring/problem.ts';
import { observationIncomplete, observationsUnreadable } from '../observations/errors.ts';
import type { IncomingReading } from '../observations/incoming.ts';
import { readDataValue } from './dataValue.ts';

type Members = Readonly<Record<string, unknown>>;

function hasMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Numbers and truth values are written by some senders without quotation marks. */
function textOf(members: Members, name: string): string {
  const value = members[name];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const message = `The file begins like JSON, but is none: ${cause instanceof Error ? cause.message : ''}`;
    throw new CounterfoilError(observationsUnreadable, message, { cause });
  }
}

/**
 * Period, place and completion date of the whole set hold for values without their own. Throws
 * `OBSERVATIONS_UNREADABLE` where the text is no JSON with a list of data values.
 */
export function* readDataValueSet(text: string, problems: Problem[]): Generator<IncomingReading, void> {
  const set = parsed(text);
  const values: unknown = hasMembers(set) ? set['dataValues'] : null;
  if (!hasMembers(set) || !Array.isArray(values)) {
    throw new CounterfoilError(observationsUnreadable, 'The JSON has no list "dataValues".');
  }
  for (const [index, value] of (values as unknown[]).entries()) {
    const at = { line: index + 1, where: `dataValues[${index}]` };
    if (!hasMembers(value)) {
      const message = `${shown(value)} is no data value.`;
      problems.push(problem(observationIncomplete, at.where, message));
      continue;
    }
    const own = (name: string): string => textOf(value, name) || textOf(set, name);
    const given = {
      dataElement: textOf(value, 'dataElement'),
      period: own('period'),
      orgUnit: own('orgUnit'),
      categoryOptionCombo: textOf(value, 'categoryOptionCombo'),
      attributeOptionCombo: own('attributeOptionCombo'),
      value: textOf(value, 'value'),
      lastUpdated: textOf(value, 'lastUpdated') || textOf(set, 'completeDate'),
      comment: textOf(value, 'comment'),
      dataSet: own('dataSet'),
      isDeleted: value['deleted'] === true || value['deleted'] === 'true',
    };
    yield* readDataValue(given, at, problems);
  }
}
