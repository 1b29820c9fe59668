/** What judgements about names do to drafts. Claims that somebody reviewed are left as the reviewer saw them. */
import type { Claim } from '../core/claims/claim.ts';
import { mapNames, registryRoles } from '../core/claims/claimNames.ts';
import { foldName } from '../core/claims/foldName.ts';
import type { ClaimRow } from '../store/records/claims.ts';
import { insertClaimVersions, listClaimRows } from '../store/records/claims.ts';
import type { JudgementRow } from '../store/records/judgements.ts';
import { insertJudgement } from '../store/records/judgements.ts';
import type { LedgerTransaction } from '../store/tables.ts';
import type { Ledger } from './ledger.ts';
import { figureId } from './storeDocument.ts';

/** More drafts than any judgement touches at once; the rest is linked when they are read again. */
const MOST_DRAFTS = 20_000;

interface Relinking {
  readonly judgement: JudgementRow;
  readonly change: 'linked' | 'unlinked';
  readonly at: Date;
}

/** Links the judged name to its entry in every draft that has it unlinked, or takes such a link away again. */
export async function relinkDrafts(
  transaction: LedgerTransaction,
  { ledgerId, actor }: Ledger,
  { judgement, change, at }: Relinking,
): Promise<readonly string[]> {
  const { folded, entry_id: entryId } = judgement;
  const drafts = await listClaimRows(transaction, ledgerId, {
    state: 'draft',
    names: { roles: registryRoles, folded: [folded] },
    offset: 0,
    limit: MOST_DRAFTS,
  });
  const [from, to] = change === 'linked' ? [null, entryId] : [entryId, null];
  const relinked = (claim: Claim): Claim =>
    mapNames(claim, (ref) => (ref.id === from && foldName(ref.name) === folded ? { ...ref, id: to } : ref));
  const versions = drafts
    .map((draft) => ({ draft, claim: relinked(draft.claim) }))
    .filter(({ draft, claim }) => claim !== draft.claim)
    .map(({ draft, claim }) => nextVersion(draft, claim, { judgement, change, at, by: actor.name }));
  await insertClaimVersions(transaction, ledgerId, versions);
  return versions.map(({ claim_id }) => claim_id);
}

function nextVersion(draft: ClaimRow, claim: Claim, { judgement, change, at, by }: Relinking & { by: string }) {
  return {
    claim_id: draft.claim_id,
    version: draft.version + 1,
    document_id: draft.document_id,
    claim,
    sentence_text: draft.sentence_text,
    state: draft.state,
    change,
    reason: `${judgement.name} ${change === 'linked' ? '=' : '≠'} ${judgement.entry_id}`,
    author: draft.author,
    reviewed_by: draft.reviewed_by,
    reviewed_at: draft.reviewed_at,
    judgement_id: judgement.id,
    figure_id: figureId(claim),
    recorded_at: at,
    recorded_by: by,
  };
}

/** Marks a standing judgement undone and takes back what it did to drafts. */
export async function withdrawJudgement(
  transaction: LedgerTransaction,
  ledger: Ledger,
  standing: JudgementRow,
  { at, reason }: { at: Date; reason: string | null },
): Promise<{ undone: JudgementRow; unlinkedClaims: readonly string[] }> {
  const { id, name, folded, entry_id, verdict, by } = standing;
  const made = { id, name, folded, entry_id, verdict, by, at: standing.at, reason: standing.reason };
  const undone = { ...made, version: 2, undone_by: ledger.actor.name, undone_at: at };
  await insertJudgement(transaction, ledger.ledgerId, undone, reason);
  const unlinkedClaims =
    verdict === 'same' ? await relinkDrafts(transaction, ledger, { judgement: undone, change: 'unlinked', at }) : [];
  return { undone, unlinkedClaims };
}
