/** The checks of a listing: those that somebody recorded, those that readings make, and where the two disagree. */
import type { Body } from '../records/field.ts';
import { rowsOf, textOf } from '../records/values.ts';
import type { Met, PeriodCheck } from './measuredChecks.ts';

export interface RecordedCheck {
  readonly start: string;
  readonly end: string;
  readonly met: Met;
  readonly document: string | null;
}

export interface ExitCheck {
  readonly start: string;
  readonly end: string;
  /** What counts. Where readings and record disagree, it is not met until somebody has found out why. */
  readonly met: Met;
  readonly disagree: boolean;
  readonly measured: PeriodCheck | null;
  readonly recorded: RecordedCheck | null;
  /** Shown, and not counted: recorded of a time that is no period of the measured criteria. */
  readonly beside: boolean;
}

function recordedChecks(listing: Body): RecordedCheck[] {
  return rowsOf(listing, 'checks').flatMap((row) => {
    const [start, end, met] = [textOf(row, 'start'), textOf(row, 'end'), textOf(row, 'met')];
    if (start === null || end === null) return [];
    return [{ start, end, met: met === 'yes' || met === 'no' ? met : 'unknown', document: textOf(row, 'document') }];
  });
}

/**
 * By a day, in the order of time. Without measured criteria, or while no reading answers any of them, the recorded checks
 * are all there is. With them, a recorded check speaks for each of their periods that it covers. The newest periods are left
 * out while they are neither measured nor recorded and not due; a hole between two others is none that a row goes over.
 */
export function exitChecks(listing: Body, measured: readonly PeriodCheck[], day: string): ExitCheck[] {
  const recorded = recordedChecks(listing).filter(({ end }) => end <= day);
  const isRecordedOnly = recorded.length > 0 && !measured.some(isAnswered);
  if (measured.length === 0 || isRecordedOnly) return recorded.map((check) => alone(check, false));
  const spoken = new Set<RecordedCheck>();
  const over = measured
    .filter(({ end }) => end <= day)
    .map((check) => {
      const theirs = recorded.findLast(({ start, end }) => start <= check.start && check.end <= end) ?? null;
      if (theirs !== null) spoken.add(theirs);
      return { check, theirs };
    });
  const last = over.findLastIndex(({ check, theirs }) => theirs !== null || !isOpen(check));
  const checks = over.slice(0, last + 1).map(({ check, theirs }) => both(check, theirs));
  const beside = recorded.filter((check) => !spoken.has(check)).map((check) => alone(check, true));
  return [...checks, ...beside].toSorted((a, b) => (a.end < b.end ? -1 : Number(a.end > b.end)));
}

/** Whether nothing can be said of a period yet, and nothing is wrong with that. */
export function isOpen({ pending, met }: PeriodCheck): boolean {
  return pending && met === 'unknown';
}

/** Whether anything was ever reported of the period. */
export function isAnswered({ criteria }: PeriodCheck): boolean {
  return criteria.some(({ readings }) =>
    readings.some(({ met, dataset, earlier }) => met !== 'unknown' || dataset !== null || earlier.length > 0),
  );
}

function alone(recorded: RecordedCheck, beside: boolean): ExitCheck {
  const { start, end, met } = recorded;
  return { start, end, met, disagree: false, measured: null, recorded, beside };
}

function both(measured: PeriodCheck, recorded: RecordedCheck | null): ExitCheck {
  const { start, end, met } = measured;
  const said = recorded?.met ?? 'unknown';
  const disagree = met !== 'unknown' && said !== 'unknown' && met !== said;
  const counted = disagree ? 'no' : met === 'unknown' ? said : met;
  return { start, end, met: counted, disagree, measured, recorded, beside: false };
}
