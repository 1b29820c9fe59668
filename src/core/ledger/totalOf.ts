/**
 * The meaning of a total, written to be read: the databases must give the same rows, and tests hold them to it.
 */
import { Big } from 'big.js';
import type { Known, LineageOf } from './boundary.ts';
import { belowAny, crossingOf, holdsOf, insideOf } from './boundary.ts';
import { itemise } from './itemise.ts';
import type { LedgerAllocation, Members } from './ledgerAllocation.ts';
import type { Passage } from './passedOn.ts';
import { crossedBefore } from './passedOn.ts';
import type { PlaceLevel, Reason, RollUpQuery, RollUpRow } from './rollUp.ts';
import { notStatedKey, unknownKey } from './rollUp.ts';

/** What the records say; `allocations` are those of one view. */
export interface LedgerData {
  readonly allocations: readonly LedgerAllocation[];
  readonly passages: readonly Passage[];
  readonly membersOf: (recordId: string) => Members;
  readonly lineageOf: LineageOf;
  /** The place at that level that holds the entry, itself included; null where there is none. */
  readonly levelOf: (id: string, level: PlaceLevel) => string | null;
}

/** Decimals that the ledger keeps of an amount. */
const DIGITS = 6;
const nobody: Members = { providers: [], recipients: [], sectors: [] };

export function totalOf(query: RollUpQuery, data: LedgerData): RollUpRow[] {
  const shown = data.allocations.filter(({ standing }) => standing === 'live');
  const counted = new Map(itemise(shown, data.lineageOf).map((each) => [cellKey(each), each.counted]));
  const inside = query.boundary && insideOf(query.boundary, data.lineageOf);
  const ours = data.allocations.filter(({ stage, side }) => stage === query.stage && side === query.side);
  const crossing = (allocation: LedgerAllocation) =>
    crossingOf(allocation, membersOf(allocation, data), { inside, direction: query.direction });
  const live = ours.filter(({ standing }) => standing === 'live');
  const crossed = new Set(live.filter((each) => crossing(each) === 'crosses').map(({ recordId }) => recordId));
  const before = crossedBefore(data.passages, (recordId) => crossed.has(recordId));
  const inScope = scopeTest(query, data);
  const parts = ours.flatMap((allocation) => {
    const reason = reasonOf(query, { allocation, crossing: crossing(allocation), scope: inScope(allocation) });
    if (reason === null) return [];
    const amount = new Big(allocation.amount);
    const own = new Big(counted.get(cellKey(allocation)) ?? amount);
    const passed = allocation.passedOn ? own.times(before.get(allocation.recordId) ?? 0).round(DIGITS) : new Big(0);
    return [{ allocation, reason, amount, own, passed }];
  });
  const groups = Map.groupBy(parts, (part) => JSON.stringify(groupOf(query, data, part)));
  return [...groups.values()].map((group) => rowOf(group, groupOf(query, data, group[0])));
}

function cellKey({ recordId, position }: { readonly recordId: string; readonly position: number }): string {
  return JSON.stringify([recordId, position]);
}

/** An allocation whose parts are all known needs no members. */
function membersOf(allocation: LedgerAllocation, data: LedgerData): Members {
  return allocation.sharesKnown ? nobody : data.membersOf(allocation.recordId);
}

/** Donors, recipients, sectors and programme as asked for; null where unknown parts decide. */
function scopeTest(query: RollUpQuery, data: LedgerData): (allocation: LedgerAllocation) => Known {
  const donors = query.donors && belowAny(query.donors, data.lineageOf);
  const recipients = query.recipients && belowAny(query.recipients, data.lineageOf);
  const sectors = query.sectors && new Set(query.sectors);
  return (allocation) => {
    const members = membersOf(allocation, data);
    const answers = new Set([
      query.programme === null || allocation.programmeId === query.programme,
      donors ? holdsOf(allocation.providerId, members.providers, donors) : true,
      recipients ? holdsOf(allocation.placeId, members.recipients, recipients) : true,
      !sectors
        ? true
        : allocation.sector === null
          ? false
          : holdsOf(allocation.sector, members.sectors, (code) => sectors.has(code)),
    ]);
    return answers.has(false) ? false : answers.has(null) ? null : true;
  };
}

