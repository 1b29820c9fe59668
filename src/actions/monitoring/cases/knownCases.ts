/** Every case as it stands. What is known is kept for as long as the server runs: only cases with new events are read again. */
import type { CaseEvent } from '../../../core/monitoring/cases/caseEvent.ts';
import type { CaseState } from '../../../core/monitoring/cases/caseState.ts';
import { foldCase } from '../../../core/monitoring/cases/foldCase.ts';
import { caseVersions, listCaseEvents } from '../../../store/monitoring/cases.ts';
import type { Database } from '../../../store/tables.ts';
import type { Ledger } from '../../ledger.ts';

type Where = Pick<Ledger, 'db' | 'ledgerId'>;

/** By database, so that a transaction sees what it wrote itself, and nobody else does; then by ledger. */
const kept = new WeakMap<Database, Map<string, Map<string, CaseState>>>();

/** By id, in no particular order. */
export async function knownCases({ db, ledgerId }: Where): Promise<ReadonlyMap<string, CaseState>> {
  const ledgers = kept.get(db) ?? new Map<string, Map<string, CaseState>>();
  kept.set(db, ledgers);
  const known = ledgers.get(ledgerId) ?? new Map<string, CaseState>();
  ledgers.set(ledgerId, known);
  const versions = await caseVersions(db, ledgerId);
  const changed = [...versions].flatMap(([id, version]) => (known.get(id)?.version === version ? [] : [id]));
  const events = await listCaseEvents(db, ledgerId, changed);
  for (const id of changed) keep(known, id, events.get(id) ?? []);
  return new Map(known);
}

function keep(known: Map<string, CaseState>, id: string, events: readonly CaseEvent[]): void {
  const state = foldCase(id, events);
  if (state !== null) known.set(id, state);
}

/** The newest case of each alert. */
export function latestByAlert(cases: Iterable<CaseState>): Map<string, CaseState> {
  const latest = new Map<string, CaseState>();
  for (const state of cases) {
    const other = latest.get(state.alert.id);
    if (other === undefined || isNewer(state, other)) latest.set(state.alert.id, state);
  }
  return latest;
}

function isNewer(one: CaseState, other: CaseState): boolean {
  const [first, second] = [one, other].map(({ episodes, id }) => `${episodes[0]?.openedAt ?? ''} ${id}`);
  return (first ?? '') > (second ?? '');
}
