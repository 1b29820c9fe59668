import { countEnteredByHand, countStates, listClaimRows } from '../store/records/claims.ts';
import { countDocuments, listDocumentRows, noClaims } from '../store/records/documents.ts';
import { listFigureRows } from '../store/records/figures.ts';
import { countOpenNames } from '../store/records/nameQuestions.ts';
import { countEntries } from '../store/records/registry.ts';
import type { Overview } from './answers.ts';
import { toFigureSummaries } from './figureSummaries.ts';
import type { Ledger } from './ledger.ts';
import { permit } from './permit.ts';
import { toClaimInContext, toDocumentSummaries } from './toAnswers.ts';

const FIGURES = 12;
const PAIRINGS = 200;
const DOCUMENTS = 8;

/** What the first page shows: counts, the figures that most documents give, and those on which they differ. */
export async function getOverview(ledger: Ledger): Promise<Overview> {
  permit(ledger, 'read the ledger');
  const { db, ledgerId } = ledger;
  const first = { offset: 0, limit: FIGURES };
  const [documents, states, enteredByHand, places, actors, known, differing, pairings, recent, namesWaiting] =
    await Promise.all([
      countDocuments(db, ledgerId),
      countStates(db, ledgerId),
      countEnteredByHand(db, ledgerId),
      countEntries(db, ledgerId, { type: 'place' }),
      countEntries(db, ledgerId, { type: 'actor' }),
      listFigureRows(db, ledgerId, { order: 'documents', ...first }),
      listFigureRows(db, ledgerId, { differing: true, ...first }),
      listClaimRows(db, ledgerId, { kind: 'pairing', notState: 'rejected', offset: 0, limit: PAIRINGS }),
      listDocumentRows(db, ledgerId, { offset: 0, limit: DOCUMENTS }),
      countOpenNames(db, ledgerId),
    ]);
  return {
    documents,
    claims: { ...noClaims(), ...Object.fromEntries(states) },
    enteredByHand,
    places,
    actors,
    figures: await toFigureSummaries(ledger, known.rows),
    differing: await toFigureSummaries(ledger, differing.rows),
    pairings: pairings.map((row) => toClaimInContext(row)),
    recentDocuments: await toDocumentSummaries(ledger, recent),
    namesWaiting,
  };
}
