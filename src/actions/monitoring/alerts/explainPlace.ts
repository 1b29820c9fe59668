import { CounterfoilError } from '../../../core/errors/errors.ts';
import { observationPlaceUnknown } from '../../../core/monitoring/errors.ts';
import { dayNumber } from '../../../core/periods/day.ts';
import { inOneMoment } from '../../../store/analytics/inOneMoment.ts';
import { listEntryRows } from '../../../store/records/registry.ts';
import type { PlaceExplained, StoredRecord } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { placesAbove } from '../placesAbove.ts';
import { readingsIn } from '../runs/readingsIn.ts';
import { reckonDays } from '../runs/reckonDays.ts';
import type { RunEffects } from '../runs/runEffects.ts';
import { watchedBook } from '../runs/watchedBook.ts';
import { watchedPlaces } from '../watchedPlaces.ts';
import { placeName } from './alertAnswersOf.ts';

/**
 * What each test of each published rule says of a place as things stand, whether it fires or not. Nothing is stored. Throws
 * OBSERVATION_PLACE_UNKNOWN, NOT_ALLOWED.
 */
export async function explainPlace(ledger: Ledger, id: string, { monitoring }: RunEffects): Promise<PlaceExplained> {
  const above = (await placesAbove(ledger))(id);
  permit(ledger, 'see watched places', { place: above });
  const [entry] = await listEntryRows(ledger.db, ledger.ledgerId, { ids: [id] });
  if (entry === undefined || above.length === 0) {
    throw new CounterfoilError(observationPlaceUnknown, `There is no place "${id.slice(0, 80)}".`);
  }
  const today = ledger.clock.now().toISOString().slice(0, 10);
  return inOneMoment(ledger.db, async (moment) => {
    const within = { ...ledger, db: moment };
    const book = await watchedBook(within);
    const last = book.last?.day ?? today;
    const day = last > today ? last : today;
    const places = await watchedPlaces(within, day);
    const { rules, indicators, targets, states } = book;
    const work = { rules, indicators, places, targets, states, days: [dayNumber(day)], explain: id };
    const { explained } = await reckonDays(work, { monitoring, read: readingsIn(within) });
    const found = new Map(explained.map(({ rule, records }) => [rule, records]));
    return {
      place: placeName(entry),
      day,
      rules: rules.map(({ rule }) => {
        return { rule: rule.id, title: rule.title, records: found.get(rule.id) ?? noRecords };
      }),
    };
  });
}

const noRecords: readonly StoredRecord[] = [];
