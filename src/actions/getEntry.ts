import { foldName } from '../core/claims/foldName.ts';
import type { NameRole } from '../core/claims/claimNames.ts';
import { CounterfoilError } from '../core/errors/errors.ts';
import { listHistoryRows } from '../store/history/list.ts';
import { listClaimRows } from '../store/records/claims.ts';
import { listJudgements } from '../store/records/judgements.ts';
import { entryLineage, listEntryRows } from '../store/records/registry.ts';
import type { ClaimInContext, EntryPage } from './answers.ts';
import { ENTRY_NOT_FOUND } from './errors.ts';
import type { Ledger } from './ledger.ts';
import { permit } from './permit.ts';
import { plainWords } from './plainWords.ts';
import { toClaimInContext, toHistoryEntry, toNameJudgement } from './toAnswers.ts';

const MOST_CLAIMS = 100;
const MOST_CHILDREN = 500;
const MOST_HISTORY = 100;

/** A place or an actor with everything that the claims say of it. Throws ENTRY_NOT_FOUND. */
export async function getEntry(ledger: Ledger, entryId: string): Promise<EntryPage> {
  permit(ledger, 'read the ledger');
  const id = plainWords(entryId);
  const { db, ledgerId } = ledger;
  const [entry, ...above] = await entryLineage(db, ledgerId, id);
  if (!entry) throw new CounterfoilError(ENTRY_NOT_FOUND, `there is no entry ${id.slice(0, 60)}`);
  const judgements = await listJudgements(db, ledgerId, { entryId: id });
  const alsoNamed = judgements.filter(({ verdict, undone_at }) => verdict === 'same' && undone_at === null);
  const names = [entry.name, entry.localName, ...entry.aliases, ...alsoNamed.map(({ name }) => name)];
  const folded = [...new Set(names.flatMap((name) => (name === null ? [] : [foldName(name)])))];
  const claims = async (
    roles: readonly NameRole[],
    by: { entryId: string } | { folded: string[] },
  ): Promise<ClaimInContext[]> => {
    const filter = { names: { roles, ...by }, notState: 'rejected', offset: 0, limit: MOST_CLAIMS } as const;
    return (await listClaimRows(db, ledgerId, filter)).map((row) => toClaimInContext(row));
  };
  const recordIds = judgements.map((judgement) => judgement.id);
  const [children, successors, asDonor, asRecipient, asPlaceOrParticipant, asSpeaker, history] = await Promise.all([
    listEntryRows(db, ledgerId, { parent: id, offset: 0, limit: MOST_CHILDREN }),
    entry.succeededBy?.length ? listEntryRows(db, ledgerId, { ids: entry.succeededBy }) : [],
    claims(['donor'], { entryId: id }),
    claims(['recipient'], { entryId: id }),
    claims(['place', 'participant', 'office-holder'], { entryId: id }),
    claims(['speaker'], { folded }),
    listHistoryRows(db, ledgerId, { recordType: 'judgement', recordIds, offset: 0, limit: MOST_HISTORY }),
  ]);
  return {
    entry,
    lineage: above,
    children,
    successors,
    judgements: judgements.map((row) => toNameJudgement(row)),
    asDonor,
    asRecipient,
    asPlaceOrParticipant,
    asSpeaker,
    history: history.map((row) => toHistoryEntry(row)),
  };
}
