/**
 * From claims to the statements that reckoning adds up. Little is assumed that a claim does not say. Names whose members
 * are unknown ("19 provinces") have a universe of their own; so have donors, and recipients, that are not said: claims
 * that leave them out are compared with each other and with nobody else. Beside that each such claim is a lower bound of
 * the sum over everything, which is true whoever was meant. A period that is not said leaves only that.
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

/** Why a claim takes part in no sum; for the last of them, only as the least of a sum that goes on. */
export const notComparableReasons = [
  'not a sum',
  'no figure',
  'change or rate',
  'no unit',
  'basis not said',
  'no day of the stock',
  'only an upper bound, period not said',
  'period not said in full',
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

interface Parties {
  readonly donors: readonly string[];
  readonly recipients: readonly string[];
  readonly sectors: readonly string[];
  /** Names that are not linked, or not said, so that nobody knows how they overlap with others. */
  readonly unlinked: readonly string[];
}

/** Stands for donors or recipients that a claim does not name. Sectors that are not named are all sectors. */
export const notSaid = { donors: '~donors not said', recipients: '~recipients not said' } as const;

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
  const orNotSaid = (names: readonly string[], stands: string): readonly string[] => {
    if (names.length > 0) return names;
    unlinked.push(stands);
    return [stands];
  };
  const recipients = claim.recipients.length > 0 ? claim.recipients : (claim.places ?? []);
  // What there is in a place is nobody's gift, so nobody need be named.
  const needsDonor = claim.kind === 'money' || claim.basis !== 'stock';
  const donors = needsDonor ? orNotSaid(named(claim.donors), notSaid.donors) : named(claim.donors);
  return {
    donors,
    recipients: orNotSaid(named(recipients), notSaid.recipients),
    sectors: named(claim.sectors),
    unlinked,
  };
}

/** What stands in a scope for a name that is in no registry: "19 provinces and cities", or the name itself, folded. */
export function keyOfUnlinked(name: string): string {
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

/**
 * Which names may meet in one sum: those of linked names, and of each counted set of provinces with what is named beside
 * it (central bodies, enterprises), which are other kinds of donors. Any other name stays alone.
 */
function universe(unlinked: readonly string[]): string {
  const provinces = unlinked.find((name) => /^~\d+ provinces/.test(name));
  const silent = unlinked.filter((name) => name === notSaid.donors || name === notSaid.recipients);
  const kept = provinces === undefined ? unlinked : [provinces, ...silent];
  return [...new Set(kept)].toSorted().join(' ');
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
