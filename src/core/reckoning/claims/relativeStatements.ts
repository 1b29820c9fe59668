/** Percentages and changes as statements on two sums: that of the claim, and the one that it is linked to. */
import { Big } from 'big.js';
import type { Claim } from '../../claims/claim.ts';
import { foldName } from '../../claims/foldName.ts';
import type { Interval } from '../../claims/interval.ts';
import { claimInterval } from '../../claims/interval.ts';
import { stageOfMeasure } from '../../ledger/reported.ts';
import { bookKey } from '../space/extents.ts';
import type { Book, RelativeStatement, Scope, SumStatement } from '../statement.ts';
import { everything } from '../statement.ts';
import { claimPeriod } from './claimPeriod.ts';
import type { DatedClaim, NotComparableReason } from './claimStatements.ts';
import type { MembersOf } from './parties.ts';
import { keysOf } from './parties.ts';
import type { RelativeLink } from './relativeLinks.ts';
import { moneyPart } from './moneyPart.ts';
import { sectorKey } from './sectorKey.ts';
import { yearsBefore } from './yearsBefore.ts';

export interface Linked {
  readonly one: DatedClaim;
  readonly link: RelativeLink;
  /** The sum that a claim states by itself; undefined where it takes part in none. */
  readonly sumOf: (claimId: string) => SumStatement | undefined;
  /** What a change in an amount is a change of: its sum, as if it were none. Null where it names too little. */
  readonly ownSum: SumStatement | null;
  /** The only currency in which a measure is stated at a stage; null where there are several. */
  readonly onlyUnit: (measure: string, stage: string | null) => string | null;
  readonly membersOf: MembersOf;
}

interface Sum {
  readonly book: Book;
  readonly scope: Scope;
}

/** With the sum of the whole once more, where the part has a name that nobody knows the members of. */
export interface RelativeStatements {
  readonly statement: RelativeStatement;
  readonly whole: SumStatement | null;
}

export function relativeStatement(linked: Linked): RelativeStatements | NotComparableReason {
  const { one, link } = linked;
  const interval = claimInterval(one.claim);
  if (interval === null) return 'no figure';
  const sums = sumsOf(linked);
  if (typeof sums === 'string') return sums;
  const { part, of } = sums;
  if (isSame(part, of)) return 'part not said';
  const isOneBook = bookKey(part.book) === bookKey(of.book);
  if (one.claim.kind !== 'percentage' && !isOneBook) return 'what it is relative to is in no sum';
  const unknown = newNames(part, of);
  const within = (book: Book): Book =>
    unknown.length === 0 ? book : { ...book, measure: [book.measure, ...unknown].join(' ') };
  const whole = link.to === 'claim' && unknown.length > 0 ? linked.sumOf(link.claim) : undefined;
  return {
    statement: {
      id: one.id,
      book: within(part.book),
      scope: part.scope,
      of: { book: within(of.book), scope: of.scope },
      ...compared(one.claim, interval, isOneBook),
    },
    whole: whole ? { ...whole, id: `${one.id}~whole`, book: within(whole.book) } : null,
  };
}

interface Compared {
  readonly part: Sum;
  readonly of: Sum;
}

function sumsOf(linked: Linked): Compared | NotComparableReason {
  const { one, link, ownSum } = linked;
  if (link.to === 'claim') {
    const of = linked.sumOf(link.claim);
    return of ? { part: ownSum ?? partOf(linked, of), of } : 'what it is relative to is in no sum';
  }
  const named = link.to === 'years before' && link.claim !== null;
  const part = named ? linked.sumOf(link.claim ?? '') : (ownSum ?? ownShare(one, linked));
  if (!part) return 'what it is relative to is in no sum';
  if (link.to === 'years before') {
    const { start, end } = part.scope;
    const days = start === null || end === null ? null : yearsBefore({ start, end }, link.years);
    return days ? { part, of: { book: part.book, scope: { ...part.scope, ...days } } } : 'no period before';
  }
  const wide = link.to === 'all donors' ? { donors: [everything] } : { recipients: [everything] };
  return { part, of: { book: part.book, scope: { ...part.scope, ...wide } } };
}

/** The sum of a percentage that names measure, donors, recipients and period itself; its currency is the only one. */
function ownShare(
  { claim, publishedOn }: DatedClaim,
  { onlyUnit, membersOf }: Pick<Linked, 'onlyUnit' | 'membersOf'>,
): Sum | null {
  const measure = measureOf(claim);
  const stage = claim.stage ?? stageOfMeasure(measure);
  const unit = onlyUnit(measure, stage);
  const period = claimPeriod(claim, publishedOn);
  if (unit === null || period === null || !period.isSaid) return null;
  if (claim.donors.length === 0 || claim.recipients.length === 0) return null;
  const scope = overridden(
    claim,
    { donors: [], recipients: [], sectors: [everything], start: period.start, end: period.end },
    membersOf,
  );
  const names = [...scope.donors, ...scope.recipients, ...scope.sectors];
  if (names.some((name) => name.startsWith('~'))) return null;
  return { book: { measure, unit, stage, basis: 'flow', price: 'current' }, scope };
}

