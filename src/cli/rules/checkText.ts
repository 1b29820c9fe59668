import { counted } from '../../core/decimals/counted.ts';
import type { RulesCheck } from '../../actions/monitoring/checkRules.ts';
import { problemLines, problemText } from './problemText.ts';

export function* checkText({ rules, problems, passes }: RulesCheck): Generator<string> {
  yield* problemText(problems);
  const refused = problems.filter(({ weight }) => weight === 'refused').length;
  const can = `${counted(rules.length, 'rule')} can run`;
  yield passes ? `${can}, and nothing is refused.` : `${can}; ${counted(refused, 'fault')} to mend.`;
}

export function* checkLines({ rules, problems, passes }: RulesCheck): Generator<string> {
  yield* problemLines(problems);
  const refused = problems.filter(({ weight }) => weight === 'refused').length;
  const warnings = problems.filter(({ weight }) => weight === 'warning').length;
  yield JSON.stringify({ summary: { rules: rules.map(({ id }) => id), refused, warnings, passes } });
}
