import { CounterfoilError } from '../../../core/errors/errors.ts';
import { textOf } from '../../../core/records/values.ts';
import { currentRecords } from '../../../store/records/recordsRead.ts';
import type { RecordRow } from '../../../store/records/recordsRead.ts';
import { listRecords } from '../../../store/records/recordsList.ts';
import type { Ledger } from '../../ledger.ts';
import { RULE_NOT_FOUND } from './errors.ts';

const MOST = 10_000;

/**
 * The newest version of a rule, by the id of its record or its identifier; of several with one identifier the published
 * one. Throws RULE_NOT_FOUND.
 */
export async function ruleRow({ db, ledgerId }: Pick<Ledger, 'db' | 'ledgerId'>, name: string): Promise<RecordRow> {
  const [byId] = await currentRecords(db, ledgerId, [name]);
  if (byId?.type === 'rule') return byId;
  const rows = await listRecords(db, ledgerId, { view: 'current', type: 'rule', offset: 0, limit: MOST });
  const named = rows.filter(({ body }) => textOf(body, 'key') === name);
  const found = named.find(({ state }) => state === 'published') ?? named.find(({ state }) => state !== 'withdrawn');
  const any = found ?? named[0];
  if (any === undefined) throw new CounterfoilError(RULE_NOT_FOUND, `there is no rule ${name.slice(0, 80)}`);
  return any;
}
