/** What rules carry from run to run. It follows from the readings, is no part of the history, and is kept of the newest run only. */
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { zstdCompress, zstdDecompressSync } from 'node:zlib';
import type { PackedState } from '../../core/monitoring/machine/packedState.ts';
import { ROWS_AT_ONCE } from '../history/append.ts';
import type { Database, LedgerTransaction } from '../tables.ts';

const compress = promisify(zstdCompress);

/** The state of some thousand places in one piece: many small ones cost more than what is in them. */
const PIECE = 256 * 1024;

export interface RuleStateRow {
  /** Id of the rule's record, and the content of it that ran. */
  readonly record: string;
  readonly content: number;
  readonly state: PackedState;
}

interface Head extends Omit<PackedState, 'columns' | 'places'> {
  readonly content: number;
  /** States that were left earlier have them here, others apart. */
  readonly places?: readonly string[];
}

/** Those that the run left; none where they were deleted. */
export async function ruleStatesOf(db: Database, ledgerId: string, run: number): Promise<RuleStateRow[]> {
  const rows = await db
    .selectFrom('rule_states')
    .select(['rule_id', 'content'])
    .where('ledger_id', '=', ledgerId)
    .where('run', '=', run)
    .orderBy('rule_id')
    .execute();
  const placesOf = placeReader();
  const states: RuleStateRow[] = [];
  for (const { rule_id, content } of rows) {
    states.push(unfolded(rule_id, content, placesOf));
    // Others have their turn: of many places, each takes milliseconds.
    await setImmediate();
  }
  return states;
}

/** Many rules watch the same places, whose list is read once. */
function placeReader(): (text: Buffer) => readonly string[] {
  let known: { readonly text: Buffer; readonly places: readonly string[] } | null = null;
  return (text) => {
    if (known === null || !text.equals(known.text)) known = { text, places: JSON.parse(text.toString()) };
    return known.places;
  };
}

/** The text of a list that many rules share is made once. */
function placeWriter(): (places: readonly string[]) => string {
  const texts = new WeakMap<readonly string[], string>();
  return (places) => {
    const text = texts.get(places) ?? JSON.stringify(places);
    texts.set(places, text);
    return text;
  };
}

/** States in the form in which they are stored, made before a transaction that others wait for. */
export type FoldedState = readonly [record: string, content: Buffer];

export async function foldStates(states: readonly RuleStateRow[]): Promise<FoldedState[]> {
  const folded: FoldedState[] = [];
  const textOf = placeWriter();
  for (const { record, content, state } of states) {
    const { columns, places, ...rest } = state;
    const head = withLength(JSON.stringify({ ...rest, content } satisfies Head));
    const whole = Buffer.concat([...head, ...withLength(textOf(places)), columns]);
    folded.push([record, await compress(whole, { chunkSize: PIECE })]);
  }
  return folded;
}

/** Puts the states of a run in the place of all others. */
export async function replaceRuleStates(
  transaction: LedgerTransaction,
  ledgerId: string,
  run: number,
  states: readonly FoldedState[],
): Promise<void> {
  await deleteRuleStates(transaction, ledgerId);
  const rows = states.map(([rule_id, content]) => ({ ledger_id: ledgerId, rule_id, run, content }));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await transaction
      .insertInto('rule_states')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute();
  }
}

export async function deleteRuleStates(db: Database, ledgerId: string): Promise<void> {
  await db.deleteFrom('rule_states').where('ledger_id', '=', ledgerId).execute();
}

const lengthBytes = 4;

function withLength(text: string): readonly [Buffer, Buffer] {
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32LE(bytes.length);
  return [length, bytes];
}

function unfolded(record: string, stored: Buffer, placesOf: (text: Buffer) => readonly string[]): RuleStateRow {
  const bytes = zstdDecompressSync(stored, { chunkSize: PIECE });
  let end = 0;
  const next = (): Buffer => {
    const start = end + lengthBytes;
    end = start + bytes.readUInt32LE(end);
    return bytes.subarray(start, end);
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `foldStates` writes it
  const { content, places: inside, ...rest } = JSON.parse(next().toString()) as Head;
  const places = inside ?? placesOf(next());
  // A copy begins where columns of four bytes may.
  return { record, content, state: { ...rest, places, columns: new Uint8Array(bytes.subarray(end)) } };
}
