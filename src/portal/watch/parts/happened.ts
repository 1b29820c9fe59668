/** What happened at a place: its alerts, the measures taken, and where the values come from. */
import type { DatasetLink, PlaceAlert, PlaceMeasure, WatchedPlaceAnswer } from '../../../actions/watchAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { dayText } from '../../numbers/days.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { watchWords } from '../words.ts';
import { mutingWords } from './muting.ts';
import { periodName } from './periods.ts';
import { said } from './places.ts';
import { severityBadge } from './severity.ts';
import { datasetHref } from './shownValue.ts';

/** Whether readings behind an alert, or behind its end, are not published yet; nothing where all are. */
export function restsOnBadge(
  { isOver, restsOn }: Pick<PlaceAlert, 'isOver' | 'restsOn'>,
  view: ViewContext,
): Html | null {
  if (restsOn === 'published') return null;
  const w = watchWords(view);
  return html`<span class="badge badge-draft badge-words">${(isOver ? w.endRestsOn : w.restsOnOpen)[restsOn]}</span>`;
}

export function alertsTable(alerts: readonly PlaceAlert[], view: ViewContext): Html {
  const w = watchWords(view);
  return table<PlaceAlert>(
    w.alertsCaption,
    [
      { heading: w.since, cell: ({ since }) => periodName(since, view) },
      { heading: w.until, cell: ({ period, isOver }) => (isOver ? periodName(period, view) : w.stillOn) },
      { heading: w.severity, cell: ({ severity }) => severityBadge(severity, view) },
      {
        heading: w.what,
        cell: ({ sentence, href, how, restsOn, muting }) =>
          html`${href === null ? said(sentence, view) : html`<a href="${href}">${said(sentence, view)}</a>`}
          ${how !== null && w.alertEnds[how]} ${restsOnBadge({ isOver: how !== null, restsOn }, view)}
          ${muting && html`<p class="muted">${mutingWords(muting, view)}</p>`}`,
      },
    ],
    alerts,
  );
}

export function alertsPart({ alerts, audience }: WatchedPlaceAnswer, view: ViewContext): Html {
  const w = watchWords(view);
  if (alerts.length > 0) return alertsTable(alerts, view);
  if (audience === 'inside') return html`<p class="empty">${w.noAlertsInside}</p>`;
  return html`<p class="empty">${w.noAlerts} ${w.alertsArePublic}</p>`;
}

export function measuresPart({ measures }: WatchedPlaceAnswer, view: ViewContext): Html | null {
  const w = watchWords(view);
  if (measures.length === 0) return null;
  return table<PlaceMeasure>(
    w.measuresCaption,
    [
      {
        heading: w.measure,
        cell: ({ what, href }) => (href === null ? what : html`<a href="${href}">${what}</a>`),
      },
      { heading: w.since, cell: ({ start }) => dayText(start, view.locale) },
      { heading: w.due, cell: ({ due }) => (due === null ? '' : dayText(due, view.locale)) },
    ],
    measures,
  );
}

export function datasetsTable(datasets: readonly DatasetLink[], view: ViewContext): Html {
  const w = watchWords(view);
  return table<DatasetLink>(
    w.datasetsCaption,
    [
      { heading: w.readingsTaken, cell: ({ id, title }) => html`<a href="${datasetHref(id)}">${title}</a>` },
      {
        heading: w.source,
        cell: ({ source, document }) =>
          document === null ? source : html`<a href="/documents/${encodeURIComponent(document)}">${source}</a>`,
      },
      { heading: w.knownOn, cell: ({ knownOn }) => dayText(knownOn, view.locale) },
      { heading: w.standingOf, cell: ({ state }) => w.states[state] },
    ],
    datasets,
  );
}
