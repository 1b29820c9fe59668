/** The front page of monitoring: which places are on course, which slip back, and what was not reported. */
import type { MissingOf, WatchAnswer } from '../../actions/watchAnswers.ts';
import { severities } from '../../core/monitoring/rules/rule.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { listHref } from '../parts/pager.ts';
import { exactDigits } from '../numbers/readable.ts';
import { table } from '../parts/table.ts';
import { section } from '../programme/parts/section.ts';
import type { ViewContext } from '../view.ts';
import { gridDrawing, gridSentence } from './gridPage.ts';
import { gridHref } from './parts/gridHref.ts';
import { periodName } from './parts/periods.ts';
import { said, watchedLink } from './parts/places.ts';
import { severityBadge } from './parts/severity.ts';
import { watchWords } from './words.ts';

function sentence(answer: WatchAnswer, view: ViewContext): Part {
  const w = watchWords(view);
  if (answer.places === 0) return w.nothingWatched;
  const on = severities.reduce((sum, severity) => sum + answer.alerts[severity], 0);
  const missing = answer.missing.reduce((sum, each) => sum + each.missing, 0);
  const places = answer.tiers.map(({ tier, places: count }) => {
    const text = exactDigits(String(count));
    const glue = view.locale === 'zh' ? '' : ' ';
    return html`<a class="stub" href="${listHref('/watch/grid', { tier })}"
      >${text}${glue}${w.tiersOf(tier, count)}</a
    >`;
  });
  return w.watchLead({
    places,
    indicators: answer.indicators.length,
    alerts: on === 0 ? null : html`<a class="stub" href="/watch/alerts">${w.alertsAreOn(on)}</a>`,
    high: answer.alerts.high,
    missing: missing === 0 ? null : html`<a class="stub" href="#missing">${w.readingsMissing(missing)}</a>`,
  });
}

function alertsOn({ alerts, newest, alertPlaces }: WatchAnswer, view: ViewContext): Html {
  const w = watchWords(view);
  const on = severities.filter((severity) => alerts[severity] > 0).toReversed();
  if (on.length === 0) return html`<p class="empty">${w.noAlertsOn} ${view.user === null && w.alertsArePublic}</p>`;
  return html`<ul class="plain tally-line">
      ${on.map(
        (severity) =>
          html`<li>
            ${severityBadge(severity, view)}
            <a class="stub" href="${listHref('/watch/alerts', { severity })}">${alerts[severity]}</a>
          </li>`,
      )}
    </ul>
    ${table(
      w.newestAlerts,
      [
        {
          heading: w.place,
          cell: ({ id }) => {
            const place = alertPlaces[id];
            return place === undefined ? '' : watchedLink(place, view);
          },
        },
        { heading: w.severity, cell: ({ severity }) => severityBadge(severity, view) },
        {
          heading: w.what,
          cell: ({ sentence: words, href }) =>
            href === null ? said(words, view) : html`<a href="${href}">${said(words, view)}</a>`,
        },
        { heading: w.since, cell: ({ since }) => periodName(since, view) },
      ],
      newest,
    )}`;
}

function missingPart({ missing, grid }: WatchAnswer, view: ViewContext): Html {
  const w = watchWords(view);
  const some = missing.filter((each) => each.missing > 0);
  if (some.length === 0) return html`<p>${w.allReported}</p>`;
  const href = ({ indicator, period }: MissingOf): string =>
    listHref('/watch/grid', { indicator: indicator.id, period, tier: grid?.tier ?? '' });
  return table<MissingOf>(
    w.notReportedCaption,
    [
      { heading: w.indicator, cell: ({ indicator }) => said(indicator.title, view) },
      { heading: w.period, cell: ({ period }) => periodName(period, view) },
      {
        heading: w.didNotReport,
        number: true,
        cell: (each) => html`<a class="stub" href="${href(each)}">${w.missingOf(each.missing, each.due)}</a>`,
      },
    ],
    some,
  );
}

function gridPart({ grid }: WatchAnswer, view: ViewContext): Html | null {
  const w = watchWords(view);
  if (grid === null || grid.places === 0) return null;
  return section(
    'grid',
    said(grid.indicator.title, view),
    html`<p>${gridSentence(grid, view)}</p>
      ${gridDrawing(grid, view)}
      <p><a href="${gridHref(grid)}">${w.allAsGrid}</a></p>`,
  );
}

export function watchPage(answer: WatchAnswer, view: ViewContext): Html {
  const w = watchWords(view);
  const body = html`<div class="column wide">
    <p class="kicker">${w.watchRooms}</p>
    <h1>${w.watchTitle}</h1>
    <p class="lead">${sentence(answer, view)}</p>
    ${answer.madeUp && html`<p class="note-machine">${w.madeUp}</p>`}
    ${
      answer.places > 0 &&
      html`${section('alerts', w.bySeverity, alertsOn(answer, view))} ${gridPart(answer, view)}
        ${section('missing', w.notReportedTitle, missingPart(answer, view))}
        <p class="muted">${w.howProtected} <a href="/about/counting#withheld">${w.howCounted}</a></p>`
    }
  </div>`;
  return layout({ title: w.watch, body, room: 'work' }, view);
}
