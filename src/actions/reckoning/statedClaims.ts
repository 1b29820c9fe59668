/** Claims of the ledger as statements: those that say the same of the same sum are one statement with several reports. */
import { claimStatements } from '../../core/reckoning/claims/claimStatements.ts';
import type { ClaimStatements, NotComparableReason } from '../../core/reckoning/claims/claimStatements.ts';
import { speakersOf } from '../../core/reckoning/claims/speakers.ts';
import type { Revisable, Revised } from '../../core/reckoning/claims/supersession.ts';
import { superseded } from '../../core/reckoning/claims/supersession.ts';
import { wholeYear } from '../../core/reckoning/claims/yearsBefore.ts';
import { foldName } from '../../core/claims/foldName.ts';
import type { Statement } from '../../core/reckoning/statement.ts';
import type { ClaimRow } from '../../store/records/claims.ts';
import { listClaimRows } from '../../store/records/claims.ts';
import { misplacedClaims } from '../../store/records/misplacedClaims.ts';
import type { Ledger } from '../ledger.ts';
import type { SeriesFigure } from '../reckoningAnswers.ts';
import { asReviewed, linksInWords } from './linksInWords.ts';
import { seriesFigures } from './seriesFigures.ts';

/** More claims of one kind than these are not reckoned. */
const MOST_CLAIMS = 20_000;

/** A claim that its speaker revised, and the claim that took its place. */
export interface RevisedClaim {
  readonly row: ClaimRow;
  readonly by: ClaimRow;
  readonly how: Revised['how'];
}

export interface StatedClaims {
  /** With the id of the first claim that makes each. */
  readonly statements: readonly Statement[];
  /** The claims that make a statement, by its id; the earliest published first. */
  readonly rowsOf: ReadonlyMap<string, readonly ClaimRow[]>;
  /** The statements of a claim: one, or a weaker one besides. */
  readonly statementsOf: ReadonlyMap<string, readonly string[]>;
  readonly notComparable: ReadonlyMap<string, NotComparableReason>;
  /** Figures of series that claims are relative to, by their statements. */
  readonly series: ReadonlyMap<string, SeriesFigure>;
  /** Claims that make no statement any more. */
  readonly revised: readonly RevisedClaim[];
  /** Claims that make none because their words do not stand where they should. */
  readonly misplaced: readonly ClaimRow[];
}

/** Of the claims that nobody rejected. Drafts that a machine read take part, as they do in figures. */
export async function statedClaims(ledger: Ledger): Promise<StatedClaims> {
  const { db, ledgerId } = ledger;
  const filter = { notState: 'rejected', offset: 0, limit: MOST_CLAIMS } as const;
  const money = await listClaimRows(db, ledgerId, { ...filter, kind: 'money' });
  const counts = await listClaimRows(db, ledgerId, { ...filter, kind: 'count' });
  const percentages = await listClaimRows(db, ledgerId, { ...filter, kind: 'percentage' });
  const isMisplaced = await misplacedClaims(db, ledgerId);
  const all = [...money, ...counts, ...percentages].toSorted(byDay);
  const misplaced = all.filter(({ claim_id }) => isMisplaced.has(claim_id));
  const rows = all.filter(({ claim_id }) => !isMisplaced.has(claim_id));
  const series = await seriesFigures(
    ledger,
    rows.map((row) => asReviewed(row)),
  );
  const made = claimStatements(
    rows.map((row) => ({ id: row.claim_id, claim: asReviewed(row), publishedOn: row.document.publishedOn })),
    { links: await linksInWords(ledger, rows), knownSum: series.sumOf },
  );
  const rowOf = new Map(rows.map((row) => [row.claim_id, row]));
  const { notComparable } = made;
  const revisions = revisionsAmong(made, rowOf);
  const statements = made.statements.filter(({ id }) => !revisions.has(made.claimOf.get(id) ?? id));
  const revised = [...revisions].flatMap(([id, { by, how }]): RevisedClaim[] => {
    const [row, later] = [rowOf.get(id), rowOf.get(by)];
    return row && later ? [{ row, by: later, how }] : [];
  });
  return { ...together({ ...made, statements }, rowOf), notComparable, revised, misplaced, series: series.figures };
}

function revisionsAmong(
  { statements, claimOf }: ClaimStatements,
  rowOf: ReadonlyMap<string, ClaimRow>,
): ReadonlyMap<string, Revised> {
  const own = statements.filter(({ id }) => claimOf.get(id) === id);
  return superseded(
    own.flatMap((statement) => {
      const row = rowOf.get(statement.id);
      return row ? [revisable(statement, row)] : [];
    }),
  );
}

function revisable(statement: Statement, row: ClaimRow): Revisable {
  const { claim, document, sentence_text: sentence, reviewed_by: reviewed } = row;
  const { id, low, high, lowOpen, highOpen, ...sum } = statement;
  const { start, end, ...parties } = statement.scope;
  const year = statement.kind === 'sum' ? wholeYear({ start, end }) : null;
  return {
    id,
    sum: JSON.stringify(sum),
    interval: { low, high, lowOpen, highOpen },
    speakers: speakersOf(claim),
    publishedOn: document.publishedOn,
    sentence,
    series: year === null ? null : { key: JSON.stringify([statement.book, parties]), year },
    document: document.id,
    outlet: document.outlet === null ? null : foldName(document.outlet),
    revises: reviewed === null ? null : (claim.revises ?? null),
  };
}

/** The statement that a claim makes in its own universe, of any that it makes; others stand for themselves. */
export function ownStatement({ rowsOf, statementsOf }: StatedClaims, statement: string): string {
  const [first] = rowsOf.get(statement) ?? [];
  return (first && statementsOf.get(first.claim_id)?.[0]) ?? statement;
}

/** Unknown days last. */
function byDay(a: ClaimRow, b: ClaimRow): number {
  const key = ({ claim_id, document }: ClaimRow): string => `${document.publishedOn ?? '9999'} ${claim_id}`;
  return key(a) < key(b) ? -1 : 1;
}

function together(
  { statements, claimOf }: ClaimStatements,
  rowOf: ReadonlyMap<string, ClaimRow>,
): Pick<StatedClaims, 'statements' | 'rowsOf' | 'statementsOf'> {
  const rowsOf = new Map<string, ClaimRow[]>();
  const statementsOf = new Map<string, string[]>();
  const first = new Map<string, Statement>();
  for (const statement of statements) {
    const { id, ...said } = statement;
    const key = JSON.stringify(said);
    const same = first.get(key) ?? statement;
    first.set(key, same);
    const claimId = claimOf.get(id) ?? id;
    const row = rowOf.get(claimId);
    if (row) rowsOf.set(same.id, [...(rowsOf.get(same.id) ?? []), row]);
    if (row) statementsOf.set(claimId, [...(statementsOf.get(claimId) ?? []), same.id]);
  }
  return { statements: [...first.values()], rowsOf, statementsOf };
}
