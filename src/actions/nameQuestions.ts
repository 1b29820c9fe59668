import { listOpenNames } from '../store/records/nameQuestions.ts';
import type { NameQuestion } from './answers.ts';
import type { Ledger } from './ledger.ts';
import { ledgerGazetteer } from './ledgerGazetteer.ts';
import { matcherOf } from './matcherOf.ts';
import type { Page, PageRequest } from './page.ts';
import { pageOf, sliceOf } from './page.ts';
import { permit } from './permit.ts';
import { plainWords } from './plainWords.ts';

const CANDIDATES = 5;

/** Names in drafts that nobody has linked, those in most claims first, each with the entries it could mean. */
export async function nameQuestions(
  ledger: Ledger,
  request: PageRequest & { readonly documentId?: string | undefined } = {},
): Promise<Page<NameQuestion>> {
  permit(ledger, 'see the review room');
  const slice = sliceOf(request);
  const documentId = plainWords(request.documentId) || undefined;
  const { rows, total } = await listOpenNames(ledger.db, ledger.ledgerId, { documentId, ...slice });
  const matcher = matcherOf(await ledgerGazetteer(ledger));
  const items = rows.map(({ name, roles, claim_ids }): NameQuestion => {
    const places = matcher.matchName(name, { type: 'place', limit: CANDIDATES });
    const actors = matcher.matchName(name, { type: 'actor', limit: CANDIDATES });
    const mustBePlace = roles.every((role) => role === 'recipient' || role === 'place');
    const isPlace = mustBePlace || (places[0]?.score ?? 0) > (actors[0]?.score ?? 0);
    const candidates = isPlace ? places : actors;
    return {
      name,
      type: isPlace ? 'place' : 'actor',
      claimIds: claim_ids,
      candidates: candidates.map(({ entry, score, why }) => ({ entry, score, why })),
    };
  });
  return pageOf(items, total, slice);
}
