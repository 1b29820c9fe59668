/**
 * Which claims speak of the same quantity. Claims are one *figure* when measure, unit, stage, basis and scope are the
 * same; a claim that leaves a part of its scope unsaid is not merged with one that says it, but is related to it.
 */
import { daysInMonth, parseDay } from '../periods/day.ts';
import type { Claim, NamedRef, Period } from './claim.ts';
import { claimInterval } from './interval.ts';
import { foldName } from './foldName.ts';

/**
 * The text that equal figures share, or null for a claim without one: no number, or no place or body to which the number
 * belongs. ("5 projects" in one report and "7 projects" in another are no disagreement.)
 */
export function figureKey(claim: Claim): string | null {
  if (!isComparable(claim)) return null;
  return JSON.stringify([
    book(claim),
    nameSet(claim.donors),
    nameSet(claim.recipients),
    nameSet(claim.sectors),
    nameSet(claim.places ?? []),
    claim.period?.start ?? null,
    claim.period?.end ?? null,
  ]);
}

/** Measure, unit, stage and basis: what has to be equal before two figures can be compared at all. */
function book(claim: Claim): readonly (string | null)[] {
  const { kind, measure, unit, per, change, stage, basis } = claim;
  const aim = kind === 'target' ? 'target' : 'figure';
  return [aim, foldName(measure), unit && foldUnit(unit), per ? foldName(per) : null, change ?? null, stage, basis];
}

/** "%" and "€" are signs only, which folding would drop. */
function foldUnit(unit: string): string {
  return foldName(unit) || unit;
}

function isComparable(claim: Claim): boolean {
  if (claim.kind === 'pairing' || claim.kind === 'event' || claim.kind === 'date') return false;
  const parties = claim.donors.length + claim.recipients.length + claim.sectors.length + (claim.places?.length ?? 0);
  return parties > 0 && claimInterval(claim) !== null;
}

function nameSet(refs: readonly NamedRef[]): readonly string[] {
  return [...new Set(refs.map(({ id, name }) => (id === null ? `=${foldName(name)}` : `#${id}`)))].sort();
}

/**
 * Whether two figures of different keys are worth showing beside each other: same measure, unit, stage and basis, and
 * nothing said by both about who, whom, what for and when that differs; one merely says more.
 */
export function isNear(a: Claim, b: Claim): boolean {
  if (!isComparable(a) || !isComparable(b) || figureKey(a) === figureKey(b)) return false;
  if (JSON.stringify(book(a)) !== JSON.stringify(book(b))) return false;
  const parts: readonly (readonly [readonly NamedRef[], readonly NamedRef[]])[] = [
    [a.donors, b.donors],
    [a.recipients, b.recipients],
    [a.sectors, b.sectors],
    [a.places ?? [], b.places ?? []],
  ];
  const agree = parts.every(([one, other]) => {
    return one.length === 0 || other.length === 0 || String(nameSet(one)) === String(nameSet(other));
  });
  const [p, q] = [a.period, b.period];
  return agree && (!p || !q || (p.start === q.start && p.end === q.end));
}

/** "Money disbursed, 19 provinces and cities → Xinjiang, 2019". `nameOf` may answer with the registry's name. */
export function figureTitle(claim: Claim, nameOf: (ref: NamedRef) => string = ({ name }) => name): string {
  const list = (refs: readonly NamedRef[]): string => {
    const names = [...new Set(refs.map(nameOf))];
    return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
  };
  const measure = claim.measure.charAt(0).toUpperCase() + claim.measure.slice(1);
  const [donors, recipients] = [list(claim.donors), list(claim.recipients)];
  const pair = recipients ? `${donors ? `${donors} ` : ''}→ ${recipients}` : donors;
  const aim = claim.kind === 'target' ? 'target' : '';
  const parts = [measure, aim, pair, list(claim.sectors), list(claim.places ?? []), periodText(claim.period)];
  return parts.filter((part) => part !== '').join(', ');
}

/** "2019", "2010–2018", "June 2020" is "2020-06", "since 2010", "until 2020-06-20", "2019-06-08 to 2019-06-12". */
export function periodText(period: Period | null): string {
  if (!period) return '';
  const start = period.start?.replace(/-01-01$/, '') ?? null;
  const end = period.end?.replace(/-12-31$/, '') ?? null;
  if (start === null || end === null) return start ? `since ${start}` : end ? `until ${end}` : '';
  if (/^\d{4}$/.test(start) && /^\d{4}$/.test(end)) return start === end ? start : `${start}–${end}`;
  const month = /^(\d{4}-\d{2})-01$/.exec(period.start ?? '')?.[1];
  if (month && period.end?.startsWith(month) && isMonthEnd(period.end)) return month;
  return period.start === period.end ? String(period.start) : `${period.start} to ${period.end}`;
}

function isMonthEnd(iso: string): boolean {
  const day = parseDay(iso);
  return day !== null && day.day === daysInMonth(day.year, day.month);
}
