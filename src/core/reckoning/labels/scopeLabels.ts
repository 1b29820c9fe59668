/** Whether the statements of a conflict speak of the same sum, and what of it differs. */
import type { Scope } from '../statement.ts';
import { notSaid } from '../claims/parties.ts';
import type { ConflictLabel, Member } from './label.ts';
import { label } from './label.ts';

export function scopeLabels(members: readonly Member[]): ConflictLabel[] {
  const told: ConflictLabel[] = [];
  const parties = new Set(members.map(({ statement }) => partiesOf(statement.scope)));
  const periods = new Set(members.map(({ statement }) => periodOf(statement.scope)));
  if (parties.size > 1) told.push(label('scope differs', members));
  else if (periods.size > 1) told.push(label('period differs', members));
  const unsaid: readonly string[] = Object.values(notSaid);
  const silent = members.filter(({ statement: { scope } }) =>
    [...scope.donors, ...scope.recipients].some((name) => unsaid.includes(name)),
  );
  if (silent.length > 0) told.push(label('not said', silent));
  return told;
}

export function sameScope(a: Member, b: Member): boolean {
  const [first, second] = [a.statement.scope, b.statement.scope];
  return partiesOf(first) === partiesOf(second) && periodOf(first) === periodOf(second);
}

function partiesOf({ donors, recipients, sectors }: Scope): string {
  return JSON.stringify([donors.toSorted(), recipients.toSorted(), sectors.toSorted()]);
}

function periodOf({ start, end }: Scope): string {
  return JSON.stringify([start, end]);
}
