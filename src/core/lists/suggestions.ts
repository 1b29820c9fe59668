/** Where rules that a list names fire, somebody may want to list the place: the program suggests it and never does it. */
import type { Body } from '../records/field.ts';
import { textOf } from '../records/values.ts';
import type { NamedList } from './memberships.ts';
import { listName, membershipsOf } from './memberships.ts';

export interface FiringRule {
  /** Id of the alert. */
  readonly id: string;
  readonly rule: string;
  readonly family: string;
  readonly place: string;
}

export interface Suggestion<Alert extends FiringRule> {
  readonly alert: Alert;
  readonly kind: 'list' | 'list again';
  /** The rule of entry, or that of probation. */
  readonly rule: 'listing' | 'probation';
  /** The listing that the place left last; null for a place that was never listed. */
  readonly listing: string | null;
}

interface Listed {
  readonly id: string;
  readonly body: Body;
}

/** One for each place, in the order of the alerts; the rule of probation goes first. Nothing for a place that is on the list. */
export function listingSuggestions<Alert extends FiringRule>(
  list: NamedList,
  {
    listings,
    alerts,
    day,
    standIns = (place) => [place],
  }: {
    readonly listings: readonly Listed[];
    readonly alerts: readonly Alert[];
    readonly day: string;
    /** Ids of what stands for a listed place on the day. */
    readonly standIns?: (place: string) => readonly string[];
  },
): Suggestion<Alert>[] {
  const [entry, probation] = [textOf(list.body, 'listingRule'), textOf(list.body, 'probationRule')];
  const byPlace = new Map<string, Listed[]>();
  for (const listing of listings) {
    for (const place of standIns(textOf(listing.body, 'place') ?? ''))
      byPlace.set(place, [...(byPlace.get(place) ?? []), listing]);
  }
  const found = new Map<string, Suggestion<Alert>>();
  const suggest = (alert: Alert, rule: Suggestion<Alert>['rule']): void => {
    const theirs = byPlace.get(alert.place) ?? [];
    const names = theirs.flatMap(({ body }) => membershipsOf(body, list, day));
    if (names.includes(listName(list)) || found.has(alert.place)) return;
    if (rule === 'probation' && names.length === 0) return;
    const left = theirs.toSorted((a, b) => (exitOf(a) < exitOf(b) ? -1 : 1)).findLast((one) => exitOf(one) !== '');
    found.set(alert.place, { alert, kind: left ? 'list again' : 'list', rule, listing: left?.id ?? null });
  };
  for (const alert of alerts) if (isOf(alert, probation)) suggest(alert, 'probation');
  for (const alert of alerts) if (isOf(alert, entry)) suggest(alert, 'listing');
  return [...found.values()];
}

function isOf({ rule, family }: FiringRule, named: string | null): boolean {
  return named !== null && (rule === named || family === named);
}

function exitOf({ body }: Listed): string {
  return textOf(body, 'exitedOn') ?? '';
}
