/**
 * From claims to the statements that reckoning adds up. Little is assumed that a claim does not say. Names whose members
 * are unknown ("19 provinces") have a universe of their own; so have donors, and recipients, that are not said: claims
 * that leave them out are compared with each other and with nobody else. Beside that each such claim is a lower bound of
 * the sum over everything, which is true whoever was meant. A period that is not said leaves only that.
 */
import type { Claim } from '../../claims/claim.ts';
import { foldName } from '../../claims/foldName.ts';
import type { Interval } from '../../claims/interval.ts';
import { claimInterval } from '../../claims/interval.ts';
import type { Book, Scope, Statement, SumStatement } from '../statement.ts';
import { everything } from '../statement.ts';
import type { ClaimPeriod } from './claimPeriod.ts';
import { claimPeriod } from './claimPeriod.ts';
import type { MembersOf, Parties } from './parties.ts';
import { partiesOf, universe, widened } from './parties.ts';
import { tierOfUnit } from './placeTiers.ts';
import type { RelativeLink } from './relativeLinks.ts';
import { isRelative } from './relativeLinks.ts';
import { relativeStatement } from './relativeStatements.ts';

export interface DatedClaim {
  readonly id: string;
  readonly claim: Claim;
  /** ISO day on which its document was published, or a year or month of it, or null. */
  readonly publishedOn: string | null;
}

/** Why a claim takes part in no sum; `period not said in full`: only as the least of a sum that goes on. */
export const notComparableReasons = [
  'not a sum',
  'no figure',
  'change or rate',
  'no unit',
  'basis not said',
  'no day of the stock',
  'only an upper bound, period not said',
  'period not said in full',
  'not linked to what it is relative to',
  'what it is relative to is in no sum',
  'part not said',
  'no period before',
] as const;
export type NotComparableReason = (typeof notComparableReasons)[number];

export interface ClaimStatements {
  readonly statements: readonly Statement[];
  /** Which claim a statement was made of: a claim can make two. */
  readonly claimOf: ReadonlyMap<string, string>;
  readonly notComparable: ReadonlyMap<string, NotComparableReason>;
}

export interface Known {
  /** What percentages and changes are relative to, by their ids. */
  readonly links?: ReadonlyMap<string, RelativeLink>;
  readonly membersOf?: MembersOf;
  /** A sum that no claim states, by what a claim is said to be relative to: the figure of a series. */
  readonly knownSum?: (name: string, claim: Claim) => SumStatement | undefined;
}

/** Statements of a claim have its id; the weaker one, in the universe of linked names, has `~` after it. */
export function claimStatements(
  claims: readonly DatedClaim[],
  { links = new Map(), membersOf = () => null, knownSum = () => undefined }: Known = {},
): ClaimStatements {
  const sums = new Map<string, SumStatement>();
  const statements: Statement[] = [];
  const claimOf = new Map<string, string>();
  const notComparable = new Map<string, NotComparableReason>();
  const add = (statement: Statement, claimId: string): void => {
    statements.push(statement);
    claimOf.set(statement.id, claimId);
  };
  for (const dated of claims.filter(({ claim }) => !isRelative(claim))) {
    const made = statementsOf(dated, membersOf);
    const places = made === 'basis not said' ? placesOf(dated, membersOf) : null;
    if (places) add(places, dated.id);
    if (typeof made === 'string') notComparable.set(dated.id, made);
    else for (const statement of made) add(statement, dated.id);
    if (typeof made !== 'string' && made[0]?.id === dated.id) sums.set(dated.id, made[0]);
  }
  const onlyUnit = unitsOf([...sums.values()]);
  for (const one of claims.filter(({ claim }) => isRelative(claim))) {
    const link = links.get(one.id);
    const known = link?.to === 'claim' && !sums.has(link.claim) ? knownSum(link.claim, one.claim) : undefined;
    const sumOf = (id: string): SumStatement | undefined => sums.get(id) ?? known;
    const made = link
      ? relativeStatement({ one, link, sumOf, ownSum: levelOf(one, membersOf), onlyUnit, membersOf })
      : 'not linked to what it is relative to';
    if (typeof made === 'string') notComparable.set(one.id, made);
    else {
      add(made.statement, one.id);
      if (known && statements.every(({ id }) => id !== known.id)) statements.push(known);
      if (made.whole && link?.to === 'claim') add(made.whole, link.claim);
    }
  }
  return { statements, claimOf, notComparable };
}

