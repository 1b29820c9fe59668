/**
 * How far the public can be told of an alert: until the first period of which a reading that its rule looks at is withheld. From
 * then on whether the alert is on, since when, and whether it ended would tell on which side of a line that reading lies.
 */
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import type { Leaf, Rule } from '../../../core/monitoring/rules/rule.ts';
import type { StoredAlert } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { publishedRules } from '../rules/publishedRules.ts';
import { registeredPlaces } from '../watchedPlaces.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { tableFor } from './shownReadings.ts';
import type { ShownTable } from './shownTable.ts';
import { withPredecessors } from './withPredecessors.ts';

type Where = Pick<Ledger, 'db' | 'ledgerId'>;

/** Cases name no records. */
export type ReachedAlert = Pick<StoredAlert, 'rule' | 'place' | 'indicator'> & Partial<Pick<StoredAlert, 'records'>>;

/** By alert the first period that is hidden, as a number of its indicator; null where none is. */
export async function publicReach(
  ledger: Where,
  alerts: readonly ReachedAlert[],
): Promise<(alert: ReachedAlert) => number | null> {
  if (alerts.length === 0) return () => null;
  const [places, indicators] = await Promise.all([registeredPlaces(ledger), watchedIndicators(ledger)]);
  const { rules } = await publishedRules(ledger, indicators);
  const ruleOf = new Map(rules.map(({ rule }) => [rule.id, rule]));
  const looksOf = (alert: ReachedAlert): Look[] => looksAt(alert, ruleOf.get(alert.rule));
  const wanted = new Set(alerts.flatMap((alert) => looksOf(alert).map(({ indicator }) => indicator)));
  const tables = await publicTables(ledger, wanted, indicators);
  const around = new Places(places, tables);
  return (alert) => least(looksOf(alert).map((look) => around.firstHidden(alert.place, look)));
}

/** A test of the place itself, or of all that it is compared with. */
interface Look {
  readonly indicator: string;
  readonly among: 'itself' | 'parent' | 'tier';
}

/** All tests of the rule, also those that did not fire; of a rule that is no more, those that the alert rests on. */
function looksAt({ indicator, records = [] }: ReachedAlert, rule: Rule | undefined): Look[] {
  const own: Look = { indicator, among: 'itself' };
  if (rule === undefined) {
    return [
      own,
      ...records.map((one): Look => ({ indicator: one.indicator, among: one.test === 'peers' ? 'tier' : 'itself' })),
    ];
  }
  const tests = rule.leaves.filter(({ kind }) => kind !== 'dataGap');
  return tests.map((leaf): Look => ({ indicator: leaf.indicator, among: amongOf(leaf) }));
}

function amongOf(leaf: Leaf): Look['among'] {
  if (leaf.kind !== 'peers') return 'itself';
  return leaf.options.group.of === 'parent' ? 'parent' : 'tier';
}

async function publicTables(
  ledger: Where,
  wanted: ReadonlySet<string>,
  indicators: ReadonlyMap<string, Indicator>,
): Promise<Map<string, ShownTable>> {
  const tables = new Map<string, ShownTable>();
  for (const id of wanted) {
    const indicator = indicators.get(id);
    if (indicator !== undefined) tables.set(id, await tableFor(ledger, indicator, 'public'));
  }
  return tables;
}

class Places {
  private readonly byId: ReadonlyMap<string, MonitoredPlace>;
  private readonly tables: ReadonlyMap<string, ShownTable>;
  private readonly groups: Readonly<Record<'parent' | 'tier', ReadonlyMap<string | null, readonly MonitoredPlace[]>>>;
  private readonly known = new Map<string, number | null>();

  constructor(places: readonly MonitoredPlace[], tables: ReadonlyMap<string, ShownTable>) {
    this.byId = new Map(places.map((place) => [place.id, place]));
    this.tables = tables;
    this.groups = {
      parent: Map.groupBy(places, ({ parent }) => parent),
      tier: Map.groupBy(places, ({ tier }) => tier),
    };
  }

  firstHidden(place: string, { indicator, among }: Look): number | null {
    const table = this.tables.get(indicator);
    if (table === undefined) return null;
    if (among === 'itself') return this.ownFirst(table, place);
    const { parent = null, tier = '' } = this.byId.get(place) ?? {};
    const group = among === 'parent' ? parent : tier;
    const key = JSON.stringify([indicator, among, group]);
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const members = this.groups[among].get(group) ?? [];
    const found = least(members.map(({ id }) => this.ownFirst(table, id)));
    this.known.set(key, found);
    return found;
  }

  private ownFirst(table: ShownTable, place: string): number | null {
    return least(withPredecessors(place, this.byId).map((code) => table.firstHidden(code)));
  }
}

function least(periods: readonly (number | null)[]): number | null {
  const known = periods.filter((period) => period !== null);
  return known.length === 0 ? null : known.reduce((one, other) => Math.min(one, other));
}
