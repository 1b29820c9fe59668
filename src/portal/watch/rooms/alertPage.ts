/** One alert: what it says, why it fired, and what became of it. */
import type { AlertEventAnswer, AlertPage } from '../../../actions/alertAnswers.ts';
import type { Html } from '../../html.ts';
import { html, joined } from '../../html.ts';
import { layout } from '../../layout.ts';
import { dayText } from '../../numbers/days.ts';
import { factList } from '../../parts/factList.ts';
import { table } from '../../parts/table.ts';
import { section } from '../../programme/parts/section.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { datasetsTable } from '../parts/happened.ts';
import { periodName } from '../parts/periods.ts';
import { placeName, said, watchedLink } from '../parts/places.ts';
import { severityBadge } from '../parts/severity.ts';
import { watchWords } from '../words.ts';
import { alertsHref } from './alertHref.ts';
import { remarks, sentenceOf } from './alertsPage.ts';
import { caseHref } from './boardPage.ts';
import { explanations } from './explanations.ts';
import { ruleHref } from './ruleHref.ts';
import { alertWords, caseWords } from './words.ts';

export function alertPage(alert: AlertPage, view: ViewContext): Html {
  const w = alertWords(view);
  const title = w.alertOf(said(alert.rule.title, view), placeName(alert.place, view));
  const body = html`<div class="column wide watch-room">
    <p class="crumbs"><a href="${alertsHref}">${w.alerts}</a></p>
    <h1>${title}</h1>
    <p class="lead">${said(sentenceOf(alert), view)}</p>
    <p>${severityBadge(alert.severity, view)} <span class="badge">${w.phases[alert.phase]}</span></p>
    ${remarks(alert, view)} ${alert.restsOn !== 'published' && html`<p class="muted">${w.publicUntil}</p>`}
    ${section(
      'why',
      w.why,
      html`${alert.withheld && html`<p class="muted">${w.withheld}</p>`} ${explanations(alert.records, view)}
      ${alert.also.length > 0 && html`<p class="muted">${w.also(alert.also.join(', '))}</p>`}`,
    )}
    ${facts(alert, view)}
    ${section(
      'rests-on',
      w.restsOn,
      alert.datasets.length === 0
        ? html`<p class="muted">${w.restsOnNothing}</p>`
        : datasetsTable(alert.datasets, view),
    )}
    ${section('became', w.became, eventsTable(alert.events, view))}
  </div>`;
  return layout({ title, body, room: 'work' }, view);
}

function facts({ rule, place, above, since, period, legalBasis, case: of }: AlertPage, view: ViewContext): Html {
  const w = alertWords(view);
  return factList(
    [
      [
        watchWords(view).place,
        joined(
          [place, ...(above === null ? [] : [above])].map((each) => watchedLink(each, view)),
          wordsOf(view).listSeparator,
        ),
      ],
      [w.rule, html`<a href="${ruleHref(rule.record ?? rule.id)}">${said(rule.title, view)}</a>`],
      [w.since, periodName(since, view)],
      [w.newest, periodName(period, view)],
      ...(legalBasis === null ? [] : [[w.legalBasis, legalBasis.text] as const]),
      [w.case, of === null ? w.noCase : html`<a href="${caseHref(of.id)}">${caseWords(view).stages[of.stage]}</a>`],
    ],
    view,
  );
}

function eventsTable(events: readonly AlertEventAnswer[], view: ViewContext): Html {
  const w = alertWords(view);
  return table<AlertEventAnswer>(
    w.becameCaption,
    [
      {
        heading: w.run,
        cell: ({ run, day }) => html`${run}${wordsOf(view).listSeparator}${dayText(day, view.locale)}`,
      },
      { heading: w.event, cell: ({ kind }) => w.kinds[kind] },
      { heading: watchWords(view).period, cell: ({ period }) => periodName(period, view) },
      { heading: w.what, cell: ({ sentence }) => said(sentence, view) },
    ],
    events,
  );
}
