/** Random bodies of records: mostly right, some unfinished, some wrong on purpose. */
import type { RecordType } from '../../../src/core/records/recordTypes.ts';
import type { Flaw, MadeBody, Maker, Making } from './making.ts';
import {
  agreement,
  arrival,
  finding,
  list,
  listing,
  lock,
  obligation,
  pairing,
  programme,
  project,
} from './programmeBodies.ts';
import { transaction } from './transaction.ts';

const makers: Partial<Record<RecordType, Maker>> = {
  programme,
  pairing,
  project,
  transaction,
  agreement,
  obligation,
  arrival,
  list,
  listing,
  lock,
  finding,
};
/** `flaw` is drawn when left out: one body in six is unfinished, one in twelve wrong. */
export function makeBody(type: RecordType, making: Making, flaw?: Flaw): MadeBody {
  const { body, unfinished, wrong } = makers[type]?.(making) ?? { body: {}, unfinished: [], wrong: [] };
  const { random } = making;
  const drawn = random.whole(1, 12);
  const wanted = flaw ?? (drawn === 1 ? 'wrong' : drawn <= 3 ? 'unfinished' : 'none');
  if (wanted === 'none') return { body, flaw: wanted };
  const spoiled = { ...body };
  random.pick(wanted === 'wrong' ? wrong : unfinished)(spoiled);
  return { body: spoiled, flaw: wanted };
}