/**
 * A number of places without a basis: it is compared with no other, as nobody knows whether they are the same places,
 * but no more of them can be meant than there are. So it stands in a universe of its own, as of its day.
 */
function placesOf({ id, claim, publishedOn }: DatedClaim, membersOf: MembersOf): SumStatement | null {
  if (tierOfUnit(claim.unit) === null) return null;
  const made = statementsOf({ id, claim: { ...claim, basis: 'stock' }, publishedOn }, membersOf);
  const [own] = typeof made === 'string' ? [] : made;
  if (!own || own.id !== id || own.book.measure.includes(' ~')) return null;
  return { ...own, book: { ...own.book, measure: `${own.book.measure} ~${id}` } };
}

/** The sum that a change in an amount is the change of, without its figure; null for a percentage. */
function levelOf({ claim, ...dated }: DatedClaim, membersOf: MembersOf): SumStatement | null {
  if (claim.kind === 'percentage') return null;
  const { change: _, ...level } = claim;
  const made = statementsOf({ ...dated, claim: level }, membersOf);
  return typeof made === 'string' || made[0]?.id !== dated.id ? null : made[0];
}

/** The unit of a measure at a stage, where all sums of it have the same. */
function unitsOf(sums: readonly SumStatement[]): (measure: string, stage: string | null) => string | null {
  const units = Map.groupBy(sums, ({ book }) => JSON.stringify([book.measure.split(' ~')[0], book.stage]));
  return (measure, stage) => {
    const found = new Set(units.get(JSON.stringify([measure, stage]))?.map(({ book }) => book.unit));
    const [unit = null] = found;
    return found.size === 1 ? unit : null;
  };
}

function statementsOf(
  { id, claim, publishedOn }: DatedClaim,
  membersOf: MembersOf,
): NotComparableReason | SumStatement[] {
  const interval = claimInterval(claim);
  const reason = whyNot(claim, interval);
  if (interval === null || reason !== null) return reason ?? 'no figure';
  const period = claimPeriod(claim, publishedOn);
  if (period === null) return 'no day of the stock';
  const parties = partiesOf(claim, membersOf);
  const own = sum({ id, claim, interval, period, parties });
  const atLeast = { ...interval, high: null, highOpen: false };
  const made =
    parties.unlinked.length === 0
      ? [own]
      : [own, sum({ id: `${id}~`, claim, interval: atLeast, period, parties: widened(parties) })];
  const telling = made.filter(({ low, high }) => low !== null || high !== null);
  return telling.length === 0 ? 'only an upper bound, period not said' : telling;
}

function whyNot(claim: Claim, interval: Interval | null): NotComparableReason | null {
  if (claim.kind !== 'money' && claim.kind !== 'count') return 'not a sum';
  if (interval === null) return 'no figure';
  if (claim.change !== undefined || claim.per !== undefined) return 'change or rate';
  if (claim.unit === null) return 'no unit';
  // Money over a stated period is a flow, whatever it was called.
  const isOverPeriod = claim.kind === 'money' && claim.period?.start && claim.period.end;
  return claim.basis === null && !isOverPeriod ? 'basis not said' : null;
}

interface Making {
  readonly id: string;
  readonly claim: Claim;
  readonly interval: Interval;
  readonly period: ClaimPeriod;
  readonly parties: Parties;
}

function sum({ id, claim, interval, period, parties }: Making): SumStatement {
  const orAll = (names: readonly string[]): readonly string[] => (names.length > 0 ? names : [everything]);
  const scope: Scope = {
    donors: orAll(parties.donors),
    recipients: orAll(parties.recipients),
    sectors: orAll(parties.sectors),
    start: period.start,
    end: period.end,
  };
  return {
    kind: 'sum',
    id,
    book: bookOf(claim, universe(parties.unlinked)),
    scope,
    low: interval.low,
    lowOpen: interval.lowOpen,
    high: period.isSaid ? interval.high : null,
    highOpen: period.isSaid && interval.highOpen,
  };
}

function bookOf({ measure, unit, stage, basis }: Claim, within: string): Book {
  const name = foldName(measure);
  return {
    measure: within === '' ? name : `${name} ${within}`,
    unit: unit ?? '',
    stage,
    basis: basis === 'stock' ? 'stock' : 'flow',
    price: 'current',
  };
}
