import { textOf } from '../../core/records/values.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { MoneyOf, Programmes } from '../programmeAnswers.ts';
import { allRecords } from './allRecords.ts';
import { chosenDay } from './chosenDay.ts';
import { pairingsOfDay } from './listPairingsOn.ts';
import { programmeChoices } from './programmeChoices.ts';
import { moneyInAll, stagesRecorded } from './programmeMoney.ts';
import { readPairings } from './readPairings.ts';
import { shownView } from './shownView.ts';

/** Money is added up for so many programmes: each is a total of its own. */
const WITH_MONEY = 6;

/** The programmes, most pairings first, each with its rounds, who is paired in it on the day, and what is recorded. */
export async function listProgrammes(
  ledger: Ledger,
  request: { readonly on?: string | undefined; readonly view?: string | undefined } = {},
): Promise<Programmes> {
  permit(ledger, 'read the ledger');
  const day = chosenDay(ledger, request.on);
  const view = shownView(ledger, request.view);
  const [choices, rounds, found] = await Promise.all([
    programmeChoices(ledger, view),
    allRecords(ledger, { type: 'round', view }),
    readPairings(ledger, { view }),
  ]);
  const current = pairingsOfDay(found, day).pairings;
  const programmes = choices.items.map((record) => {
    const theirs = current.filter((line) => line.programme === record.id);
    const ever = found.lines.filter((line) => line.programme === record.id && line.status !== 'proposed');
    return {
      record,
      rounds: rounds.items.filter(({ body }) => textOf(body, 'programme') === record.id).length,
      pairings: theirs.length,
      donors: new Set(theirs.map((line) => line.donor)).size,
      places: new Set(theirs.map((line) => line.recipient)).size,
      everPaired: ever.length,
    };
  });
  const ordered = programmes.toSorted((a, b) => b.pairings - a.pairings || b.everPaired - a.everPaired);
  const recorded = await stagesRecorded(ledger, view);
  const moneyIn = async (programme: string): Promise<readonly MoneyOf[]> => {
    const known = recorded.get(programme);
    return known ? moneyInAll(ledger, { programme }, { view, recorded: known }) : [];
  };
  const money = await Promise.all(ordered.slice(0, WITH_MONEY).map(({ record }) => moneyIn(record.id)));
  return {
    day,
    view,
    programmes: ordered.map((each, at) => Object.assign({ money: money[at] ?? null }, each)),
    names: choices.names,
  };
}
