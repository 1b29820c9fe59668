/** What the evidence allows of any sum that somebody asks for. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import { parseDay } from '../../core/periods/day.ts';
import type { Book, Scope } from '../../core/reckoning/statement.ts';
import { sumsIn } from '../../core/reckoning/claims/booksTogether.ts';
import { everything } from '../../core/reckoning/statement.ts';
import type { FigureName } from '../answers.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { AskableSum, ScopeReckoning } from '../reckoningAnswers.ts';
import type { FoundBounds } from './boundsOf.ts';
import { boundsOf } from './boundsOf.ts';
import { conflictAnswers } from './conflictAnswers.ts';
import { RECKON_SCOPE_INVALID } from './errors.ts';
import { inTime, patience } from './inTime.ts';
import { ledgerSums } from './ledgerSums.ts';
import type { LedgerStatements } from './reckonLedger.ts';
import { ledgerStatements, namesOf } from './reckonLedger.ts';
import { reckoningTrees } from './reckoningTrees.ts';
import { scopeTitled, sectorName } from './statedSum.ts';

export interface ScopeQuestion {
  /** Registry ids, or names of no registry as statements hold them: "~19 provinces". Empty for all. */
  readonly donors: readonly string[];
  readonly recipients: readonly string[];
  /** As statements hold them; empty for all. */
  readonly sectors?: readonly string[];
  /** ISO days, both included; null is open. A stock is asked as of one day: both are it, or one is null. */
  readonly start: string | null;
  readonly end: string | null;
  /** Of what; left out, what most statements are of. */
  readonly measure?: string | undefined;
  readonly unit?: string | undefined;
  readonly stage?: string | undefined;
  readonly basis?: string | undefined;
}

/**
 * Null asks nothing, and is answered with what can be asked. Throws RECKON_SCOPE_INVALID.
 * `milliseconds`: how long it may take; what takes longer is `pending`.
 */
export async function askScope(
  ledger: Ledger,
  question: ScopeQuestion | null,
  milliseconds: number = patience.about,
): Promise<ScopeReckoning> {
  permit(ledger, 'read the ledger');
  if (question) checkDays(question);
  const reckoning = ledgerStatements(ledger).then((said) => answer(ledger, question, said));
  const pending = { pending: true, about: null, sum: null, bounds: null, conflicts: [], askable: [], sectors: [] };
  return (await inTime(reckoning, milliseconds)) ?? pending;
}

async function answer(ledger: Ledger, question: ScopeQuestion | null, said: LedgerStatements): Promise<ScopeReckoning> {
  const askable = askableSums(said);
  const sectors = statedSectors(said);
  const nothing = { pending: false, about: null, sum: null, bounds: null, conflicts: [], askable, sectors };
  if (question === null) return nothing;
  const chosen = chooseSum(question, said);
  if (chosen === null) return nothing;
  const { sum, book } = chosen;
  const scope = book.basis === 'stock' ? asOf(question, lastDay(book, said)) : scopeOf(question);
  const extended = await withScope(ledger, said, { book, scope });
  const unregistered = [...question.donors, ...question.recipients].find(
    (name) => !name.startsWith('~') && extended.nameOf(name) === undefined,
  );
  if (unregistered !== undefined) {
    throw new CounterfoilError(RECKON_SCOPE_INVALID, `"${shown(unregistered)}" is not registered.`);
  }
  const kind = book.stage === null && !/^[A-Z]{3}$/.test(book.unit) ? 'count' : 'money';
  const found = await boundsOf(
    { book, scope, kind, measure: sum.measure, own: ownOf(extended, book, scope) },
    extended,
  );
  return {
    pending: false,
    about: scopeTitled({ kind, measure: sum.measure }, scope, extended.nameOf),
    sum,
    bounds: found?.bounds ?? null,
    conflicts: found ? await conflictAnswers(ledger, conflictsBehind(found), extended) : [],
    askable,
    sectors,
  };
}

function conflictsBehind({ bounds, conflicts }: FoundBounds): FoundBounds['conflicts'] {
  const named = new Set(bounds.statements.map(({ id }) => id));
  return conflicts.filter(({ claims }) => claims.some((id) => named.has(id)));
}

function checkDays({ start, end }: ScopeQuestion): void {
  for (const day of [start, end]) {
    if (day !== null && !parseDay(day)) {
      throw new CounterfoilError(RECKON_SCOPE_INVALID, `"${shown(day)}" is no day.`);
    }
  }
  if (start !== null && end !== null && start > end) {
    throw new CounterfoilError(RECKON_SCOPE_INVALID, `The period ends on ${end}, before it starts on ${start}.`);
  }
}

function shown(text: string): string {
  return text.slice(0, 60).toWellFormed();
}

