/** A transaction or a contribution as one side of an arrival. */
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import { moneyOf, sharesOf, textOf } from '../../core/records/values.ts';
import type { Movement } from '../boardAnswers.ts';
import type { RecordAnswer } from '../recordAnswers.ts';

export function toMovement({ id, type, body }: RecordAnswer): Movement {
  return {
    id,
    href: `/${typeOfRecord(type).path}/${encodeURIComponent(id)}`,
    date: textOf(body, 'date') ?? '',
    stage: textOf(body, 'stage') ?? '',
    providers: sharesOf(body, 'providers').map((share) => share.id),
    recipients: sharesOf(body, 'recipients').map((share) => share.id),
    amount: moneyOf(body, 'amount'),
    quantity: textOf(body, 'quantity'),
    unit: textOf(body, 'unit'),
  };
}
