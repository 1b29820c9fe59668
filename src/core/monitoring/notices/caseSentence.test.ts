import { expect, it } from 'vitest';
import type { CaseStep } from '../cases/caseEvent.ts';
import { caseSentence } from './caseSentence.ts';

const terms = { what: 'A road', owner: 'ACT-1', budget: null, due: '2026-12-31', project: null };

it.each<[step: CaseStep, reason: string | null, en: string, zh: string]>([
  [{ kind: 'acknowledged' }, null, 'Rea acknowledged it.', 'Rea已受理。'],
  [
    { kind: 'verified', outcome: 'data error', duplicateOf: null, evidence: [] },
    'The unit was wrong.',
    'Rea found an error in the data: “The unit was wrong.”',
    'Rea认定为数据错误：“The unit was wrong.”',
  ],
  [
    { kind: 'measure assigned', terms },
    null,
    'Rea assigned a measure, due on 31 December 2026 (A road).',
    'Rea安排了措施（A road），期限2026年12月31日。',
  ],
  [
    { kind: 'measure changed', measure: 2, terms, state: 'done' },
    null,
    'Rea changed measure 2 (A road), which is now done.',
    'Rea更改了第2项措施（A road），现为已完成。',
  ],
  [
    { kind: 'escalated', task: 'verify', measure: null, by: '2026-03-01', to: { kind: 'office above', place: 'EX-1' } },
    null,
    'it was to be verified by 1 March 2026, and was not.',
    '应于2026年3月1日前核实，逾期未办。',
  ],
  [
    { kind: 'closing suggested', how: 'resolved', period: '2026-Q3' },
    null,
    'the alert ended in the third quarter of 2026; somebody may look whether the case can be closed.',
    '预警于2026年第3季度结束，可查看是否能结案。',
  ],
  [{ kind: 'reopened', alert: null }, 'Too soon', 'Rea opened the case again: “Too soon”', 'Rea重新立案：“Too soon”'],
  [{ kind: 'commented' }, 'Ask the county', 'Rea wrote: “Ask the county”', 'Rea写道：“Ask the county”'],
])('%j', (step, reason, en, zh) => {
  const event = { version: 2, at: '2026-03-02T00:00:00Z', by: 'Rea', reason, step };
  const facts = { event, title: { en: 'Slipping back', zh: '滑坡返贫' }, place: { en: 'Village 1', zh: '村1' } };
  expect(caseSentence(facts)).toEqual({ en: `Village 1, “Slipping back”: ${en}`, zh: `村1“滑坡返贫”：${zh}` });
});
