import { openSuccessors, validityOn } from '../../places/validity.ts';
import type { RegistryEntry } from '../../names/gazetteer.ts';
import { placeClosed } from '../errors.ts';
import { linksOfLeaf } from '../linksOf.ts';
import type { DayInterval } from '../partialDate.ts';
import { dayInterval, lastDay } from '../partialDate.ts';
import type { Problem } from '../problem.ts';
import { problemOf } from '../problemOf.ts';
import type { RecordType } from '../recordTypes.ts';
import { textOf } from '../values.ts';
import type { Subject } from './rule.ts';

/** The fields by which a record falls into a time, first and last; a single one where it happens at once. */
const dated: Readonly<Partial<Record<RecordType, readonly [start: string, end: string]>>> = {
  pairing: ['start', 'end'],
  project: ['start', 'end'],
  transaction: ['date', 'date'],
  contribution: ['date', 'end'],
  agreement: ['signed', 'signed'],
  obligation: ['on', 'on'],
  engagement: ['start', 'start'],
  listing: ['listedOn', 'listedOn'],
};

/** Places that a record helps or happens at existed at the time. */
export function placesExisted({ type, body, leaves, context }: Subject): Problem[] {
  const [startField, endField] = dated[type] ?? ['', ''];
  const start = dayInterval(textOf(body, startField) ?? '');
  if (start === null) return [];
  const end = textOf(body, endField);
  const days = { from: start.from, to: (end === null ? null : dayInterval(end)?.to) ?? lastDay };
  return leaves.flatMap((leaf) => {
    if (leaf.field.role !== 'recipient' && leaf.field.role !== 'place') return [];
    return linksOfLeaf(leaf).flatMap(({ targetId }) => {
      const entry = context.entry(targetId);
      if (entry?.type !== 'place' || existedWithin(entry, days)) return [];
      return [closed(entry, { days, path: leaf.path, entryOf: (id) => context.entry(id) })];
    });
  });
}

/** Not known counts as yes: lists of codes often tell only between which days a place opened or closed. */
function existedWithin(entry: RegistryEntry, { from, to }: DayInterval): boolean {
  if (entry.validFrom !== null && entry.validFrom >= from && entry.validFrom <= to) return true;
  return validityOn(entry, from) !== 'not valid' || validityOn(entry, to) !== 'not valid';
}

interface At {
  readonly days: DayInterval;
  readonly path: string;
  readonly entryOf: (id: string) => RegistryEntry | undefined;
}

function closed(entry: RegistryEntry, { days, path, entryOf }: At): Problem {
  const when =
    days.to === lastDay
      ? `from ${days.from} on`
      : days.from === days.to
        ? `on ${days.from}`
        : `${days.from} to ${days.to}`;
  const successors = openSuccessors({ entry: entryOf }, entry.id)
    .filter((id) => id !== entry.id)
    .map((id) => `“${entryOf(id)?.name ?? id}” (${id})`);
  const told = { path, message: `“${entry.name}” did not exist ${when}.` };
  return problemOf(
    placeClosed,
    successors.length === 0 ? told : { ...told, remedy: `What took its place: ${successors.join(', ')}.` },
  );
}
