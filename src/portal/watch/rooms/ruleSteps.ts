/** What a rule has behind it on its way to being switched on, and what its reader may do with it next. */
import type { WatchRuleAnswer } from '../../../actions/alertAnswers.ts';
import type { RecordPage } from '../../../actions/recordAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { possibilities } from '../../records/possibilities.ts';
import type { ViewContext } from '../../view.ts';
import { ruleHref } from './ruleHref.ts';
import { ruleFormWords } from './words.ts';

export function rulesSteps(rule: WatchRuleAnswer, record: RecordPage, view: ViewContext): Html {
  const w = ruleFormWords(view);
  const reached = ['draft', 'submitted', 'approved', 'published'].indexOf(record.state);
  const isTested = rule.backtest !== null;
  const steps: readonly (readonly [name: keyof typeof w.stepsOf, isDone: boolean])[] = [
    ['written', true],
    ['tested', isTested],
    ['submitted', reached >= 1],
    ['approved', reached >= 2],
    ['published', reached >= 3],
  ];
  const isOnItsWay = record.state !== 'published' && record.state !== 'withdrawn';
  return html`${
    isOnItsWay &&
    html`<section aria-labelledby="steps">
      <h2 id="steps">${w.steps}</h2>
      <ol class="rule-steps">
        ${steps.map(
          ([name, isDone]) =>
            html`<li class="${isDone && 'step-done'}">
              ${name === 'tested' && !isDone ? html`<a href="#backtest">${w.stepsOf[name]}</a>` : w.stepsOf[name]}${isDone && html` <span class="badge badge-accepted">${w.done}</span>`}
            </li>`,
        )}
      </ol>
    </section>`
  }
  ${possibilities(isTested ? record : untested(record, w.testFirst), view, ruleHref(rule.record))}`;
}

/** A rule is published only after a test of what it says now. */
function untested(record: RecordPage, because: string): RecordPage {
  const held = record.possibilities.map((each) =>
    each.act === 'publish' && each.allowed ? { ...each, allowed: false, because } : each,
  );
  return { ...record, possibilities: held };
}
