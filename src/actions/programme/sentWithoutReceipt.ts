import { arrivalStatus } from '../../core/arrivals/arrivalStatus.ts';
import { movedOf } from '../../core/arrivals/moved.ts';
import { moneyOf, textOf, textsOf } from '../../core/records/values.ts';
import { referrers } from '../../store/records/referrers.ts';
import type { Ledger } from '../ledger.ts';
import type { ArrivalLine } from '../boardAnswers.ts';
import type { ShownView } from '../pairingAnswers.ts';
import type { Names, RecordAnswer } from '../recordAnswers.ts';
import { allRecords, recordsById } from './allRecords.ts';
import { compareMovements } from './compareMovements.ts';
import { todayOf } from './chosenDay.ts';
import { toMovement } from './movement.ts';

/** The newest so many records are looked through; older ones come up as these are judged. */
const LOOKED_AT = 1000;
const SHOWN = 100;

/** Stages at which something is on its way or there. */
const moving: ReadonlySet<string> = new Set(['disbursement', 'expenditure']);

interface SentWanted {
  readonly programme: string | undefined;
  readonly view: ShownView;
  readonly suggested: ReadonlySet<string>;
}

/** What was sent and is named by no arrival, leaving out the ids for which something received is suggested already. */
export async function sentWithoutReceipt(
  ledger: Ledger,
  { programme, view, suggested }: SentWanted,
): Promise<{ readonly lines: readonly ArrivalLine[]; readonly names: Names; readonly notRead: number }> {
  const within = programme ? { programme } : {};
  const found = await allRecords(ledger, { type: 'transaction', view, ...within }, LOOKED_AT);
  // An umbrella amount arrives through its items, and a correction takes back what was sent.
  const umbrellas = new Set(found.items.flatMap(({ body }) => textOf(body, 'partOf') ?? []));
  const sent = found.items.filter(
    ({ id, body }) =>
      textOf(body, 'side') === 'sent' &&
      moving.has(textOf(body, 'stage') ?? '') &&
      !moneyOf(body, 'amount')?.amount.startsWith('-') &&
      !umbrellas.has(id) &&
      !suggested.has(id),
  );
  const targetIds = sent.map(({ id }) => id);
  const arrivals = await referrers(ledger.db, ledger.ledgerId, {
    type: 'arrival',
    field: 'sent',
    targetType: 'record',
    targetIds,
    view: view === 'published' ? 'published' : 'current',
  });
  // Judgements that the reader may not see change nothing of what he sees.
  const seen = await recordsById(
    ledger,
    arrivals.map(({ recordId }) => recordId),
    view,
  );
  const judged = new Set(seen.items.flatMap(({ body }) => textsOf(body, 'sent')));
  const open = sent.filter(({ id }) => !judged.has(id));
  const today = todayOf(ledger);
  return {
    lines: open.slice(0, SHOWN).map((record) => toLine(record, today)),
    names: found.names,
    notRead: found.notRead + Math.max(0, open.length - SHOWN),
  };
}

function toLine(record: RecordAnswer, today: string): ArrivalLine {
  const moved = movedOf(record.id, record.type, record.body);
  const { status } = arrivalStatus({ sent: moved ? [moved] : [], received: [], due: null, today });
  const sent = [toMovement(record)];
  return { id: null, status, sent, received: [], due: null, ...compareMovements(sent, []), note: null };
}
