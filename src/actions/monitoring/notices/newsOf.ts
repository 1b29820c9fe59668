/** What a notice tells, item by item, as it stands when it is told. */
import { foldCase } from '../../../core/monitoring/cases/foldCase.ts';
import { caseSentence } from '../../../core/monitoring/notices/caseSentence.ts';
import type { AlertNews, CaseNews, NewsItem } from '../../../core/monitoring/notices/newsItem.ts';
import type { CaseNotice, ListNotice } from '../../../core/monitoring/notices/notice.ts';
import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import { eventsOfRun } from '../../../store/monitoring/alertEvents.ts';
import { listCaseEvents } from '../../../store/monitoring/cases.ts';
import type { NumberedNotice } from '../../../store/monitoring/notices.ts';
import type { AlertEventRow } from '../../../store/monitoring/alertEvents.ts';
import type { Ledger } from '../../ledger.ts';
import { alertFrom } from '../runs/storedAlert.ts';
import { registeredPlaces } from '../watchedPlaces.ts';

export type NewsOf = (ledger: Ledger, notice: NumberedNotice) => Promise<readonly NewsItem[]>;

export const newsOf: NewsOf = async (ledger, notice) => {
  const places = new Map((await registeredPlaces(ledger)).map((place) => [place.id, place]));
  const at = notice.madeAt.toISOString();
  if (notice.kind === 'run') {
    const rows = await eventsOfRun(ledger.db, ledger.ledgerId, notice.run);
    return rows.flatMap((row) => alertNews(row, { run: notice.run, at, places }) ?? []);
  }
  if (notice.kind === 'case') return caseNews(ledger, notice, places);
  return [{ ...told(notice.place, places), ...listNews(notice), id: `${notice.listing}/${notice.number}`, at }];
};

interface Around {
  readonly run: number;
  readonly at: string;
  readonly places: ReadonlyMap<string, MonitoredPlace>;
}

/** Null for what is no news to people: that it goes on, is heard no more, or has another code. */
function alertNews(row: AlertEventRow, { run, at, places }: Around): AlertNews | null {
  const { alert_id, kind } = row;
  const alert = alertFrom(row.alert);
  const ended = kind === 'ended' && alert.ended !== null && alert.ended.how !== 'moved' ? alert.ended : null;
  if (kind !== 'fired' && kind !== 'heard' && ended === null) return null;
  return {
    ...told(alert.place, places),
    kind: 'alert',
    id: `run-${run}/${alert_id}`,
    news: ended === null ? 'fired' : 'ended',
    severity: alert.severity,
    mutedBy: alert.muting?.by ?? null,
    theme: alert.theme,
    heading: alert.title,
    sentence: ended?.sentence ?? alert.sentence,
    path: `/watch/alerts/${encodeURIComponent(alert_id)}`,
    at,
  };
}

async function caseNews(
  { db, ledgerId }: Ledger,
  { events }: CaseNotice,
  places: ReadonlyMap<string, MonitoredPlace>,
): Promise<CaseNews[]> {
  const known = await listCaseEvents(db, ledgerId, [...new Set(events.map(({ caseId }) => caseId))]);
  return events.flatMap(({ caseId, version }): CaseNews[] => {
    const until = (known.get(caseId) ?? []).slice(0, version);
    const event = until.at(-1);
    const state = foldCase(caseId, until);
    if (event?.version !== version || state === null) return [];
    const { alert, measures, escalations } = state;
    const place = told(alert.place, places);
    const supervisors = escalations.flatMap(({ to }) => (to.kind === 'supervisor' ? [to.party] : []));
    return [
      {
        ...place,
        kind: 'case',
        id: `case-${caseId}/${version}`,
        severity: alert.severity,
        people: [...new Set(until.map(({ by }) => by))],
        parties: [...new Set([...measures.map(({ terms }) => terms.owner), ...supervisors])],
        theme: alert.theme,
        heading: alert.title,
        sentence: caseSentence({ event, title: alert.title, place: place.placeTitle }),
        path: `/watch/cases/${encodeURIComponent(caseId)}`,
        at: event.at,
      },
    ];
  });
}

function listNews({ list, heading, sentence }: ListNotice) {
  return {
    kind: 'list',
    severity: null,
    list,
    theme: '',
    heading,
    sentence,
    path: `/lists/${encodeURIComponent(list)}`,
  } as const;
}

/** What is told of a place: itself and all above it. One that the registry no longer has keeps its id as its name. */
function told(id: string, places: ReadonlyMap<string, MonitoredPlace>) {
  const within: string[] = [];
  for (let at: string | null = id; at !== null && !within.includes(at); at = places.get(at)?.parent ?? null) {
    within.push(at);
  }
  const above = places.get(within[1] ?? '');
  return {
    place: id,
    within,
    placeTitle: places.get(id)?.title ?? { en: id },
    aboveTitle: above?.title ?? null,
  };
}
