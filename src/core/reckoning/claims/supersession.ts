/**
 * Which claims were revised, so that they are compared with nothing any more. Either the words say so: a later claim by
 * the same speaker on the same sum corrects something. Or a reviewer does. Or a publisher tells a series of years anew,
 * with another figure for one of them. Nothing else does: who merely says another number later contradicts.
 */
import type { Interval } from '../../claims/interval.ts';
import { areDisjoint } from '../../claims/interval.ts';

export interface Revisable {
  readonly id: string;
  /** The same for claims that state the same sum over the same scope, whatever the number. */
  readonly sum: string;
  readonly interval: Interval;
  readonly speakers: readonly string[];
  /** Whole days only are compared; null or less than a day is never earlier or later. */
  readonly publishedOn: string | null;
  readonly sentence: string;
  /** Of a claim about a whole year: the same for claims that differ from it in the year alone. */
  readonly series: { readonly key: string; readonly year: number } | null;
  readonly document: string;
  /** Folded; who publishes it. */
  readonly outlet: string | null;
  /** Id of the claim that a reviewer said it takes the place of. */
  readonly revises: string | null;
}

export type Revised = { readonly by: string; readonly how: 'words' | 'reviewer' | 'series' };

/** So many years of one series in one document make a table that stands for the series as a whole. */
const TABLE_YEARS = 3;

/** Words by which a sentence announces that it corrects an earlier figure. */
const announcing = [
  /\b(?:revis(?:ed|es|ing)|correct(?:ed|s|ing)|restat(?:ed|es|ing)|amend(?:ed|s|ing))\s+(?:the\s+|its\s+|this\s+|that\s+|an?\s+)?(?:earlier\s+|previous(?:ly)?\s+|published\s+|preliminary\s+|provisional\s+)*(?:figures?|numbers?|totals?|data|amounts?|sums?|estimates?|statistics|to|from|upwards?|downwards?|up|down)\b/i,
  /\b(?:figures?|numbers?|totals?|data|amounts?|sums?|estimates?|statistics)\s+(?:\S+\s+){0,3}?(?:was|were|is|are|(?:has|have)\s+(?:since\s+)?been)\s+(?:revised|corrected|restated|amended)\b/i,
  /(?:修订|更正|订正|勘误|修正)(?:为|数据|数字|金额)/,
  /(?:数据|数字|金额|总额|统计|此前|之前|原)[^。；;]{0,12}(?:修订|更正|订正|修正)/,
];

export function announcesRevision(sentence: string): boolean {
  return announcing.some((words) => words.test(sentence));
}

/** Ids of the claims that were revised, each with the id of the one that took its place, the latest of several. */
export function superseded(claims: readonly Revisable[]): ReadonlyMap<string, Revised> {
  const found = new Map<string, Revised>();
  const take = (earlier: string, by: string, how: Revised['how']): void => {
    // What takes the place of another cannot give it up to the same.
    for (let at: string | undefined = by; at !== undefined; at = found.get(at)?.by) if (at === earlier) return;
    found.set(earlier, { by, how });
  };
  for (const [earlier, later] of restated(claims)) take(earlier.id, later.id, 'series');
  for (const [earlier, later] of announced(claims)) take(earlier.id, later.id, 'words');
  for (const [earlier, later] of marked(claims)) take(earlier.id, later.id, 'reviewer');
  return found;
}

type Pair = readonly [earlier: Revisable, later: Revisable];

function announced(claims: readonly Revisable[]): Pair[] {
  return [...Map.groupBy(claims, ({ sum }) => sum).values()].flatMap((same) => {
    if (same.length < 2) return [];
    const revising = same.filter(({ sentence, publishedOn }) => isDay(publishedOn) && announcesRevision(sentence));
    return revising
      .toSorted(byDay)
      .flatMap((later) =>
        same.filter((each) => isBefore(each, later) && sharesSpeaker(each, later)).map((each): Pair => [each, later]),
      );
  });
}

/** The claim that a reviewer named, and what its speaker said elsewhere in the same way. */
function marked(claims: readonly Revisable[]): Pair[] {
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const bySum = Map.groupBy(claims, ({ sum }) => sum);
  return claims.toSorted(byDay).flatMap((later) => {
    const named = claimOf.get(later.revises ?? '');
    if (!named) return [];
    const key = JSON.stringify(named.interval);
    const repeated = (bySum.get(named.sum) ?? []).filter(
      (each) => each !== named && each !== later && JSON.stringify(each.interval) === key && sharesSpeaker(each, named),
    );
    return [named, ...repeated].map((each): Pair => [each, later]);
  });
}

/** A year of a series that its publisher tells anew as a whole, with a figure that cannot be the earlier one. */
function restated(claims: readonly Revisable[]): Pair[] {
  const yearly = claims.filter(({ series, publishedOn }) => series !== null && isDay(publishedOn));
  return [...Map.groupBy(yearly, ({ series }) => series?.key ?? '').values()].flatMap((series) => {
    const tables = [...Map.groupBy(series, ({ document }) => document).values()].filter(isTable);
    const later = tables.flat().toSorted(byDay);
    const bySum = Map.groupBy(series, ({ sum }) => sum);
    return later.flatMap((row) =>
      (bySum.get(row.sum) ?? [])
        .filter((each) => isBefore(each, row) && isOnePublisher(each, row) && areDisjoint(each.interval, row.interval))
        .map((each): Pair => [each, row]),
    );
  });
}

/** Years enough, and each told once. */
function isTable(claims: readonly Revisable[]): boolean {
  const years = new Set(claims.map(({ series }) => series?.year));
  return years.size >= TABLE_YEARS && years.size === claims.length;
}

function isOnePublisher(a: Revisable, b: Revisable): boolean {
  if (a.speakers.length > 0 || b.speakers.length > 0) return sharesSpeaker(a, b);
  return a.outlet !== null && a.outlet === b.outlet;
}

function sharesSpeaker(a: Revisable, b: Revisable): boolean {
  return a.speakers.some((speaker) => b.speakers.includes(speaker));
}

function isBefore(earlier: Revisable, later: Revisable): boolean {
  return isDay(earlier.publishedOn) && (earlier.publishedOn ?? '') < (later.publishedOn ?? '');
}

function isDay(day: string | null): boolean {
  return day?.length === 10;
}

function byDay(a: Revisable, b: Revisable): number {
  const key = ({ publishedOn, id }: Revisable): string => `${publishedOn} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}
