/** One rule: in words, as JSON, what people found of its alerts, and what it would have done in the past. */
import type { BacktestAnswer, WatchRuleAnswer } from '../../../actions/alertAnswers.ts';
import type { RecordPage } from '../../../actions/recordAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { themeIn } from '../../../core/monitoring/words/themes.ts';
import { layout } from '../../layout.ts';
import { factList } from '../../parts/factList.ts';
import { hiddenFields, selectField, textField } from '../../parts/fields.ts';
import { message } from '../../parts/message.ts';
import { listHref } from '../../parts/pager.ts';
import { countLink } from '../../parts/stub.ts';
import { section } from '../../programme/parts/section.ts';
import type { ViewContext } from '../../view.ts';
import type { RefusedForm } from '../parts/refusal.ts';
import { refusalPart } from '../parts/refusal.ts';
import { said } from '../parts/places.ts';
import { severityBadge } from '../parts/severity.ts';
import { alertsHref } from './alertHref.ts';
import { backtestPart } from './backtestPart.ts';
import { rulesSteps } from './ruleSteps.ts';
import { ruleHref, rulesHref } from './ruleHref.ts';
import { ruleInWords } from './ruleInWords.ts';
import { precisionPart, ruleTitle, standing } from './rulesPage.ts';
import { ruleFormWords, ruleRoomWords } from './words.ts';

export interface RuleRoom {
  readonly rule: WatchRuleAnswer;
  /** With what the reader may do with it; null where he may only read. */
  readonly record: RecordPage | null;
  /** The newest first. */
  readonly backtests: readonly BacktestAnswer[];
  readonly mayTest: boolean;
  readonly refused: RefusedForm | null;
}

export function rulePage(room: RuleRoom, view: ViewContext): Html {
  const w = ruleRoomWords(view);
  const { rule, refused } = room;
  const title = ruleTitle(rule, view);
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  const body = html`<div class="column wide watch-room">
    <p class="crumbs"><a href="${rulesHref}">${w.rules}</a></p>
    <h1>${title}</h1>
    <p class="lead">${rule.on ? w.ruleOn(rule.alerts) : w.ruleOff}</p>
    <p>${standing(rule, view)}</p>
    ${
      rule.digest !== null &&
      html`<p class="notice">
        ${w.digestWhy(rule.digest.verified, percent(rule.digest.precision), percent(rule.digest.target))}
      </p>`
    }
    ${refusalPart(refused, view)} ${room.record !== null && rulesSteps(rule, room.record, view)}
    ${section('in-words', w.inWords, ruleInWords(rule, view))} ${problemsPart(rule, view)}
    ${section('facts', w.facts, facts(rule, view))}
    ${
      (view.user !== null || room.backtests.length > 0) &&
      section('backtest', w.newestBacktest, backtestsPart(room, view))
    }
    <details>
      <summary>${w.definition}</summary>
      <pre
        class="breakable"
        tabindex="0"
        role="region"
        aria-label="${w.definition}"
      ><code>${pretty(rule.definition)}</code></pre>
    </details>
    ${view.user !== null && html`<p><a href="/rules/${encodeURIComponent(rule.record)}">${w.record}</a></p>`}
  </div>`;
  return layout({ title, body, room: 'work' }, view);
}

function pretty(definition: string): string {
  try {
    return JSON.stringify(JSON.parse(definition), null, 2);
  } catch {
    return definition;
  }
}

function problemsPart({ problems }: WatchRuleAnswer, view: ViewContext): Html | false {
  const w = ruleRoomWords(view);
  if (problems.length === 0) return false;
  return section(
    'problems',
    w.problems,
    html`<ul class="plain">
      ${problems.map(
        (problem) =>
          html`<li>
            <span class="badge ${problem.weight === 'refused' && 'badge-rejected'}">${w.weights[problem.weight]}</span>
            ${problem.path !== '' && html`<code>${problem.path}</code>`} ${message(problem.message, view)}
            <span class="muted">${message(problem.remedy, view)}</span>
          </li>`,
      )}
    </ul>`,
  );
}

function facts(rule: WatchRuleAnswer, view: ViewContext): Html {
  const w = ruleRoomWords(view);
  const { indicator, severity, theme, family, version, legalBasis, id, alerts } = rule;
  return factList(
    [
      [w.indicator, indicator && said(indicator.title, view)],
      [w.severity, severity && severityBadge(severity, view)],
      [w.theme, theme && themeIn(theme, view.locale)],
      [w.family, family && `${family}, ${version ?? '?'}`],
      [
        w.legalBasis,
        legalBasis === null
          ? w.noLegalBasis
          : html`${legalBasis.text}${legalBasis.exitCriterion && ` (${w.exitCriterion})`}`,
      ],
      ...(alerts === null ? [] : [[w.alertsOf, countLink(alerts, listHref(alertsHref, { rule: id }))] as const]),
      [w.precision, html`${precisionPart(rule, view)}`],
    ],
    view,
  );
}

function backtestsPart({ rule, backtests, mayTest, refused }: RuleRoom, view: ViewContext): Html {
  const w = ruleRoomWords(view);
  const [newest] = backtests;
  return html`${newest === undefined ? html`<p class="empty">${w.noBacktests}</p>` : backtestPart(newest, rule.content, view)}
  ${mayTest && testNow(rule, view)} ${mayTest && testForm(rule, refused?.typed ?? {}, view)}`;
}

/** With the usual settings, by one press. */
function testNow(rule: WatchRuleAnswer, view: ViewContext): Html {
  const w = ruleRoomWords(view);
  const isNeeded = rule.backtest === null && rule.problems.every(({ weight }) => weight !== 'refused');
  return html`<form method="post" action="${ruleHref(rule.record)}/backtests">
    ${hiddenFields(view, '')}
    <p class="tools"><button type="submit" class="${isNeeded && 'primary'}">${w.runBacktest}</button></p>
    <p class="muted">${w.backtestHelp}</p>
  </form>`;
}

function testForm(rule: WatchRuleAnswer, typed: Readonly<Record<string, string>>, view: ViewContext): Html {
  const w = ruleRoomWords(view);
  const field = (name: string, label: string, more: object = {}): Html =>
    textField({ name, label, value: typed[name] ?? null, ...more });
  return html`<details ${Object.keys(typed).length > 0 && html`open`}>
    <summary>${ruleFormWords(view).otherTest}</summary>
    <form class="stacked grants" method="post" action="${ruleHref(rule.record)}/backtests">
      ${hiddenFields(view, '')}
      ${selectField({
        name: 'every',
        label: w.every,
        value: typed['every'] ?? 'month',
        options: (['week', 'month', 'quarter', 'year'] as const).map((each) => [each, w.everies[each]] as const),
      })}
      ${field('against', w.against, { wide: true })} ${field('lead', w.lead, { numeric: true })}
      ${field('officers', w.officers, { numeric: true })} ${field('since', w.since, { type: 'date' })}
      ${field('curves', w.curves, { wide: true })}
      <button type="submit">${w.runBacktest}</button>
    </form>
  </details>`;
}
