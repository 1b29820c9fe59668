/** All rules: which run, how often they were right, and whether they were tested on the past. */
import type { RunAnswer, WatchRuleAnswer } from '../../../actions/alertAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { layout } from '../../layout.ts';
import { dayText } from '../../numbers/days.ts';
import { hiddenFields } from '../../parts/fields.ts';
import { listHref } from '../../parts/pager.ts';
import { countLink } from '../../parts/stub.ts';
import { table } from '../../parts/table.ts';
import { recordStateBadge } from '../../records/badges.ts';
import type { ViewContext } from '../../view.ts';
import { said } from '../parts/places.ts';
import { severityBadge } from '../parts/severity.ts';
import { readerName } from '../../programme/parts/names.ts';
import { alertsHref } from './alertHref.ts';
import { hidden } from './hidden.ts';
import { newRuleHref, ruleHref, rulesHref } from './ruleHref.ts';
import { ruleRoomWords } from './words.ts';

export interface RulesRoom {
  readonly rules: readonly WatchRuleAnswer[];
  readonly latest: RunAnswer | null;
  readonly mayRun: boolean;
  readonly mayWrite: boolean;
}

export function rulesPage({ rules, latest, mayRun, mayWrite }: RulesRoom, view: ViewContext): Html {
  const w = ruleRoomWords(view);
  const on = rules.filter((rule) => rule.on).length;
  const body = html`<div class="column wide watch-room">
    <h1>${w.rules}</h1>
    <p class="lead">${rules.length === 0 ? w.noRules : w.rulesLead(on, rules.length - on)}</p>
    ${latest === null && view.user === null ? '' : html`<p>${latest === null ? w.neverRun : w.lastRun(dayText(latest.day, view.locale), latest.number)}</p>`}
    ${rules.length > 0 && ruleTable(rules, view)}
    <div class="tools">
      ${mayWrite && html`<a class="button" href="${newRuleHref()}">${w.newRule}</a>`}
      ${
        mayRun &&
        html`<form method="post" action="${rulesHref}/run">
          ${hiddenFields(view, '')}<button type="submit">${w.runNow}</button>
        </form>`
      }
    </div>
  </div>`;
  return layout({ title: w.rules, body, room: 'work', scripts: ['listKeys.js'] }, view);
}

export function ruleTitle({ title, localTitle }: WatchRuleAnswer, view: ViewContext): string {
  return readerName(title, localTitle, view);
}

function ruleTable(rules: readonly WatchRuleAnswer[], view: ViewContext): Html {
  const w = ruleRoomWords(view);
  return table<WatchRuleAnswer>(
    hidden(w.caption),
    [
      { heading: w.rule, cell: (rule) => html`<a href="${ruleHref(rule.record)}">${ruleTitle(rule, view)}</a>` },
      { heading: w.indicator, cell: ({ indicator }) => indicator !== null && said(indicator.title, view) },
      { heading: w.severity, cell: ({ severity }) => severity !== null && severityBadge(severity, view) },
      { heading: w.state, cell: (rule) => standing(rule, view) },
      {
        heading: w.alerts,
        number: true,
        cell: ({ id, alerts }) => alerts !== null && countLink(alerts, listHref(alertsHref, { rule: id })),
      },
      { heading: w.precision, cell: (rule) => precisionPart(rule, view) },
      {
        heading: w.backtest,
        cell: ({ backtest }) =>
          backtest === null
            ? view.user !== null && html`<span class="muted">${w.noBacktest}</span>`
            : w.backtestOn(dayText(backtest.at.slice(0, 10), view.locale)),
      },
    ],
    rules,
  );
}

export function standing({ on, state, digest }: WatchRuleAnswer, view: ViewContext): Part {
  const w = ruleRoomWords(view);
  return [
    on ? html`<span class="badge badge-accepted">${w.on}</span> ` : html`<span class="badge">${w.off}</span> `,
    state !== 'published' && recordStateBadge(state, view),
    digest !== null && html` <span class="badge badge-draft">${w.digestOnly}</span>`,
  ];
}

export function precisionPart({ verified }: WatchRuleAnswer, view: ViewContext): Part {
  const w = ruleRoomWords(view);
  const all = verified.true + verified.false + verified.dataError;
  return all === 0 ? html`<span class="muted">${w.noneVerified}</span>` : w.precisionOf(verified.true, all);
}
