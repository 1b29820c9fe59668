/** The time that a record speaks of, by which lists are narrowed to a period. Each type has one meaning of it. */
import type { Body } from './field.ts';
import type { DayInterval } from './partialDate.ts';
import { dayInterval, firstDay, lastDay, overlap } from './partialDate.ts';
import type { RecordType } from './recordTypes.ts';
import { textOf } from './values.ts';

export interface OwnTime {
  /**
   * - `dated`: the day it happened, to the last day where it went on.
   * - `lasting`: from its first day to its last one; without a last day it lasts, without a first one it always did.
   * - `due`: the day it is due.
   */
  readonly meaning: 'dated' | 'lasting' | 'due';
  /** Fields of the first day; the first one that is filled in counts. */
  readonly from: readonly string[];
  readonly until: readonly string[];
}

const lasting = { meaning: 'lasting', from: ['start'], until: ['end'] } as const satisfies OwnTime;

/** Types that are not here have no time of their own. */
export const ownTimes: Readonly<Partial<Record<RecordType, OwnTime>>> = {
  programme: lasting,
  round: lasting,
  pairing: lasting,
  project: { meaning: 'lasting', from: ['start', 'plannedStart'], until: ['end', 'plannedEnd'] },
  transaction: { meaning: 'dated', from: ['date'], until: [] },
  contribution: { meaning: 'dated', from: ['date'], until: ['end'] },
  arrival: { meaning: 'due', from: ['due'], until: [] },
  agreement: { meaning: 'lasting', from: ['start', 'signed'], until: ['end'] },
  obligation: { meaning: 'due', from: ['due'], until: [] },
  engagement: { meaning: 'dated', from: ['start'], until: ['end'] },
  list: lasting,
  listing: { meaning: 'lasting', from: ['listedOn'], until: ['exitedOn'] },
  lock: lasting,
  completeness: lasting,
  finding: { meaning: 'due', from: ['due'], until: [] },
};

/** The days that a record may mean; null where it names none, or its type has no time. */
function ownDays(type: RecordType, body: Body): DayInterval | null {
  const own = ownTimes[type];
  if (own === undefined) return null;
  const [start, end] = [own.from, own.until].map((fields) => daysOf(fields, body));
  if (!start && !end) return null;
  const from = start?.from ?? firstDay;
  if (end) return { from, to: end.to };
  return { from, to: own.meaning === 'lasting' ? lastDay : (start?.to ?? lastDay) };
}

function daysOf(fields: readonly string[], body: Body): DayInterval | null {
  const first = fields.map((field) => textOf(body, field)).find((date) => date !== null);
  return first === undefined || first === null ? null : dayInterval(first);
}

/** Whether a record may fall into a period; of what names no day nobody knows, and it does not. */
export function fallsInto(period: DayInterval, { type, body }: { type: RecordType; body: Body }): boolean {
  const days = ownDays(type, body);
  return days !== null && overlap(days, period);
}
