/** Which subscription gets what. */
import { severities } from '../rules/rule.ts';
import type { CaseNews, NewsItem } from './newsItem.ts';
import type { Wanted } from './subscription.ts';

/** The account behind a subscription. */
export interface Follower {
  readonly name: string;
  /** The actor that it reports for and all below it; empty where it reports for none. */
  readonly parties: readonly string[];
  /** Whether it may see what is watched at a place, given with all above it. */
  readonly maySee: (within: readonly string[]) => boolean;
}

/**
 * Whether somebody wants an item and may have it. Alerts that another alert or a silence mutes are told to nobody; those of
 * a rule that is seldom right only in a daily digest.
 */
export function wants(wanted: Wanted, item: NewsItem, follower: Follower): boolean {
  return (
    wantsKind(wanted, item, follower) &&
    (wanted.places.length === 0 || wanted.places.some((place) => item.within.includes(place))) &&
    (wanted.themes.length === 0 || item.kind === 'list' || wanted.themes.includes(item.theme)) &&
    (item.severity === null || severities.indexOf(item.severity) >= severities.indexOf(wanted.leastSeverity)) &&
    follower.maySee(item.within)
  );
}

function wantsKind(wanted: Wanted, item: NewsItem, follower: Follower): boolean {
  if (item.kind === 'alert')
    return wanted.alerts && (item.mutedBy === null || (item.mutedBy === 'precision' && wanted.pace === 'daily'));
  if (item.kind === 'case') return wanted.cases === 'all' || (wanted.cases === 'mine' && hasPartIn(item, follower));
  return wanted.lists === 'all' || (wanted.lists !== 'none' && wanted.lists.includes(item.list));
}

function hasPartIn({ people, parties }: CaseNews, follower: Follower): boolean {
  return people.includes(follower.name) || parties.some((party) => follower.parties.includes(party));
}
