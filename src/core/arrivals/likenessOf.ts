import { dayNumber } from '../periods/day.ts';
import type { Lineage } from './candidateIndex.ts';
import { daysApart } from './candidateIndex.ts';
import type { Moved } from './moved.ts';
import { amountsOf } from './moved.ts';
import { isSameWithinRounding } from './rounding.ts';

export interface Likeness {
  /** 0 to 1: half of it the amount, the rest time, donor, place and project; less where it came before it was sent. 0 where the amounts are far apart. */
  readonly score: number;
  /** Whether rounding explains the difference. */
  readonly equal: boolean;
  /** "same donor", "12 days apart". English. */
  readonly reasons: readonly string[];
}

/** An amount that differs by this part of it or more counts as another one. */
const otherAmount = 0.3;
/** Help that arrives a year after it was sent is hardly the same. */
const longestWay = 365;

/** What arrives before it was sent is other help; a few days may be a matter of who wrote down what when. */
const longestBefore = 90;

/** One of the two holds one report; the other may hold several that may be its parts. */
export interface Sides {
  readonly sent: readonly Moved[];
  readonly received: readonly Moved[];
}

/** How likely what was sent and what was received are the same help. */
export function likenessOf({ sent, received }: Sides, lineage: Lineage): Likeness {
  const [[whole], parts] = sent.length === 1 ? [sent, received] : [received, sent];
  if (whole === undefined) return { score: 0, equal: false, reasons: [] };
  const equal = isSameWithinRounding([whole.amount], amountsOf(parts));
  const amount = equal ? 1 : amountLikeness(whole, parts);
  if (amount === 0) return { score: 0, equal, reasons: [] };
  const days = Math.max(...parts.map((part) => daysApart(whole, part)));
  const before = Math.max(...sent.flatMap((from) => received.map((to) => daysBefore(to, from))));
  const giver = parts.every((part) => shares(whole.providers, part.providers));
  const project = whole.project !== null && parts.every((part) => part.project === whole.project);
  const place = Math.min(...parts.map((part) => placeLikeness(whole, part, lineage)));
  const score =
    0.5 * amount +
    0.2 * Math.max(0, 1 - days / longestWay) +
    0.15 * (giver || project ? 1 : 0) +
    0.15 * (project ? 1 : place) -
    0.5 * Math.min(1, before / longestBefore);
  const reasons = [
    giver ? 'same donor' : 'another donor is named',
    place === 1 ? 'same place' : place > 0 ? 'one place within the other' : 'other places',
    ...(project ? ['same project'] : []),
    before > 0
      ? `received ${numbered(before)} before it was sent`
      : days === 0
        ? 'no days apart'
        : `${numbered(days)} apart`,
  ];
  return { score: Math.max(0, Math.round(score * 1000) / 1000), equal, reasons };
}

/** Days by which one certainly came before the other; 0 where it may not have. */
function daysBefore(one: Moved, other: Moved): number {
  return Math.max(0, dayNumber(other.days.from) - dayNumber(one.days.to));
}

function numbered(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** Falls to 0 with the difference; a binary fraction will do for a score. */
function amountLikeness(whole: Moved, parts: readonly Moved[]): number {
  const sum = parts.reduce((total, { amount }) => total + Number(amount), 0);
  const off = Math.abs((sum - Number(whole.amount)) / Number(whole.amount));
  return Number.isFinite(off) ? Math.max(0, 1 - off / otherAmount) * 0.9 : 0;
}

function placeLikeness(a: Moved, b: Moved, lineage: Lineage): number {
  if (shares(a.places, b.places)) return 1;
  const within = (inner: Moved, outer: Moved) => inner.places.some((place) => shares(lineage(place), outer.places));
  return within(a, b) || within(b, a) ? 0.7 : 0;
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((id) => b.includes(id));
}
