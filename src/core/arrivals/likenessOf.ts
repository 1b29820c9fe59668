import type { Lineage } from './candidateIndex.ts';
import { daysApart } from './candidateIndex.ts';
import type { Moved } from './moved.ts';
import { differenceOf, isSameWithinRounding } from './rounding.ts';

export interface Likeness {
  /** 0 to 1: half of it the amount, the rest time, giver, place and project. */
  readonly score: number;
  /** "same giver", "12 days apart". English. */
  readonly reasons: readonly string[];
}

/** An amount that differs by this part of it or more counts as another one. */
const otherAmount = 0.3;
/** Help that arrives a year after it was sent is hardly the same. */
const longestWay = 365;

/** How likely an amount and others that may be its parts are the same help. */
export function likenessOf(whole: Moved, parts: readonly Moved[], lineage: Lineage): Likeness {
  const days = Math.max(...parts.map((part) => daysApart(whole, part)));
  const giver = parts.every((part) => shares(whole.providers, part.providers));
  const project = whole.project !== null && parts.every((part) => part.project === whole.project);
  const place = Math.min(...parts.map((part) => placeLikeness(whole, part, lineage)));
  const score =
    0.5 * amountLikeness(whole, parts) +
    0.2 * Math.max(0, 1 - days / longestWay) +
    0.15 * (giver || project ? 1 : 0) +
    0.15 * (project ? 1 : place);
  const reasons = [
    giver ? 'same giver' : 'another giver is named',
    place === 1 ? 'same place' : place > 0 ? 'one place within the other' : 'other places',
    ...(project ? ['same project'] : []),
    days === 0 ? 'no days apart' : days === 1 ? '1 day apart' : `${days} days apart`,
  ];
  return { score: Math.round(score * 1000) / 1000, reasons };
}

/** 1 where rounding explains the difference, falling to 0. */
function amountLikeness(whole: Moved, parts: readonly Moved[]): number {
  const others = parts.map(({ amount }) => amount);
  if (isSameWithinRounding([whole.amount], others)) return 1;
  const off = Math.abs(differenceOf([whole.amount], others).toNumber() / Number(whole.amount));
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
