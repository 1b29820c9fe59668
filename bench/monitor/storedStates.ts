/** What the rules of the bench carry, in the table where runs leave it. */
import type { PackedState } from '../../src/core/monitoring/machine/packedState.ts';
import { writeLedger } from '../../src/store/history/append.ts';
import { foldStates, replaceRuleStates, ruleStatesOf } from '../../src/store/monitoring/ruleStates.ts';
import type { Ledger } from '../../src/actions/ledger.ts';

const run = 1;

export async function readStates({ db, ledgerId }: Ledger): Promise<Map<string, PackedState>> {
  return new Map((await ruleStatesOf(db, ledgerId, run)).map(({ record, state }) => [record, state]));
}

export async function writeStates({ db, ledgerId }: Ledger, states: ReadonlyMap<string, PackedState>): Promise<void> {
  const folded = await foldStates([...states].map(([record, state]) => ({ record, content: 1, state })));
  await writeLedger(db, ledgerId, (transaction) => replaceRuleStates(transaction, ledgerId, run, folded));
}
