import { counted } from '../../core/decimals/counted.ts';
import type { WatchRuleAnswer } from '../../actions/alertAnswers.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

export function* watchRulesText({ items }: { readonly items: readonly WatchRuleAnswer[] }): Generator<string> {
  if (items.length === 0) yield 'The ledger has no rules yet.';
  for (const rule of items) yield* ruleText(rule);
}

function* ruleText(rule: WatchRuleAnswer): Generator<string> {
  const { id, title, on, state, alerts, backtest, digest, problems, record } = rule;
  const now = on ? (state === 'published' ? 'on' : `on, and a ${state} revision`) : state;
  const tested = backtest === null ? 'not backtested as it reads now' : `backtested ${backtest.at.slice(0, 10)}`;
  yield safeForTerminal(`${id}: ${title}`);
  yield safeForTerminal(`    ${now}; ${counted(alerts ?? 0, 'alert')}; ${tested} (${record})`);
  if (digest !== null) {
    const share = Math.round(digest.precision * 100);
    yield `    only in the digest: ${share}% of ${digest.verified} verified alerts were true, ${Math.round(digest.target * 100)}% are asked for`;
  }
  for (const { weight, path, message, code } of problems) {
    if (weight !== 'notice')
      yield safeForTerminal(`    ${weight}: ${path === '' ? '' : `${path}: `}${message} (${code})`);
  }
}
