/** A conflict in words' reach: its statements with their claims, and what may lie behind it. */
import { createHash } from 'node:crypto';
import { origins } from '../../core/claims/origins.ts';
import type { Conflict } from '../../core/reckoning/findings.ts';
import { notSaid } from '../../core/reckoning/claims/claimStatements.ts';
import type { SumStatement } from '../../core/reckoning/statement.ts';
import type { ClaimRow } from '../../store/records/claims.ts';
import { toSourcedClaim } from '../figureSummaries.ts';
import type { ConflictAnswer, ConflictLabel } from '../reckoningAnswers.ts';
import type { StatedClaims } from './statedClaims.ts';
import type { NameOfId } from './statedSum.ts';
import { statedSum } from './statedSum.ts';

export interface Telling {
  readonly stated: StatedClaims;
  readonly statements: ReadonlyMap<string, SumStatement>;
  readonly nameOf: NameOfId;
}

export function conflictAnswer(conflict: Conflict, { stated, statements, nameOf }: Telling): ConflictAnswer {
  const members = conflict.claims.flatMap((id) => statements.get(id) ?? []);
  const [first] = members;
  return {
    id: conflictId(conflict.claims),
    measure: measureOf(stated, first),
    unit: first?.book.unit ?? '',
    members: members.map((statement) => ({
      ...statedSum(statement, stated, nameOf),
      resolve: conflict.resolve
        .filter(({ claim }) => claim === statement.id)
        .map(({ end, value, isOpen }) => ({ end, value, isOpen: isOpen ?? false })),
    })),
    slack: conflict.slack,
    labels: labelsOf(
      members,
      members.map(({ id }) => stated.rowsOf.get(id) ?? []),
    ),
  };
}

/** The same for the same statements, so that a conflict has an address. */
function conflictId(statements: readonly string[]): string {
  const text = JSON.stringify([...statements].toSorted());
  return `x${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

function measureOf(stated: StatedClaims, statement: SumStatement | undefined): string {
  const [row] = stated.rowsOf.get(statement?.id ?? '') ?? [];
  return row?.claim.measure ?? '';
}

function labelsOf(members: readonly SumStatement[], voices: readonly (readonly ClaimRow[])[]): ConflictLabel[] {
  const labels: ConflictLabel[] = [];
  const rows = voices.flat();
  if (new Set(rows.map(({ document_id }) => document_id)).size === 1) labels.push('one text');
  else if (isOneSpeaker(voices)) labels.push('revision');
  else if (origins(rows.map((row) => toSourcedClaim(row))).length === 1) labels.push('one origin');
  const unsaid: readonly string[] = Object.values(notSaid);
  const names = members.flatMap(({ scope }) => [...scope.donors, ...scope.recipients]);
  if (names.some((name) => unsaid.includes(name))) labels.push('not said');
  return labels.length > 0 ? labels : ['contradict'];
}

/** Whether somebody made all of the statements, at different times. */
function isOneSpeaker(voices: readonly (readonly ClaimRow[])[]): boolean {
  const speakersOf = (rows: readonly ClaimRow[]): Set<string> =>
    new Set(rows.flatMap(({ claim }) => claim.attribution.filter(({ role }) => role === 'speaker').map(speakerOf)));
  const [first, ...others] = voices.map(speakersOf);
  return [...(first ?? [])].some((speaker) => others.every((each) => each.has(speaker)));
}

function speakerOf({ name, office }: { readonly name: string; readonly office: string | null }): string {
  return office ?? name;
}
