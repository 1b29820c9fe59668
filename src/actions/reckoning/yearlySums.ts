/**
 * What records add up to in whole years, for many donors and places at once: one question to the records, by donor,
 * place and year, out of which each scope's own part is added up here. It is a least: what the records leave open is not
 * in it, nor is money that was passed on, of which only a question for one scope alone tells whether it counts there.
 */
import { Big } from 'big.js';
import type { RollUpQuery, RollUpRow } from '../../core/ledger/rollUp.ts';
import type { Scope } from '../../core/reckoning/statement.ts';
import { firstDay, lastDay } from '../../core/records/partialDate.ts';
import { rollUp } from '../../store/analytics/rollUp.ts';
import type { Ledger } from '../ledger.ts';
import type { Recorded, SumJob } from './recordedSums.ts';
import { named, stageOf } from './recordedSums.ts';
import { reckoningTrees } from './reckoningTrees.ts';

/** Fewer scopes than these are asked for one by one. */
const FEW = 4;

export interface YearlySum {
  readonly sum: Recorded;
  /** Whether money that was passed on is left out of it. */
  readonly leavesOut: boolean;
}

/** The jobs that can be answered so, with their sums. Throws TOTALS_TAKE_TOO_LONG. */
export async function yearlySums(ledger: Ledger, jobs: readonly SumJob[]): Promise<ReadonlyMap<SumJob, YearlySum>> {
  const found = new Map<SumJob, YearlySum>();
  const wanted = jobs.filter(isOfWholeYears);
  for (const group of Map.groupBy(wanted, ({ book, side }) => JSON.stringify([book.stage, side])).values()) {
    const [first] = group;
    if (!first || group.length < FEW) continue;
    const { rows } = await rollUp(ledger.db, ledger.ledgerId, [queryOf(first, group)]);
    const counted = (rows[0] ?? []).filter(({ reason }) => reason === 'counted');
    const cells = await cellsIn(ledger, counted, group);
    for (const job of group) found.set(job, addedUp(cells, job));
  }
  return found;
}

/** Donors and places are named, and the time is one of calendar years. */
function isOfWholeYears({ scope }: SumJob): boolean {
  const areNamed = named(scope.donors) !== null && named(scope.recipients) !== null && named(scope.sectors) === null;
  return areNamed && scope.start?.slice(4) === '-01-01' && scope.end?.slice(4) === '-12-31';
}

function queryOf(first: SumJob, group: readonly SumJob[]): RollUpQuery {
  const all = (part: 'donors' | 'recipients'): string[] => [...new Set(group.flatMap(({ scope }) => scope[part]))];
  return {
    stage: stageOf(first.book),
    side: first.side,
    view: 'published',
    tellHidden: false,
    programme: null,
    boundary: null,
    direction: 'in',
    donors: all('donors'),
    recipients: all('recipients'),
    sectors: null,
    start: firstDay,
    end: lastDay,
    by: ['programme', 'donor', 'place', 'year'],
    placeLevel: null,
    byDate: false,
  };
}

interface Cells {
  readonly byDonor: ReadonlyMap<string, readonly RollUpRow[]>;
  /** Of names of a scope all ids that occur at or below one of them. */
  readonly within: (part: 'donors' | 'recipients', names: readonly string[]) => ReadonlySet<string>;
}

async function cellsIn(ledger: Ledger, rows: readonly RollUpRow[], group: readonly SumJob[]): Promise<Cells> {
  const byDonor = Map.groupBy(rows, ({ keys }) => keys[1] ?? '');
  const ids = [...new Set(rows.flatMap(({ keys }) => keys.slice(1, 3)))];
  const all = (part: 'donors' | 'recipients'): string[] => [...ids, ...group.flatMap(({ scope }) => scope[part])];
  const trees = await reckoningTrees(ledger, [{ donors: all('donors'), recipients: all('recipients') }]);
  const known = new Map<string, ReadonlySet<string>>();
  const within: Cells['within'] = (part, names) => {
    const key = JSON.stringify([part, names]);
    const found = known.get(key) ?? new Set(ids.filter((id) => liesBelow(id, names, trees[part])));
    known.set(key, found);
    return found;
  };
  return { byDonor, within };
}

function addedUp({ byDonor, within }: Cells, { book, scope }: SumJob): YearlySum {
  const [donors, places] = [within('donors', scope.donors), within('recipients', scope.recipients)];
  const [first, last] = [scope.start?.slice(0, 4) ?? '', scope.end?.slice(0, 4) ?? ''];
  let amount = new Big(0);
  let records = 0;
  let hasOtherPrices = false;
  let leavesOut = false;
  const programmes = new Set<string>();
  for (const donor of donors) {
    // What a place gives to what lies in it stays inside.
    if (places.has(donor)) continue;
    for (const row of byDonor.get(donor) ?? []) {
      const [programme = '', , place = '', year = ''] = row.keys;
      if (row.currency !== book.unit || year < first || year > last || !places.has(place)) continue;
      leavesOut ||= !new Big(row.passedOn).eq(0);
      if (row.priceYear !== null) hasOtherPrices = true;
      else if (row.records > 0) {
        amount = amount.plus(row.amount);
        records += row.records;
        programmes.add(programme);
      }
    }
  }
  const none = { more: new Big(0), less: new Big(0) };
  return { sum: { amount, records, programmes, unclear: none, hasOtherPrices, isWhole: false }, leavesOut };
}

function liesBelow(id: string, tops: Scope['donors'], parents: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) if (tops.includes(at)) return true;
  return false;
}
