import { CounterfoilError } from '../../../core/errors/errors.ts';
import { dayNumber } from '../../../core/periods/day.ts';
import { inOneMoment } from '../../../store/analytics/inOneMoment.ts';
import { listEntryRows } from '../../../store/records/registry.ts';
import type { Rule } from '../../../core/monitoring/rules/rule.ts';
import type { PlaceExplained, StoredAlert, StoredRecord } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { placesAbove } from '../placesAbove.ts';
import { keptReadings } from '../runs/keptReadings.ts';
import { readingsIn } from '../runs/readingsIn.ts';
import { reckonDays } from '../runs/reckonDays.ts';
import type { RunEffects } from '../runs/runEffects.ts';
import { watchedBook } from '../runs/watchedBook.ts';
import { shownAlerts } from '../shown/shownAlerts.ts';
import { watchedPlaces } from '../watchedPlaces.ts';
import { placeName } from './alertAnswersOf.ts';
import { PLACE_UNKNOWN } from './errors.ts';

/**
 * What each test of each published rule says of a place as things stand, whether it fires or not. Nothing is stored. Throws
 * PLACE_UNKNOWN, NOT_ALLOWED.
 */
export async function explainPlace(ledger: Ledger, id: string, { monitoring }: RunEffects): Promise<PlaceExplained> {
  const above = (await placesAbove(ledger))(id);
  permit(ledger, 'see watched places', { place: above });
  const [entry] = await listEntryRows(ledger.db, ledger.ledgerId, { ids: [id] });
  if (entry === undefined || above.length === 0) {
    throw new CounterfoilError(PLACE_UNKNOWN, `There is no place "${id.slice(0, 80)}".`);
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
    const { explained } = await reckonDays(work, { monitoring, read: readingsIn(within, keptReadings(ledger)) });
    const found = new Map(explained.map(({ rule, records }) => [rule, records]));
    const asAlerts = rules.map(({ rule }) => asAlert(rule, id, found.get(rule.id) ?? noRecords));
    const shown = await shownAlerts(within, asAlerts);
    return {
      place: placeName(entry),
      day,
      rules: shown.map(({ rule, title, records }) => ({ rule, title, records })),
    };
  });
}

const noRecords: readonly StoredRecord[] = [];

/** As if the rule fired there: what of a test may be shown is asked of alerts. */
function asAlert(rule: Rule, place: string, records: readonly StoredRecord[]): StoredAlert {
  const { id, family, version, title, indicator, theme, severity, legalBasis } = rule;
  const period = records[0]?.period ?? '';
  const about = { rule: id, family, version, title, place, indicator, theme, severity, legalBasis };
  const time = { phase: 'firing', since: period, period, unknownSince: null, ended: null } as const;
  const datasets = [...new Set(records.flatMap(({ sources }) => sources))];
  const rest = { sentence: title, records, datasets, movedFrom: [], also: [], muting: null };
  return { id: `${family}/${place}/${indicator}`, ...about, ...time, ...rest };
}
