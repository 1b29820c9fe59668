/** What rules carry from run to run. It follows from the readings, is no part of the history, and is kept of the newest run only. */
import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import type { PackedState } from '../../core/monitoring/machine/packedState.ts';
import { ROWS_AT_ONCE } from '../history/append.ts';
import type { Database, LedgerTransaction } from '../tables.ts';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

export interface RuleStateRow {
  /** Id of the rule's record, and the content of it that ran. */
  readonly record: string;
  readonly content: number;
  readonly state: PackedState;
}

interface Head extends Omit<PackedState, 'columns'> {
  readonly content: number;
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
  return Promise.all(rows.map(({ rule_id, content }) => unfolded(rule_id, content)));
}

/** States in the form in which they are stored, made before a transaction that others wait for. */
export type FoldedState = readonly [record: string, content: Buffer];

export async function foldStates(states: readonly RuleStateRow[]): Promise<FoldedState[]> {
  const folded: FoldedState[] = [];
  for (const { record, content, state } of states) {
    const { columns, ...rest } = state;
    const head = Buffer.from(JSON.stringify({ ...rest, content } satisfies Head));
    const length = Buffer.alloc(lengthBytes);
    length.writeUInt32LE(head.length);
    folded.push([record, await compress(Buffer.concat([length, head, columns]))]);
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

async function unfolded(record: string, stored: Buffer): Promise<RuleStateRow> {
  const bytes = await decompress(stored);
  const end = lengthBytes + bytes.readUInt32LE(0);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `foldStates` writes it
  const { content, ...rest } = JSON.parse(bytes.toString('utf8', lengthBytes, end)) as Head;
  // A copy begins where columns of four bytes may.
  return { record, content, state: { ...rest, columns: new Uint8Array(bytes.subarray(end)) } };
}
