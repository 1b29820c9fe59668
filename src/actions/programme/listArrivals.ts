import { decide } from '../../core/access/decide.ts';
import { blankBody } from '../../core/records/blankBody.ts';
import { textOf, textsOf } from '../../core/records/values.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { ArrivalLine, ArrivalsBoard } from '../boardAnswers.ts';
import type { ArrivalSuggestion, RecordAnswer } from '../recordAnswers.ts';
import { recordContext } from '../records/recordContext.ts';
import { recordSubject } from '../records/recordSubject.ts';
import { suggestArrivals } from '../records/suggestArrivals.ts';
import { allRecords, recordsById } from './allRecords.ts';
import { todayOf } from './chosenDay.ts';
import { compareMovements } from './compareMovements.ts';
import { toMovement } from './movement.ts';
import { programmeChoices } from './programmeChoices.ts';
import { shownView } from './shownView.ts';
import { sentWithoutReceipt } from './sentWithoutReceipt.ts';

const SUGGESTED = 100;
const JUDGED = 300;

/** What was judged to have arrived, partly, late or not at all, and what waits for a judgement. */
export async function listArrivals(
  ledger: Ledger,
  request: { readonly programme?: string | undefined; readonly view?: string | undefined } = {},
): Promise<ArrivalsBoard> {
  permit(ledger, 'read the ledger');
  const { programme } = request;
  const view = shownView(ledger, request.view);
  const [choices, arrivals, suggestions] = await Promise.all([
    programmeChoices(ledger, view),
    allRecords(ledger, { type: 'arrival', view }),
    suggestArrivals(ledger, { limit: SUGGESTED, view, ...(programme && { programme }) }),
  ]);
  const suggested = suggestions.items.map(suggestedLine);
  const known = new Set(suggested.flatMap((line) => line.sent.map((each) => each.id)));
  const without = await sentWithoutReceipt(ledger, { programme, view, suggested: known });
  const movedIds = arrivals.items.flatMap(({ body }) => [...textsOf(body, 'sent'), ...textsOf(body, 'received')]);
  const moved = await recordsById(ledger, movedIds, view);
  const byId = new Map(moved.items.map((item) => [item.id, item]));
  const isWanted = (item: RecordAnswer): boolean =>
    !programme || idsOf(item).some((id) => textOf(byId.get(id)?.body ?? {}, 'programme') === programme);
  const judged = arrivals.items.filter(isWanted);
  return {
    day: todayOf(ledger),
    view,
    programme: programme ?? null,
    programmes: choices.items,
    judged: judged.slice(0, JUDGED).map((item) => judgedLine(item, byId)),
    suggested: [...suggested, ...without.lines],
    mayJudge: mayJudge(ledger),
    names: { ...choices.names, ...arrivals.names, ...moved.names, ...suggestions.names, ...without.names },
    notRead:
      without.notRead +
      arrivals.notRead +
      Math.max(0, judged.length - JUDGED) +
      suggestions.total -
      suggestions.items.length,
  };
}

function idsOf({ body }: RecordAnswer): string[] {
  return [...textsOf(body, 'sent'), ...textsOf(body, 'received')];
}

function judgedLine({ id, body }: RecordAnswer, byId: ReadonlyMap<string, RecordAnswer>): ArrivalLine {
  const movements = (field: string) =>
    textsOf(body, field)
      .map((each) => byId.get(each))
      .filter((each) => each !== undefined)
      .map(toMovement);
  const [sent, received] = [movements('sent'), movements('received')];
  return {
    id,
    status: textOf(body, 'status') ?? '',
    sent,
    received,
    due: textOf(body, 'due'),
    ...compareMovements(sent, received),
    note: textOf(body, 'note'),
  };
}

function suggestedLine({ sent, received, status }: ArrivalSuggestion): ArrivalLine {
  const from = sent.map(toMovement);
  const to = received.map(toMovement);
  return { id: null, status, sent: from, received: to, due: null, ...compareMovements(from, to), note: null };
}

/** Whether the reader may write an arrival at all; limits to a side or a place are checked when he does. */
function mayJudge(ledger: Ledger): ArrivalsBoard['mayJudge'] {
  if (ledger.actor.role === 'public') return { allowed: false, because: 'the public reads' };
  const context = recordContext(ledger);
  const record = recordSubject({ type: 'arrival', body: blankBody('arrival'), versions: [], locks: [] }, context);
  const { allowed, because } = decide(ledger.actor, 'write a record', { record });
  return { allowed, because };
}