function scopeOf({ donors, recipients, sectors = [], start, end }: ScopeQuestion): Scope {
  const orAll = (names: readonly string[]): readonly string[] => (names.length > 0 ? names : [everything]);
  return { donors: orAll(donors), recipients: orAll(recipients), sectors: orAll(sectors), start, end };
}

/** A stock is that of one day: the one asked for, else the last of which anything is stated. */
function asOf(question: ScopeQuestion, last: string | null): Scope {
  const { start, end } = question;
  if (start !== null && end !== null && start !== end) {
    throw new CounterfoilError(RECKON_SCOPE_INVALID, `A stock cannot be counted from ${start} to ${end}.`);
  }
  const day = end ?? start ?? last;
  return { ...scopeOf(question), start: day, end: day };
}

function lastDay(book: Book, { statements }: LedgerStatements): string | null {
  const days = [...statements.values()].flatMap((each) =>
    each.book.measure === book.measure && each.book.basis === 'stock' ? (each.scope.end ?? []) : [],
  );
  return days.toSorted().at(-1) ?? null;
}

/** The sectors that statements name, to be chosen from. */
function statedSectors({ statements }: LedgerStatements): readonly FigureName[] {
  const keys = new Set([...statements.values()].flatMap(({ scope }) => scope.sectors));
  keys.delete(everything);
  return [...keys].map(sectorName).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** A measure without the names that no registry has, which a book's measure ends with. */
function measureOf({ measure }: Book): string {
  return measure.split(' ~')[0] ?? measure;
}

function askableSums({ statements }: LedgerStatements): AskableSum[] {
  const groups = Map.groupBy(statements.values(), ({ book }) =>
    JSON.stringify([measureOf(book), book.unit, book.stage, book.basis]),
  );
  const sums = [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { unit, stage, basis } = first.book;
    return [{ measure: measureOf(first.book), unit, stage, basis, statements: same.length }];
  });
  return sums.toSorted((a, b) => b.statements - a.statements || (sumKey(a) < sumKey(b) ? -1 : 1));
}

function sumKey({ measure, unit, stage, basis }: AskableSum): string {
  return JSON.stringify([measure, unit, stage, basis]);
}

/** Names of no registry stand only beside those that statements name with them, so that they choose the book. */
function chooseSum(question: ScopeQuestion, said: LedgerStatements): { sum: AskableSum; book: Book } | null {
  const asked = [...question.donors, ...question.recipients, ...(question.sectors ?? [])];
  const unlinked = asked.filter((name) => name.startsWith('~'));
  for (const sum of askableSums(said)) {
    if (!isAskedFor(sum, question)) continue;
    const same = [...said.statements.values()].filter(
      ({ book }) =>
        book.basis === sum.basis &&
        measureOf(book) === sum.measure &&
        book.unit === sum.unit &&
        book.stage === sum.stage &&
        unlinked.length > 0 === book.measure.includes(' ~'),
    );
    const books = [...Map.groupBy(same, ({ book }) => book.measure).values()].filter((statements) =>
      unlinked.every((name) => statements.some(({ scope }) => namesIn(scope).includes(name))),
    );
    const [most] = books.toSorted((a, b) => b.length - a.length);
    const [first] = most ?? [];
    if (first) return { sum, book: first.book };
  }
  return null;
}

function isAskedFor(sum: AskableSum, { measure, unit, stage, basis = 'flow' }: ScopeQuestion): boolean {
  return (
    (measure === undefined || sum.measure === measure) &&
    (unit === undefined || sum.unit === unit) &&
    (stage === undefined || sum.stage === stage) &&
    sum.basis === basis
  );
}

function namesIn({ donors, recipients, sectors }: Scope): readonly string[] {
  return [...donors, ...recipients, ...sectors];
}

/** With the names of the scope in the trees, and with what records add up to over it. */
async function withScope(
  ledger: Ledger,
  said: LedgerStatements,
  asked: { readonly book: Book; readonly scope: Scope },
): Promise<LedgerStatements> {
  const sums = await ledgerSums(ledger, [asked], said.sums.declared);
  const scopes = [...[...said.statements.values()].flatMap(sumsIn), asked].map(({ scope }) => scope);
  const statements = new Map(said.statements);
  for (const statement of sums.statements) statements.set(statement.id, statement);
  return {
    ...said,
    sums: { ...sums, recorded: new Map([...said.sums.recorded, ...sums.recorded]) },
    statements,
    trees: await reckoningTrees(ledger, scopes),
    nameOf: await namesOf(ledger, scopes),
  };
}

function ownOf({ statements }: LedgerStatements, book: Book, scope: Scope): ReadonlySet<string> {
  const key = JSON.stringify([book, scope]);
  const own = [...statements.values()].filter(
    (each) => each.kind === 'sum' && JSON.stringify([each.book, each.scope]) === key,
  );
  return new Set(own.map(({ id }) => id));
}
