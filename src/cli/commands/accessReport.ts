import type { AccessExplanation } from '../../actions/recordAnswers.ts';

/** An explanation of access as lines of text: the answer, the sentence, and the rules that were tried. */
export function accessReport({ actor, role, action, recordId, allowed, because, rules }: AccessExplanation): string {
  const about = recordId === null ? '' : ` (${recordId})`;
  return [
    `${allowed ? 'Yes' : 'No'}: ${because}.`,
    '',
    `  ${actor} (${role}), to ${action}${about}`,
    ...rules.map(({ rule, passed, sentence }) => `  ${passed ? 'passed' : 'FAILED'}  ${rule.padEnd(7)}  ${sentence}`),
  ].join('\n');
}
