/** Alerts as pages and API answer them: with names, datasets and cases. */
import type { RegistryEntry } from '../../../core/names/gazetteer.ts';
import { decide } from '../../../core/access/decide.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { AlertEventRow } from '../../../store/monitoring/alertEvents.ts';
import { listEntryRows } from '../../../store/records/registry.ts';
import type { AlertAnswer } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import type { DatasetLink, IndicatorName, ShownAlert, WatchedPlaceName } from '../../watchAnswers.ts';
import type { CaseStanding } from '../cases/caseStandings.ts';
import { caseStandings } from '../cases/caseStandings.ts';
import { datasetLinks } from '../datasetLinks.ts';
import { publishedRuleRows } from '../rules/publishedRuleRows.ts';
import { alertFrom } from '../runs/storedAlert.ts';
import { shownAlerts } from '../shown/shownAlerts.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { textOf } from '../../../core/records/values.ts';

/** In the order given; those that the reader may not see are left out. */
export async function alertAnswersOf(ledger: Ledger, rows: readonly AlertEventRow[]): Promise<AlertAnswer[]> {
  const shown = await shownAlerts(
    ledger,
    rows.map(({ alert }) => alertFrom(alert)),
  );
  if (shown.length === 0) return [];
  const names = await namesFor(ledger, shown);
  const rowOf = new Map(rows.map((row) => [row.alert_id, row]));
  return shown.flatMap((alert) => {
    const row = rowOf.get(alert.id);
    return row === undefined ? [] : [answerOf(alert, row, names)];
  });
}

interface Named {
  readonly entries: ReadonlyMap<string, RegistryEntry>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Ids of the records of published rules, by the ids of the rules. */
  readonly records: ReadonlyMap<string, string>;
  readonly datasets: Readonly<Record<string, DatasetLink>>;
  readonly cases: ReadonlyMap<string, CaseStanding>;
}

async function namesFor(ledger: Ledger, alerts: readonly ShownAlert[]): Promise<Named> {
  const { db, ledgerId, actor } = ledger;
  const places = await listEntryRows(db, ledgerId, { ids: [...new Set(alerts.map(({ place }) => place))] });
  const above = await listEntryRows(db, ledgerId, { ids: [...new Set(places.flatMap(({ parent }) => parent ?? []))] });
  const rules = await publishedRuleRows(ledger);
  const seesCases = decide(actor, 'see watched places').allowed;
  return {
    entries: new Map([...above, ...places].map((entry) => [entry.id, entry])),
    indicators: await watchedIndicators(ledger),
    records: new Map(rules.map(({ recordId, body }) => [textOf(body, 'key') ?? '', recordId])),
    datasets: await datasetLinks(
      ledger,
      alerts.flatMap((alert) => alert.datasets),
    ),
    cases: seesCases ? await caseStandings(ledger) : new Map<string, CaseStanding>(),
  };
}

function answerOf(alert: ShownAlert, { run, day }: AlertEventRow, names: Named): AlertAnswer {
  const { id, rule, title, place, datasets: ids, movedFrom: _, indicator, phase, ended, ...rest } = alert;
  const entry = names.entries.get(place);
  const parent = names.entries.get(entry?.parent ?? '');
  const datasets = ids.flatMap((each) => names.datasets[each] ?? []);
  const standing = names.cases.get(id);
  return {
    ...rest,
    id,
    rule: { id: rule, record: names.records.get(rule) ?? null, title },
    place: entry === undefined ? { id: place, name: place, localName: null, tier: '' } : placeName(entry),
    above: parent === undefined ? null : placeName(parent),
    indicator: indicatorName(indicator, names.indicators.get(indicator)),
    phase: ended === null ? phase : 'ended',
    ended: ended && { how: ended.how, period: ended.period, sentence: ended.sentence },
    case: standing === undefined ? null : { id: standing.caseId, stage: standing.stage },
    provisional: alert.restsOn === 'entered',
    datasets,
    run,
    day,
  };
}

export function placeName({ id, name, localName, kind: tier }: RegistryEntry): WatchedPlaceName {
  return { id, name, localName, tier };
}

export function indicatorName(id: string, indicator: Indicator | undefined): IndicatorName {
  const { title = { en: id }, unit = '', localUnit = null } = indicator ?? {};
  return { id, title, unit, localUnit };
}
