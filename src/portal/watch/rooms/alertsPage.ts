/** All alerts that the reader may see, also those of which nobody is told, with why. */
import type { AlertAnswer, AlertListAnswer } from '../../../actions/alertAnswers.ts';
import { severities } from '../../../core/monitoring/rules/rule.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Listing } from '../../listing.ts';
import { dayText } from '../../numbers/days.ts';
import type { Filter } from '../../parts/filters.ts';
import { filterForm } from '../../parts/filters.ts';
import { listHref, pager } from '../../parts/pager.ts';
import { countLink } from '../../parts/stub.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { restsOnBadge } from '../parts/happened.ts';
import { periodName } from '../parts/periods.ts';
import { said, watchedLink } from '../parts/places.ts';
import { mutingWords } from '../parts/muting.ts';
import { severityBadge } from '../parts/severity.ts';
import { watchWords } from '../words.ts';
import { alertHref, alertsHref } from './alertHref.ts';
import { caseHref } from './boardPage.ts';
import { alertFeedHref } from './subscriptionsPage.ts';
import { alertWords, caseWords, noticeWords } from './words.ts';

export interface AlertsRoom extends Listing<AlertAnswer> {
  readonly day: AlertListAnswer['day'];
}

const phases = ['on', 'firing', 'recovering', 'ended', 'all'] as const;

export function alertsPage(answer: AlertsRoom, view: ViewContext): Html {
  const w = alertWords(view);
  const { day, total, items, filters } = answer;
  const feed = { href: alertFeedHref, title: noticeWords(view).feedTitle };
  const body = html`<div class="column wide watch-room">
    <h1>${w.alerts}</h1>
    <p class="lead">
      ${
        total === 0
          ? day === null
            ? w.noRun
            : w.noAlerts
          : w.alertsLead(countLink(total, alertsHref), total, day === null ? null : dayText(day, view.locale))
      }
    </p>
    ${view.user === null && html`<p class="muted">${w.publicHint}</p>`} ${filterForm(filtersOf(view), answer, view)}
    ${items.length > 0 && alertTable(items, view)} ${pager(answer, view)}
    <p class="tools">
      ${total > 0 && html`<a class="button" href="${listHref(`${alertsHref}.csv`, filters)}">${watchWords(view).asCsv}</a>`}
      <a class="button" href="${alertFeedHref}">${w.feed}</a>
      ${view.user !== null && html`<a class="button" href="/watch/silences">${w.silences}</a>`}
    </p>
  </div>`;
  return layout({ title: w.alerts, body, room: 'work', feed, scripts: ['recordForm.js', 'listKeys.js'] }, view);
}

function filtersOf(view: ViewContext): Filter[] {
  const w = alertWords(view);
  const { severities: names } = watchWords(view);
  return [
    {
      name: 'phase',
      label: w.phase,
      options: [['', w.phases.on], ...phases.slice(1).map((each) => [each, w.phases[each]] as const)],
    },
    {
      name: 'severity',
      label: w.severity,
      options: [['', w.anySeverity], ...severities.map((each) => [each, names[each]] as const)],
    },
    { name: 'place', label: w.place, lookup: 'place' },
    { name: 'rule', label: w.rule },
    { name: 'indicator', label: w.indicator },
    { name: 'run', label: w.runs },
    {
      name: 'muted',
      label: w.muted,
      options: [
        ['', w.mutedChoices.any],
        ['no', w.mutedChoices.no],
        ['yes', w.mutedChoices.yes],
      ],
    },
  ];
}

function alertTable(items: readonly AlertAnswer[], view: ViewContext): Html {
  const w = alertWords(view);
  return table<AlertAnswer>(
    w.caption,
    [
      { heading: watchWords(view).place, cell: ({ place }) => watchedLink(place, view) },
      { heading: w.severity, cell: ({ severity }) => severityBadge(severity, view) },
      {
        heading: w.what,
        cell: (alert) =>
          html`<a href="${alertHref(alert.id)}">${said(sentenceOf(alert), view)}</a> ${remarks(alert, view)}`,
      },
      { heading: w.since, cell: ({ since }) => periodName(since, view) },
      { heading: w.newest, cell: ({ period }) => periodName(period, view) },
      { heading: w.phase, cell: ({ phase }) => w.phases[phase] },
      {
        heading: w.case,
        cell: ({ case: of }) =>
          of !== null && html`<a href="${caseHref(of.id)}">${caseWords(view).stages[of.stage]}</a>`,
      },
    ],
    items,
  );
}

export function sentenceOf({ ended, sentence }: AlertAnswer): AlertAnswer['sentence'] {
  return ended?.sentence ?? sentence;
}

/** What somebody must know before he takes it at its word. */
export function remarks(alert: AlertAnswer, view: ViewContext): Part {
  const { muting, restsOn, ended, unknownSince, legalBasis } = alert;
  const w = alertWords(view);
  return [
    legalBasis?.exitCriterion === true && html`<p class="muted">${w.exitCriterionOf(legalBasis.text)}</p>`,
    restsOnBadge({ isOver: ended !== null, restsOn }, view),
    unknownSince !== null && html`<p class="muted">${w.unknownSince(periodName(unknownSince, view))}</p>`,
    muting !== null && html`<p class="muted">${mutingWords(muting, view)}</p>`,
  ];
}
