/** What a notice tells, item by item, as people inside see it when it is told; each gets of it what he may see. */
import { foldCase } from '../../../core/monitoring/cases/foldCase.ts';
import { caseSentence } from '../../../core/monitoring/notices/caseSentence.ts';
import type { AlertNews, CaseNews, NewsItem } from '../../../core/monitoring/notices/newsItem.ts';
import type { CaseNotice, ListNotice } from '../../../core/monitoring/notices/notice.ts';
import type { Lineage } from '../../../core/monitoring/series/lineage.ts';
import { eventsOfRun } from '../../../store/monitoring/alertEvents.ts';
import { listCaseEvents } from '../../../store/monitoring/cases.ts';
import type { NumberedNotice } from '../../../store/monitoring/notices.ts';
import type { Ledger } from '../../ledger.ts';
import type { ShownAlert } from '../../watchAnswers.ts';
import type { PlacesAbove } from '../placesAbove.ts';
import { placesAbove } from '../placesAbove.ts';
import { alertFrom } from '../runs/storedAlert.ts';
import { shownAlerts } from '../shown/shownAlerts.ts';
import { registeredLineage } from '../watchedPlaces.ts';

export type NewsOf = (ledger: Ledger, notice: NumberedNotice) => Promise<readonly NewsItem[]>;

export const newsOf: NewsOf = async (ledger, notice) => {
  const told = toldOf(await registeredLineage(ledger), await placesAbove(ledger));
  const at = notice.madeAt.toISOString();
  if (notice.kind === 'run') return runNews(ledger, { run: notice.run, at, told });
  if (notice.kind === 'case') return caseNews(ledger, notice, told);
  return [{ ...told(notice.place), ...listNews(notice), id: `${notice.listing}/${notice.number}`, at }];
};

interface Around {
  readonly run: number;
  readonly at: string;
  readonly told: ToldOf;
}

/** What begins, is heard again or ends; that an alert goes on, or has another code, is no news to people. */
async function runNews(ledger: Ledger, around: Around): Promise<AlertNews[]> {
  const rows = await eventsOfRun(ledger.db, ledger.ledgerId, around.run);
  const news = rows.flatMap((row) => {
    const alert = alertFrom(row.alert);
    const isEnd = row.kind === 'ended' && alert.ended !== null && alert.ended.how !== 'moved';
    return isEnd || row.kind === 'fired' || row.kind === 'heard' ? [alert] : [];
  });
  const shown = await shownAlerts(ledger, news);
  return shown.map((alert) => alertNews(alert, around));
}

function alertNews(alert: ShownAlert, { run, at, told }: Around): AlertNews {
  const { id, ended, place, severity, muting, theme, title, sentence } = alert;
  return {
    ...told(place),
    kind: 'alert',
    id: `run-${run}/${id}`,
    news: ended === null ? 'fired' : 'ended',
    severity,
    mutedBy: muting?.by ?? null,
    theme,
    heading: title,
    sentence: ended?.sentence ?? sentence,
    path: `/watch/alerts/${encodeURIComponent(id)}`,
    at,
  };
}

async function caseNews({ db, ledgerId }: Ledger, { events }: CaseNotice, told: ToldOf): Promise<CaseNews[]> {
  const known = await listCaseEvents(db, ledgerId, [...new Set(events.map(({ caseId }) => caseId))]);
  return events.flatMap(({ caseId, version }): CaseNews[] => {
    const until = (known.get(caseId) ?? []).slice(0, version);
    const event = until.at(-1);
    const state = foldCase(caseId, until);
    if (event?.version !== version || state === null) return [];
    const { alert, measures, escalations } = state;
    const place = told(alert.place);
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

type ToldOf = (place: string) => Pick<NewsItem, 'place' | 'within' | 'placeTitle' | 'aboveTitle'>;

/** What is told of a place: itself and all above it. One that the registry no longer has keeps its id as its name. */
function toldOf({ places, rowOf }: Lineage, above: PlacesAbove): ToldOf {
  const titleOf = (id: string | undefined) => places[rowOf.get(id ?? '') ?? -1]?.title;
  return (id) => {
    const known = above(id);
    return {
      place: id,
      within: known.length === 0 ? [id] : known,
      placeTitle: titleOf(id) ?? { en: id },
      aboveTitle: titleOf(known[1]) ?? null,
    };
  };
}
