/** All claims of the ledger as statements, once for each link of its history, and what was found out about them. */
import type { Conflict, Findings } from '../../core/reckoning/findings.ts';
import type { Statement, Trees } from '../../core/reckoning/statement.ts';
import { claimDays } from '../../store/records/claimDays.ts';
import { listEntryRows } from '../../store/records/registry.ts';
import type { Ledger } from '../ledger.ts';
import { keptAnswers } from '../programme/keptAnswers.ts';
import { booksTogether, sumsIn } from '../../core/reckoning/claims/booksTogether.ts';
import { declaredComplete } from './declaredComplete.ts';
import { inTime } from './inTime.ts';
import { keptFindings } from './keptFindings.ts';
import type { LedgerSums } from './ledgerSums.ts';
import { ledgerSums } from './ledgerSums.ts';
import type { Tension } from '../../core/reckoning/claims/tensions.ts';
import { tensionsIn } from './tensionAnswers.ts';
import type { PlaceCounts } from './placesOnRecord.ts';
import { placesOnRecord } from './placesOnRecord.ts';
import type { NamedInScope } from './reckoningTrees.ts';
import { reckoningTrees } from './reckoningTrees.ts';
import type { StatedClaims } from './statedClaims.ts';
import { ownStatement, statedClaims } from './statedClaims.ts';
import type { NameOfId } from './statedSum.ts';

export interface LedgerStatements {
  readonly stated: StatedClaims;
  readonly sums: LedgerSums;
  /** What the registry's counts of places count, by the ids of their statements. */
  readonly places: PlaceCounts['places'];
  /** Of claims and of records, by id. */
  readonly statements: ReadonlyMap<string, Statement>;
  readonly tensions: readonly Tension[];
  readonly trees: Trees;
  readonly nameOf: NameOfId;
  /** By id of each claim the day since which it says what it says. */
  readonly statedOn: ReadonlyMap<string, string>;
}

export interface LedgerReckoning extends LedgerStatements {
  readonly conflicts: readonly Conflict[];
  readonly refusals: Findings['refusals'];
  /** How many statements are still compared. */
  readonly unfinished: number;
  /** How many are in components of which it took too long to settle whether what is left can all be true. */
  readonly unsettled: number;
  /** There are more conflicts than were looked for, or may be. */
  readonly stopped: boolean;
}

/** Books of so many statements are reckoned by themselves. */
const LARGE = 100;

const kept = keptAnswers<LedgerStatements>();

/** Drafts take part; of records, only what is published. */
export function ledgerStatements(ledger: Ledger): Promise<LedgerStatements> {
  return kept(ledger, 'all claims', async () => {
    const stated = await statedClaims(ledger);
    const declared = await declaredComplete(ledger);
    const asked = stated.statements.toSorted(limitedFirst).flatMap(sumsIn);
    const sums = await ledgerSums(ledger, [...declared, ...asked], declared);
    const counted = await placesOnRecord(ledger, stated.statements);
    const all = [...stated.statements, ...sums.statements, ...counted.statements];
    const scopes = all.flatMap(sumsIn).map(({ scope }) => scope);
    return {
      stated,
      sums,
      places: counted.places,
      tensions: tensionsIn(stated),
      statements: new Map(all.map((statement) => [statement.id, statement])),
      trees: await reckoningTrees(ledger, scopes),
      nameOf: await namesOf(ledger, scopes),
      statedOn: await claimDays(ledger.db, ledger.ledgerId),
    };
  });
}

/**
 * `milliseconds`: how long each large book may take. Those that take longer are unfinished, and go on for whoever asks
 * next; one book in which everything contradicts everything keeps no other waiting.
 */
export async function reckonLedger(ledger: Ledger, milliseconds: number, all = false): Promise<LedgerReckoning> {
  const said = await ledgerStatements(ledger);
  const orders = inOrders([...said.statements.values()]);
  const found = await Promise.all(
    orders.map((statements) => inTime(keptFindings({ statements, queries: [], trees: said.trees, all }), milliseconds)),
  );
  return {
    ...said,
    conflicts: toldOnce(
      found.flatMap((findings) => findings?.conflicts ?? []),
      said.stated,
    ).toSorted(bySize),
    refusals: found.flatMap((findings) => findings?.refusals ?? []),
    unfinished: orders.filter((_, index) => found[index] === null).flat().length,
    unsettled: found.reduce((sum, findings) => sum + (findings?.summary.unsettled ?? 0), 0),
    stopped: found.some((findings) => findings?.summary.stopped === true),
  };
}

/** Statements that are reckoned apart from others, as only those of books that are tied meet: large ones by themselves. */
function inOrders(statements: readonly Statement[]): (readonly Statement[])[] {
  const together = booksTogether(statements);
  const books = [...Map.groupBy(statements, ({ book }) => together(book)).values()];
  const large = books.filter((book) => book.length >= LARGE);
  const small = books.filter((book) => book.length < LARGE).flat();
  return small.length > 0 ? [small, ...large] : large;
}

/** A sum that parts are shares of stands in several universes: what its claims contradict is told in their own. */
function toldOnce(conflicts: readonly Conflict[], stated: StatedClaims): readonly Conflict[] {
  const keyOf = ({ claims }: Conflict): string =>
    claims
      .map((id) => ownStatement(stated, id))
      .toSorted()
      .join(' ');
  const isOwn = ({ claims }: Conflict): boolean => claims.every((id) => ownStatement(stated, id) === id);
  const own = new Set(conflicts.filter(isOwn).map(keyOf));
  const seen = new Set<string>();
  return conflicts.filter((conflict) => {
    const key = keyOf(conflict);
    if (isOwn(conflict)) return true;
    if (own.has(key) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The smallest first, as they are the easiest to understand. */
function bySize(a: Conflict, b: Conflict): number {
  const key = ({ claims }: Conflict): string => claims.join(' ');
  return a.claims.length - b.claims.length || (key(a) < key(b) ? -1 : 1);
}

/** Only what is limited above can clash with what records add up to. */
function limitedFirst(a: Statement, b: Statement): number {
  return Number(a.high === null) - Number(b.high === null);
}

export async function namesOf({ db, ledgerId }: Ledger, scopes: readonly NamedInScope[]): Promise<NameOfId> {
  const ids = [...new Set(scopes.flatMap(({ donors, recipients }) => [...donors, ...recipients]))];
  const entries = ids.length === 0 ? [] : await listEntryRows(db, ledgerId, { ids });
  const names = new Map(entries.map(({ id, name, localName }) => [id, { id, name, localName }]));
  return (id) => names.get(id);
}
