import { endBeforeStart } from '../errors.ts';
import type { Row } from '../field.ts';
import { endsBefore } from '../partialDate.ts';
import type { Problem } from '../problem.ts';
import { problemOf } from '../problemOf.ts';
import type { RecordType } from '../recordTypes.ts';
import { rowsOf, textOf } from '../values.ts';
import type { Subject } from './rule.ts';

type Pair = readonly [start: string, end: string];

/** Fields of which the second must not lie before the first. */
const ofRecord: Readonly<Partial<Record<RecordType, readonly Pair[]>>> = {
  programme: [['start', 'end']],
  round: [['start', 'end']],
  pairing: [['start', 'end']],
  project: [
    ['plannedStart', 'plannedEnd'],
    ['start', 'end'],
  ],
  contribution: [['date', 'end']],
  agreement: [['start', 'end']],
  obligation: [
    ['on', 'due'],
    ['on', 'metOn'],
  ],
  engagement: [['start', 'end']],
  list: [['start', 'end']],
  listing: [['listedOn', 'exitedOn']],
  lock: [['start', 'end']],
  completeness: [['start', 'end']],
  finding: [['actionOn', 'recheckOn']],
};

const ofRows: Readonly<Partial<Record<RecordType, Readonly<Record<string, readonly Pair[]>>>>> = {
  project: { results: [['start', 'end']], budgets: [['start', 'end']] },
  listing: { checks: [['start', 'end']] },
};

/** No period ends before it begins; partial dates are read as the days they may mean. */
export function endsAfterStart({ type, body }: Subject): Problem[] {
  const rows = Object.entries(ofRows[type] ?? {}).flatMap(([field, pairs]) =>
    rowsOf(body, field).flatMap((row, index) => inverted(pairs, row, `${field}.${index}.`)),
  );
  return [...inverted(ofRecord[type] ?? [], body, ''), ...rows];
}

function inverted(pairs: readonly Pair[], row: Row, prefix: string): Problem[] {
  return pairs.flatMap(([startField, endField]) => {
    const [start, end] = [textOf(row, startField), textOf(row, endField)];
    if (start === null || end === null || !endsBefore(end, start)) return [];
    return [problemOf(endBeforeStart, { path: prefix + endField, message: `${end} lies before ${start}.` })];
  });
}
