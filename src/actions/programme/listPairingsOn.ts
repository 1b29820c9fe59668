import { addDays } from '../../core/periods/day.ts';
import { pairingsOn } from '../../core/pairings/pairingsOn.ts';
import { lastDay } from '../../core/records/partialDate.ts';
import type { Ledger } from '../ledger.ts';
import type { PairingLine, PairingsOn } from '../pairingAnswers.ts';
import { permit } from '../permit.ts';
import { chosenDay } from './chosenDay.ts';
import { historiesOf } from './historiesOf.ts';
import { programmeChoices } from './programmeChoices.ts';
import type { PairingsRead, WantedPairings } from './readPairings.ts';
import { readPairings } from './readPairings.ts';
import { shownView } from './shownView.ts';

export interface PairingsRequest extends Omit<WantedPairings, 'view'> {
  /** ISO day; today when left out. */
  readonly on?: string | undefined;
  readonly view?: string | undefined;
}

/** Who was paired with whom on a day, what was proposed, who was paired before, and when that changed. */
export async function listPairingsOn(ledger: Ledger, request: PairingsRequest): Promise<PairingsOn> {
  permit(ledger, 'read the ledger');
  const day = chosenDay(ledger, request.on);
  const view = shownView(ledger, request.view);
  const { programme = null, party = null } = request;
  const [choices, found] = await Promise.all([
    programmeChoices(ledger, view),
    readPairings(ledger, { programme: programme ?? undefined, party: party ?? undefined, view }),
  ]);
  return {
    ...pairingsOfDay(found, day),
    view,
    programme,
    party,
    programmes: choices.items,
    ...historiesOf(found.lines, { party, day }),
    names: { ...choices.names, ...found.names },
  };
}

/** Pairings sorted out by a day. */
export function pairingsOfDay(
  { lines, notRead }: Pick<PairingsRead, 'lines' | 'notRead'>,
  day: string,
): Pick<PairingsOn, 'day' | 'pairings' | 'proposed' | 'earlier' | 'changes' | 'notRead'> {
  const settled = lines.filter(({ status }) => status !== 'proposed');
  return {
    day,
    pairings: pairingsOn(lines, day),
    proposed: lines.filter(({ status, days }) => status === 'proposed' && days.from <= day && day <= days.to),
    earlier: settled
      .filter(({ days }) => days.to < day)
      .toSorted((a, b) => b.days.to.localeCompare(a.days.to) || a.id.localeCompare(b.id)),
    changes: changeDays(settled),
    notRead,
  };
}

/** First days of pairings, and the days after their last ones. */
function changeDays(lines: readonly PairingLine[]): string[] {
  const days = lines.flatMap(({ days: { from, to } }) => [from, ...(to === lastDay ? [] : [addDays(to, 1)])]);
  return [...new Set(days)].toSorted();
}
