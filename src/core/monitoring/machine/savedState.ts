/** The state of rules as text that the next run reads: by the ids of places, so that rows may be in another order then. */
import { z } from 'zod';
import { CounterfoilError } from '../../errors/errors.ts';
import { stateUnreadable } from '../errors.ts';
import type { Lineage } from '../series/lineage.ts';
import type { VintageLog } from '../series/vintageLog.ts';
import { knownOn } from '../series/vintageLog.ts';
import { readDiscoveries, saveDiscoveries } from './savedDiscoveries.ts';
import { RuleState, never } from './ruleState.ts';
import { phase } from './step.ts';

const whole = z.int().nullable();
const number = z.number().nullable();

/**
 * phase, count, firedIn, counted, saidFires, saidHolds, unknownSince, then phase and count before. What stands behind them
 * in older states decides nothing.
 */
const placeSchema = z.tuple([
  z.int().min(0).max(4),
  z.int().min(0),
  whole,
  whole,
  z.int().min(-1).max(2),
  z.int().min(-1).max(2),
  whole,
  z.int().min(0).max(4),
  z.int().min(0),
  whole.optional(),
]);

const savedLow = z.array(z.union([z.number(), z.tuple([z.string(), z.number()]).readonly()])).readonly();

const ruleSchema = z.strictObject({
  ranOn: number,
  ended: number,
  due: number,
  discoveries: z.array(z.strictObject({ period: z.int(), tested: z.int(), low: savedLow })),
  settled: z.array(z.string()),
  places: z.record(z.string(), placeSchema),
});

const stateSchema = z.strictObject({
  format: z.literal('counterfoil-state/1'),
  /** What was known of each indicator on the day of the run. */
  known: z.record(z.string(), z.string()),
  rules: z.record(z.string(), ruleSchema),
});

export type SavedState = z.output<typeof stateSchema>;
type SavedRule = z.output<typeof ruleSchema>;
type SavedPlace = z.output<typeof placeSchema>;

/** Reads what an earlier run wrote. Throws `MONITORING_STATE_UNREADABLE` where it did not. */
export function readState(text: string): SavedState {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new CounterfoilError(stateUnreadable, 'The file of the state is no JSON.', { cause: error });
  }
  const result = stateSchema.safeParse(raw);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') ?? '';
  throw new CounterfoilError(stateUnreadable, `The state cannot be read at ${where === '' ? 'its start' : where}.`);
}

export interface Saving {
  readonly states: ReadonlyMap<string, RuleState>;
  readonly lineage: Lineage;
  readonly logs: ReadonlyMap<string, VintageLog>;
  /** Day number of the run. */
  readonly day: number;
}

export function saveState({ states, lineage, logs, day }: Saving): SavedState {
  const rules: Record<string, SavedRule> = {};
  for (const [id, state] of states) rules[id] = savedRule(state, lineage);
  const known = Object.fromEntries([...logs].map(([id, log]) => [id, printOf(log, day)]));
  return { format: 'counterfoil-state/1', known, rules };
}

/** Indicators of which readings were added or changed that count as known on the day of the run before. */
export function changedBehind(saved: SavedState, logs: ReadonlyMap<string, VintageLog>): Set<string> {
  const day = Math.max(-Infinity, ...Object.values(saved.rules).map(({ ranOn }) => ranOn ?? -Infinity));
  return new Set([...logs].flatMap(([id, log]) => (saved.known[id] === printOf(log, day) ? [] : [id])));
}

/** Tells logs apart that differ in what was known on a day: how many readings there were, and what they add up to. */
export function printOf(log: VintageLog, day: number): string {
  const { count, sum } = knownOn(log, day);
  return `${count} ${sum}`;
}

const known = (value: number): number | null => (value === never || !Number.isFinite(value) ? null : value);

function savedRule({ columns, ranOn, ended, due, discoveries, settled }: RuleState, lineage: Lineage): SavedRule {
  const { places } = lineage;
  const saved: Record<string, SavedPlace> = {};
  const done: string[] = [];
  for (const [row, { id }] of places.entries()) {
    if (settled[row] === 1) done.push(id);
    const at = (column: { readonly [row: number]: number }): number => column[row] ?? 0;
    const isTouched = at(columns.counted) !== never || at(columns.unknownSince) !== never;
    if (!isTouched && at(columns.phase) === phase.inactive) continue;
    saved[id] = [
      at(columns.phase),
      at(columns.count),
      known(at(columns.firedIn)),
      known(at(columns.counted)),
      at(columns.saidFires),
      at(columns.saidHolds),
      known(at(columns.unknownSince)),
      at(columns.beforePhase),
      at(columns.beforeCount),
    ];
  }
  return {
    ranOn: known(ranOn),
    ended: known(ended),
    due: known(due),
    discoveries: saveDiscoveries(discoveries, lineage),
    settled: done,
    places: saved,
  };
}

/** The state of a rule for the rows of these places; that of places which are gone is left out. */
export function restoreRule(saved: SavedRule | undefined, lineage: Lineage): RuleState {
  const { rowOf, places } = lineage;
  const state = new RuleState(places.length);
  if (saved === undefined) return state;
  state.ranOn = saved.ranOn ?? -Infinity;
  state.ended = saved.ended ?? -Infinity;
  state.due = saved.due ?? -Infinity;
  for (const [period, known] of readDiscoveries(saved.discoveries, lineage)) state.discoveries.set(period, known);
  for (const id of saved.settled) {
    const row = rowOf.get(id);
    if (row !== undefined) state.settled[row] = 1;
  }
  const { columns } = state;
  for (const [id, place] of Object.entries(saved.places)) {
    const row = rowOf.get(id);
    if (row === undefined) continue;
    const [ofPhase, count, firedIn, counted, fires, holds, unknownSince, ...before] = place;
    columns.phase[row] = ofPhase;
    columns.count[row] = count;
    columns.firedIn[row] = firedIn ?? never;
    columns.counted[row] = counted ?? never;
    columns.saidFires[row] = fires;
    columns.saidHolds[row] = holds;
    columns.unknownSince[row] = unknownSince ?? never;
    columns.beforePhase[row] = before[0];
    columns.beforeCount[row] = before[1];
  }
  return state;
}
