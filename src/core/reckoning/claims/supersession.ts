/**
 * Which claims were revised: a later claim by the same speaker on the same sum, which says of itself that it corrects
 * something, takes the place of the earlier ones. Nothing else does: who merely says another number later contradicts.
 */

export interface Revisable {
  readonly id: string;
  /** The same for claims that state the same sum over the same scope, whatever the number. */
  readonly sum: string;
  readonly speakers: readonly string[];
  /** Whole days only are compared; null or less than a day is never earlier or later. */
  readonly publishedOn: string | null;
  readonly sentence: string;
}

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
export function superseded(claims: readonly Revisable[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const same of Map.groupBy(claims, ({ sum }) => sum).values()) {
    if (same.length < 2) continue;
    const revising = same.filter(({ sentence, publishedOn }) => isDay(publishedOn) && announcesRevision(sentence));
    for (const later of revising.toSorted(byDay)) {
      for (const earlier of same) if (takesThePlaceOf(later, earlier)) found.set(earlier.id, later.id);
    }
  }
  return found;
}

function takesThePlaceOf(later: Revisable, earlier: Revisable): boolean {
  const isEarlier = isDay(earlier.publishedOn) && (earlier.publishedOn ?? '') < (later.publishedOn ?? '');
  return isEarlier && earlier.speakers.some((speaker) => later.speakers.includes(speaker));
}

function isDay(day: string | null): boolean {
  return day?.length === 10;
}

function byDay(a: Revisable, b: Revisable): number {
  const key = ({ publishedOn, id }: Revisable): string => `${publishedOn} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}