/** The sum that is so much of the other: what the claim leaves out is as there. */
function partOf({ one: { claim }, membersOf }: Linked, of: Sum): Sum {
  const scope = overridden(claim, { ...of.scope, ...periodIn(claim, of.scope) }, membersOf);
  const measure = measureOf(claim);
  const stage = stageOfMeasure(measure);
  const use = moneyPart(measure);
  if (use !== null) return { book: of.book, scope: { ...scope, sectors: [qualified(`~${use}`, of.scope)] } };
  if (stage === null || of.book.measure.split(' ~')[0] === measure) return { book: of.book, scope };
  // A sum of another measure has a time of its own: so much of the revenue of the year before.
  const { start = null, end = null } = claim.period ?? {};
  const own = start === null || end === null ? scope : { ...scope, start, end };
  return { book: { ...of.book, measure, stage: claim.stage ?? stage }, scope: own };
}

/** "money disbursed" of "share of money disbursed". */
function measureOf({ measure }: Claim): string {
  return foldName(measure.replace(/^(?:share|change) of /, ''));
}

/** A scope with the names that a claim says in place of what it leaves out. */
function overridden(claim: Claim, scope: Scope, membersOf: MembersOf): Scope {
  const inWhole = new Set([...scope.donors, ...scope.recipients, ...scope.sectors]);
  const keys = (refs: Claim['donors']): string[] =>
    refs.flatMap((ref) => keysOf(ref, claim, membersOf)).map((key) => (inWhole.has(key) ? key : qualified(key, scope)));
  const sectors = claim.sectors.flatMap((ref) => sectorKey(ref) ?? keys([ref]));
  return {
    ...scope,
    ...(claim.donors.length > 0 && { donors: keys(claim.donors) }),
    ...(claim.recipients.length > 0 && { recipients: keys(claim.recipients) }),
    ...(sectors.length > 0 && { sectors }),
  };
}

/** "Counties" are those of the place that the whole is for: elsewhere they are others. */
function qualified(key: string, { recipients }: Scope): string {
  return key.startsWith('~') && recipients.length > 0 ? `${key} of ${recipients.join(' ')}` : key;
}

/** Days of its own count where they lie within those of the whole, or where it compares two times. */
function periodIn(claim: Claim, whole: Scope): Partial<Scope> {
  const { start = null, end = null } = claim.period ?? {};
  if (start === null || end === null) return {};
  const lies = (whole.start === null || start >= whole.start) && (whole.end === null || end <= whole.end);
  return lies || claim.change !== undefined ? { start, end } : {};
}

function newNames(part: Sum, of: Sum): string[] {
  const names = ({ scope }: Sum): string[] => [...scope.donors, ...scope.recipients, ...scope.sectors];
  const known = new Set(names(of));
  return [...new Set(names(part).filter((name) => name.startsWith('~') && !known.has(name)))].toSorted();
}

function isSame(a: Sum, b: Sum): boolean {
  const key = ({ book, scope }: Sum): string =>
    JSON.stringify([
      bookKey(book),
      scope.donors.toSorted(),
      scope.recipients.toSorted(),
      scope.sectors.toSorted(),
      scope.start,
      scope.end,
    ]);
  return key(a) === key(b);
}

/** Percentages as ratios; a decrease is a negative change. */
function compared(
  { kind, change }: Claim,
  interval: Interval,
  isOneBook: boolean,
): Interval & { readonly kind: RelativeStatement['kind'] } {
  const ratio = (text: string | null): string | null =>
    text === null || kind !== 'percentage' ? text : new Big(text).div(100).toFixed();
  const { low, high, lowOpen, highOpen } = interval;
  const upward = { low: ratio(low), high: ratio(high), lowOpen, highOpen };
  const bounds = change === 'down' ? turned(upward) : upward;
  if (kind !== 'percentage') return { kind: 'difference', ...bounds };
  if (change !== undefined) return { kind: 'growth', ...bounds };
  return { kind: isOneBook ? 'share' : 'quota', ...bounds };
}

function turned({ low, high, lowOpen, highOpen }: Interval): Interval {
  const minus = (text: string | null): string | null => text && new Big(text).times(-1).toFixed();
  return { low: minus(high), high: minus(low), lowOpen: highOpen, highOpen: lowOpen };
}
