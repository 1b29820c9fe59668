import type { RulesCheck } from '../../actions/monitoring/checkRules.ts';
import { problemLines, problemText } from './problemText.ts';

export function* checkText({ rules, problems, passes }: RulesCheck): Generator<string> {
  yield* problemText(problems);
  const refused = problems.filter(({ weight }) => weight === 'refused').length;
  const can = `${rules.length} ${rules.length === 1 ? 'rule' : 'rules'} can run`;
  yield passes
    ? `${can}, and nothing is refused.`
    : `${can}; ${refused} ${refused === 1 ? 'fault' : 'faults'} to mend.`;
}

export function* checkLines({ rules, problems, passes }: RulesCheck): Generator<string> {
  yield* problemLines(problems);
  const refused = problems.filter(({ weight }) => weight === 'refused').length;
  const warnings = problems.filter(({ weight }) => weight === 'warning').length;
  yield JSON.stringify({ summary: { rules: rules.map(({ id }) => id), refused, warnings, passes } });
}
