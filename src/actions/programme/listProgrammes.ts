import { textOf } from '../../core/records/values.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { Programmes } from '../programmeAnswers.ts';
import { allRecords } from './allRecords.ts';
import { chosenDay } from './chosenDay.ts';
import { pairingsOfDay } from './listPairingsOn.ts';
import { programmeChoices } from './programmeChoices.ts';

/** The programmes, most pairings first, each with its rounds and with who is paired in it on the day. */
export async function listProgrammes(
  ledger: Ledger,
  request: { readonly on?: string | undefined } = {},
): Promise<Programmes> {
  permit(ledger, 'read the ledger');
  const day = chosenDay(ledger, request.on);
  const [choices, rounds, pairings] = await Promise.all([
    programmeChoices(ledger),
    allRecords(ledger, { type: 'round' }),
    allRecords(ledger, { type: 'pairing' }),
  ]);
  const current = pairingsOfDay(pairings, day).pairings;
  const programmes = choices.items.map((record) => {
    const theirs = current.filter((line) => line.programme === record.id);
    return {
      record,
      rounds: rounds.items.filter(({ body }) => textOf(body, 'programme') === record.id).length,
      pairings: theirs.length,
      donors: new Set(theirs.map((line) => line.donor)).size,
      places: new Set(theirs.map((line) => line.recipient)).size,
    };
  });
  const mostPaired = programmes.toSorted((a, b) => b.pairings - a.pairings);
  return { day, programmes: mostPaired, names: choices.names };
}