/** Null where the allocation has nothing to do with the question. */
function reasonOf(
  { start, end, tellHidden }: RollUpQuery,
  { allocation, crossing, scope }: { allocation: LedgerAllocation; crossing: string; scope: Known },
): Reason | null {
  const { dateFrom, dateTo, standing } = allocation;
  if (scope === false || crossing === 'outside' || dateTo < start || dateFrom > end) return null;
  if (crossing === 'internal' || crossing === 'other direction') {
    return standing === 'live' && scope === true ? crossing : null;
  }
  if (standing !== 'live') return tellHidden ? standing : null;
  if (scope === null || crossing === 'unknown') return 'share unknown';
  return dateFrom >= start && dateTo <= end ? 'counted' : 'date not exact enough';
}

interface Part {
  readonly allocation: LedgerAllocation;
  readonly reason: Reason;
  readonly amount: Big;
  /** Without what items account for; of that, what had crossed before. */
  readonly own: Big;
  readonly passed: Big;
}

type Group = Pick<RollUpRow, 'reason' | 'keys' | 'currency' | 'priceYear' | 'dateFrom' | 'dateTo'>;

function groupOf(query: RollUpQuery, data: LedgerData, part: Part | undefined): Group {
  if (part === undefined) throw new RangeError('a group has at least one part');
  const { allocation, reason } = part;
  const { dateFrom, dateTo, currency, priceYear } = allocation;
  return {
    reason,
    keys: reason === 'counted' ? query.by.map((dimension) => keyOf(dimension, allocation, { query, data })) : [],
    currency,
    priceYear,
    dateFrom: query.byDate ? dateFrom : null,
    dateTo: query.byDate ? dateTo : null,
  };
}

function keyOf(
  dimension: RollUpQuery['by'][number],
  allocation: LedgerAllocation,
  { query, data }: { readonly query: RollUpQuery; readonly data: LedgerData },
): string {
  const { providerId, placeId, sector, programmeId, dateFrom, dateTo } = allocation;
  if (dimension === 'year') return dateFrom.slice(0, 4) === dateTo.slice(0, 4) ? dateFrom.slice(0, 4) : unknownKey;
  if (dimension === 'programme') return programmeId ?? notStatedKey;
  if (dimension === 'sector') return sector === null ? notStatedKey : sector || unknownKey;
  if (dimension === 'donor') return providerId || unknownKey;
  if (placeId === '') return unknownKey;
  return query.placeLevel === null ? placeId : (data.levelOf(placeId, query.placeLevel) ?? notStatedKey);
}

function rowOf(parts: readonly Part[], group: Group): RollUpRow {
  const isCounted = group.reason === 'counted';
  const net = ({ own, passed }: Part): Big => (isCounted ? own.minus(passed) : own);
  const sum = (amounts: readonly Big[]): string =>
    amounts.reduce((total, each) => total.plus(each), new Big(0)).toFixed();
  const records = (test: (part: Part) => boolean): number =>
    new Set(parts.filter((part) => test(part)).map(({ allocation }) => allocation.recordId)).size;
  return {
    ...group,
    amount: sum(parts.map(net)),
    negative: sum(parts.map(net).filter((amount) => amount.lt(0))),
    records: records((part) => part.amount.eq(0) || !net(part).eq(0)),
    itemised: isCounted ? sum(parts.map(({ amount, own }) => amount.minus(own))) : '0',
    itemisedRecords: isCounted ? records(({ amount, own }) => !amount.eq(own)) : 0,
    passedOn: isCounted ? sum(parts.map(({ passed }) => passed)) : '0',
    passedOnRecords: isCounted ? records(({ passed }) => !passed.eq(0)) : 0,
  };
}
