/** A conflict in words' reach: its statements with their claims, and what may lie behind it. */
import { createHash } from 'node:crypto';
import { speakersOf } from '../../core/reckoning/claims/speakers.ts';
import type { Conflict } from '../../core/reckoning/findings.ts';
import type { Member, Report } from '../../core/reckoning/labels/label.ts';
import { labelsOf } from '../../core/reckoning/labels/labelsOf.ts';
import type { ClaimRow } from '../../store/records/claims.ts';
import { toSourcedClaim } from '../figureSummaries.ts';
import type { ConflictAnswer, StatedSum } from '../reckoningAnswers.ts';
import type { LedgerStatements } from './reckonLedger.ts';
import { inUnit, statedSum } from './statedSum.ts';

/** `recordedOn`: by id of sums of records the day since which they are what they are. */
export function conflictAnswer(
  conflict: Conflict,
  said: LedgerStatements,
  recordedOn: ReadonlyMap<string, string>,
): ConflictAnswer {
  const members = conflict.claims.flatMap((id) => {
    const statement = said.statements.get(id);
    if (!statement) return [];
    const reports = (said.stated.rowsOf.get(id) ?? []).map(reportOf);
    const made = madeOf(id, said);
    return [{ statement, reports, made, resolve: conflict.resolve.filter(({ claim }) => claim === id) } as const];
  });
  const sums = members.map(({ statement, resolve }) => {
    const { shown } = inUnit(statement);
    return {
      ...statedSum(statement, said),
      resolve: resolve.map(({ end, value, isOpen }) => ({ end, value: shown(value), isOpen: isOpen ?? false })),
    };
  });
  return {
    id: conflictId(conflict.claims),
    measure: sums[0]?.about.measure ?? '',
    unit: members[0]?.statement.book.unit ?? '',
    members: sums,
    slack: conflict.slack,
    knownOn: knownOn(sums, said, recordedOn),
    labels: labelsOf(members, conflict.slack),
  };
}

/** Each statement counts from its first claim on, the conflict from its last statement on. */
function knownOn(
  members: readonly StatedSum[],
  { statedOn }: LedgerStatements,
  recordedOn: ReadonlyMap<string, string>,
): string | null {
  const days = members.flatMap(({ id, claims }) => {
    const [first] = claims.flatMap((claim) => statedOn.get(claim.id) ?? []).toSorted();
    return first ?? recordedOn.get(id) ?? [];
  });
  return days.toSorted().at(-1) ?? null;
}

/** The same for the same statements, so that a conflict has an address. */
function conflictId(statements: readonly string[]): string {
  const text = JSON.stringify([...statements].toSorted());
  return `x${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

function reportOf(row: ClaimRow): Report {
  const { title, language } = row.document;
  return { source: toSourcedClaim(row), speakers: speakersOf(row.claim), title, language };
}

/** What makes a statement that nobody said. */
function madeOf(id: string, { places, sums, stated }: LedgerStatements): NonNullable<Member['made']> {
  if (places.has(id)) return 'registry';
  if (stated.series.has(id)) return 'series';
  return sums.recorded.get(id)?.complete ? 'complete records' : 'records';
}
