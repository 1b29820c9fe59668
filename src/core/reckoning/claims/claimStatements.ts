/**
 * From claims to the statements that reckoning adds up. Nothing is assumed that a claim does not say: a part of its scope
 * that is not said widens to everything, and of such a claim only the lower bound is kept, which is true of any wider
 * scope. Names whose members are unknown ("19 provinces") have a universe of their own for the same reason.
 */
import type { Claim, NamedRef } from '../../claims/claim.ts';
import { foldName } from '../../claims/foldName.ts';
import type { Interval } from '../../claims/interval.ts';
import { claimInterval } from '../../claims/interval.ts';
import { nameSet } from '../../claims/nameSets.ts';
import type { Book, Scope, SumStatement } from '../statement.ts';
import { everything } from '../statement.ts';
import type { ClaimPeriod } from './claimPeriod.ts';
import { claimPeriod } from './claimPeriod.ts';

export interface DatedClaim {
  readonly id: string;
  readonly claim: Claim;
  /** ISO day on which its document was published, or a year or month of it, or null. */
  readonly publishedOn: string | null;
}

/** Why a claim takes part in no sum. */
export const notComparableReasons = [
  'not a sum',
  'no figure',
  'change or rate',
  'no unit',
  'basis not said',
  'no day of the stock',
  'only an upper bound, scope not said in full',
] as const;
export type NotComparableReason = (typeof notComparableReasons)[number];

export interface ClaimStatements {
  readonly statements: readonly SumStatement[];
  /** Which claim a statement was made of: a claim can make two. */
  readonly claimOf: ReadonlyMap<string, string>;
  readonly notComparable: ReadonlyMap<string, NotComparableReason>;
}

/** Ids of the donors that a counted set is known to consist of, or null. */
export type MembersOf = (name: string, claim: Claim) => readonly string[] | null;

/** Statements of a claim have its id; the weaker one, in the universe of linked names, has `~` after it. */
export function claimStatements(claims: readonly DatedClaim[], membersOf: MembersOf = () => null): ClaimStatements {
  const statements: SumStatement[] = [];
  const claimOf = new Map<string, string>();
  const notComparable = new Map<string, NotComparableReason>();
  for (const dated of claims) {
    const made = statementsOf(dated, membersOf);
    if (typeof made === 'string') notComparable.set(dated.id, made);
    else {
      statements.push(...made);
      for (const { id } of made) claimOf.set(id, dated.id);
    }
  }
  return { statements, claimOf, notComparable };
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
  const made =
    parties.unlinked.length === 0
      ? [own]
      : [own, sum({ id: `${id}~`, claim, interval, period, parties: widened(parties) })];
  const telling = made.filter(({ low, high }) => low !== null || high !== null);
  return telling.length === 0 ? 'only an upper bound, scope not said in full' : telling;
}

function whyNot(claim: Claim, interval: Interval | null): NotComparableReason | null {
  if (claim.kind !== 'money' && claim.kind !== 'count') return 'not a sum';
  if (interval === null) return 'no figure';
  if (claim.change !== undefined || claim.per !== undefined) return 'change or rate';
  if (claim.unit === null) return 'no unit';
  return claim.basis === null ? 'basis not said' : null;
}

interface Parties {
  readonly donors: readonly string[];
  readonly recipients: readonly string[];
  readonly sectors: readonly string[];
  /** Names that are not linked, so that nobody knows how they overlap with others. */
  readonly unlinked: readonly string[];
  /** False where donors or recipients are not named at all. Sectors that are not named are all sectors. */
  readonly isSaid: boolean;
}

function partiesOf(claim: Claim, membersOf: MembersOf): Parties {
  const unlinked: string[] = [];
  const named = (refs: readonly NamedRef[]): string[] =>
    refs.flatMap((ref) => {
      if (ref.id !== null) return [ref.id];
      const members = membersOf(ref.name, claim);
      if (members !== null) return members;
      const key = keyOfUnlinked(ref.name);
      unlinked.push(key);
      return [key];
    });
  const recipients = claim.recipients.length > 0 ? claim.recipients : (claim.places ?? []);
  const [donors, given, sectors] = [named(claim.donors), named(recipients), named(claim.sectors)];
  // Counts of places and stocks of a place are nobody's gift; money is.
  const needsDonor = claim.kind === 'money' || claim.basis !== 'stock';
  return {
    donors,
    recipients: given,
    sectors,
    unlinked,
    isSaid: given.length > 0 && (donors.length > 0 || !needsDonor),
  };
}

function keyOfUnlinked(name: string): string {
  const set = nameSet(name);
  return set ? `~${set.count} ${set.kind}` : `~${foldName(name)}`;
}

/** Everything in place of what is not linked. */
function widened(parties: Parties): Parties {
  const linked = (names: readonly string[]): readonly string[] =>
    names.some((name) => name.startsWith('~')) ? [] : names;
  return {
    donors: linked(parties.donors),
    recipients: linked(parties.recipients),
    sectors: linked(parties.sectors),
    unlinked: [],
    isSaid: false,
  };
}

interface Making {
  readonly id: string;
  readonly claim: Claim;
  readonly interval: Interval;
  readonly period: ClaimPeriod;
  readonly parties: Parties;
}

function sum({ id, claim, interval, period, parties }: Making): SumStatement {
  const isWhole = parties.isSaid && period.isSaid;
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
    high: isWhole ? interval.high : null,
    highOpen: isWhole && interval.highOpen,
  };
}

/**
 * Which names may meet in one sum: those of linked names, and of each counted set of provinces with what is named beside
 * it (central bodies, enterprises), which are other kinds of donors. Any other unlinked name stays alone.
 */
function universe(unlinked: readonly string[]): string {
  const provinces = unlinked.find((name) => /^~\d+ provinces/.test(name));
  return provinces ?? [...new Set(unlinked)].toSorted().join(' ');
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
