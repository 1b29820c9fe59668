/** The state of a rule in columns, as the ledger keeps it: by the ids of places, so that rows may be in another order later. */
import { CounterfoilError } from '../../errors/errors.ts';
import { stateUnreadable } from '../errors.ts';
import type { Lineage } from '../series/lineage.ts';
import type { SavedDiscoveries } from './savedDiscoveries.ts';
import { readDiscoveries, saveDiscoveries } from './savedDiscoveries.ts';
import type { RuleColumns } from './ruleState.ts';
import { never, RuleState } from './ruleState.ts';
import { phase } from './step.ts';

/** Plain data that threads and files can take. */
export interface PackedState {
  /** Day number of the last run, and newest periods; null before the first. */
  readonly ranOn: number | null;
  readonly ended: number | null;
  readonly due: number | null;
  readonly discoveries: readonly SavedDiscoveries[];
  /** Ids of places that took over from others, and of those that others took over from. */
  readonly settled: readonly string[];
  /** What was known of each indicator of the rule on the day of the run: {@link printOf} of its log. */
  readonly known: Readonly<Record<string, string>>;
  /** Ids of the places that something is carried for, in the order of the columns. */
  readonly places: readonly string[];
  /** Columns one after the other, little-endian. */
  readonly columns: Uint8Array;
}

/** Those of four bytes come first, so that each begins where a column of its width may. */
const wide = ['firedIn', 'counted', 'unknownSince'] as const;
const medium = ['count', 'beforeCount'] as const;
const narrow = ['phase', 'beforePhase'] as const;
const signed = ['saidFires', 'saidHolds'] as const;
const bytesEach = 4 * wide.length + 2 * medium.length + narrow.length + signed.length;
/** Older states have one more column of four bytes behind the wide ones, which decides nothing. */
const olderBytes = 4;

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

export function packState(state: RuleState, lineage: Lineage, prints: Readonly<Record<string, string>>): PackedState {
  const { places } = lineage;
  const { columns: from, settled } = state;
  const all = new Int32Array(places.length);
  let length = 0;
  for (let row = 0; row < places.length; row += 1) {
    const isTouched = from.counted[row] !== never || from.unknownSince[row] !== never;
    if (isTouched || from.phase[row] !== phase.inactive) all[length++] = row;
  }
  const rows = all.subarray(0, length);
  const columns = new Uint8Array(length * bytesEach);
  const views = viewsOf(columns, length);
  const first = stretchOf(rows);
  for (const name of names) {
    const [source, target] = [from[name], views[name]];
    if (first !== null) target.set(source.subarray(first, first + length));
    else for (let at = 0; at < length; at += 1) target[at] = source[rows[at] ?? 0] ?? 0;
  }
  return {
    ranOn: known(state.ranOn),
    ended: known(state.ended),
    due: known(state.due),
    discoveries: saveDiscoveries(state.discoveries, lineage),
    settled: settled.includes(1) ? places.flatMap(({ id }, row) => (settled[row] === 1 ? [id] : [])) : [],
    known: prints,
    places: idsOf(rows, lineage),
    columns,
  };
}

/** The first of rows that follow one another without a gap, as those of most rules do; null of others. */
function stretchOf(rows: Int32Array): number | null {
  const first = rows[0] ?? 0;
  for (let at = 0; at < rows.length; at += 1) if (rows[at] !== first + at) return null;
  return first;
}

const idsKnown = new WeakMap<Lineage, { readonly rows: Int32Array; readonly ids: readonly string[] }>();

/** Many rules carry something for the same places, whose list they share. */
function idsOf(rows: Int32Array, lineage: Lineage): readonly string[] {
  const last = idsKnown.get(lineage);
  if (last?.rows.length === rows.length && last.rows.every((row, at) => row === rows[at])) return last.ids;
  const ids = Array.from(rows, (row) => lineage.places[row]?.id ?? '');
  idsKnown.set(lineage, { rows, ids });
  return ids;
}

/** For the rows of these places; what was carried for places that are gone is left out. */
export function unpackState(packed: PackedState, lineage: Lineage): RuleState {
  const { rowOf, places } = lineage;
  const state = new RuleState(places.length);
  state.ranOn = packed.ranOn ?? -Infinity;
  state.ended = packed.ended ?? -Infinity;
  state.due = packed.due ?? -Infinity;
  for (const [period, found] of readDiscoveries(packed.discoveries, lineage)) state.discoveries.set(period, found);
  for (const id of packed.settled) {
    const row = rowOf.get(id);
    if (row !== undefined) state.settled[row] = 1;
  }
  const length = packed.places.length;
  const isOlder = length > 0 && packed.columns.length === length * (bytesEach + olderBytes);
  if (!isOlder && packed.columns.length !== length * bytesEach) {
    throw new CounterfoilError(stateUnreadable, 'The columns of the state do not fit its places.');
  }
  const views = viewsOf(packed.columns, length, isOlder ? olderBytes : 0);
  const rows = rowsOf(packed.places, { rowOf, places });
  const first = stretchOf(rows);
  for (const name of names) {
    const [source, target] = [views[name], state.columns[name]];
    if (first !== null && first >= 0) target.set(source, first);
    else {
      for (let at = 0; at < length; at += 1) {
        const row = rows[at] ?? -1;
        if (row >= 0) target[row] = source[at] ?? 0;
      }
    }
  }
  return state;
}

const rowsKnown = new WeakMap<readonly string[], { readonly of: Lineage['places']; readonly rows: Int32Array }>();

/** −1 for places that are gone. They mostly stand in the order of the rows, and for several rules are the same list. */
function rowsOf(ids: readonly string[], { rowOf, places }: Pick<Lineage, 'rowOf' | 'places'>): Int32Array {
  const known = rowsKnown.get(ids);
  if (known?.of === places) return known.rows;
  const rows = new Int32Array(ids.length);
  let next = 0;
  for (const [at, id] of ids.entries()) {
    const row = places[next]?.id === id ? next : (rowOf.get(id) ?? -1);
    rows[at] = row;
    next = row + 1;
  }
  rowsKnown.set(ids, { of: places, rows });
  return rows;
}

const names = [...wide, ...medium, ...narrow, ...signed];
type Name = (typeof names)[number];

/** `skipped`: bytes of each row between the wide columns and the others. */
function viewsOf({ buffer, byteOffset }: Uint8Array, rows: number, skipped = 0): Pick<RuleColumns, Name> {
  let offset = byteOffset;
  const next = (bytes: number): number => {
    const start = offset;
    offset += bytes * rows;
    return start;
  };
  const int = (): Int32Array => new Int32Array(buffer, next(4), rows);
  const short = (): Uint16Array => new Uint16Array(buffer, next(2), rows);
  const byte = (): Uint8Array => new Uint8Array(buffer, next(1), rows);
  const small = (): Int8Array => new Int8Array(buffer, next(1), rows);
  const [firedIn, counted, unknownSince] = [int(), int(), int()];
  next(skipped);
  return {
    firedIn,
    counted,
    unknownSince,
    count: short(),
    beforeCount: short(),
    phase: byte(),
    beforePhase: byte(),
    saidFires: small(),
    saidHolds: small(),
  };
}
