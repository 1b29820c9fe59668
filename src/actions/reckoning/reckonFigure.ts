import type { Answer, CertificateLine } from '../../core/reckoning/findings.ts';
import { reckon } from '../../core/reckoning/reckon.ts';
import { everything } from '../../core/reckoning/statement.ts';
import type { SumStatement } from '../../core/reckoning/statement.ts';
import { listClaimRows } from '../../store/records/claims.ts';
import type { Claim, NamedRef } from '../../core/claims/claim.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { BoundsAnswer, FigureReckoning, ProofLine } from '../reckoningAnswers.ts';
import { conflictAnswer } from './conflictAnswer.ts';
import type { LedgerReckoning } from './reckonLedger.ts';
import { reckonLedger } from './reckonLedger.ts';
import { statedSum, sumScope } from './statedSum.ts';

const MOST_CLAIMS = 300;

/** Between what the sum lies that the claims of a figure speak of, what pins it there, and the conflicts they are in. */
export async function reckonFigure(ledger: Ledger, figureId: string): Promise<FigureReckoning> {
  permit(ledger, 'read the ledger');
  const filter = { figureIds: [figureId], notState: 'rejected', offset: 0, limit: MOST_CLAIMS } as const;
  const rows = await listClaimRows(ledger.db, ledger.ledgerId, filter);
  const reckoned = await reckonLedger(ledger);
  const { stated, statements, conflicts } = reckoned;
  const own = new Set(rows.flatMap(({ claim_id }) => stated.statementsOf.get(claim_id) ?? []));
  const said = [...own].flatMap((id) => statements.get(id) ?? []);
  // What goes on without an end is a sum that nobody asks for.
  const asked = said.find(({ scope }) => scope.start !== null && scope.end !== null);
  const reasons = rows.flatMap(({ claim_id }) => stated.notComparable.get(claim_id) ?? []);
  return {
    bounds: asked ? boundsOf(asked, own, reckoned) : null,
    notComparable: asked ? null : (reasons[0] ?? (said.length > 0 ? 'period not said in full' : null)),
    conflicts: conflicts
      .filter(({ claims }) => claims.some((id) => own.has(id)))
      .map((conflict) => conflictAnswer(conflict, reckoned)),
  };
}

/** Only statements of the same book can limit a sum, so that nothing else needs to be solved. */
function boundsOf(asked: SumStatement, own: ReadonlySet<string>, reckoned: LedgerReckoning): BoundsAnswer | null {
  const { stated, statements, trees, nameOf } = reckoned;
  const book = JSON.stringify(asked.book);
  const [answer] = reckon({
    statements: stated.statements.filter((statement) => JSON.stringify(statement.book) === book),
    queries: [{ id: 'asked', book: asked.book, scope: asked.scope }],
    trees,
    solver: null,
    all: false,
  }).answers;
  if (!answer) return null;
  const [first] = stated.rowsOf.get(asked.id) ?? [];
  const proofLow = answer.certificateLow.map(proofLine);
  const proofHigh = answer.certificateHigh.map(proofLine);
  const relaxed = (answer.relaxed ?? []).map(({ claim, end, most }) => ({ statement: claim, end, most }));
  const named = new Set([...own, ...[...proofLow, ...proofHigh, ...relaxed].map(({ statement }) => statement)]);
  return {
    unit: asked.book.unit,
    low: answer.low,
    high: answer.high,
    lowOpen: answer.lowOpen ?? false,
    highOpen: answer.highOpen ?? false,
    proofLow,
    proofHigh,
    statements: [...named].flatMap((id) => {
      const statement = statements.get(id);
      const isComparable = statement && JSON.stringify(statement.book) === book;
      return isComparable ? [statedSum(statement, stated, nameOf)] : [];
    }),
    relaxed,
    narrow: first ? narrowing(answer, first.claim, nameOf) : null,
  };
}

function proofLine({ claim, end, times, bound }: CertificateLine): ProofLine {
  return { statement: claim, end, times, bound };
}

/** The scope as reckoned with, in the measure of the claim. */
function narrowing({ narrow }: Answer, claim: Claim, nameOf: LedgerReckoning['nameOf']): BoundsAnswer['narrow'] {
  if (!narrow) return null;
  const { scope, low, high, leaves } = narrow;
  const named = (ids: readonly string[]): NamedRef[] =>
    ids
      .filter((id) => id !== everything)
      .map((id) => (id.startsWith('~') ? { name: id.slice(1), id: null } : { name: id, id }));
  const about = {
    kind: claim.kind,
    measure: claim.measure,
    donors: named(scope.donors),
    recipients: named(scope.recipients),
    sectors: named(scope.sectors),
    period: { start: scope.start, end: scope.end },
  };
  return { about: sumScope(about, nameOf), low, high, leaves };
}
