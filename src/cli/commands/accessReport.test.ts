import { expect, it } from 'vitest';
import { accessReport } from './accessReport.ts';

it('says yes or no, why, and which rules were tried', () => {
  const explanation = {
    actor: 'Ana',
    role: 'reviewer',
    action: 'approve a record',
    recordId: 'r-1',
    allowed: false,
    because: 'Ana wrote it',
    rules: [
      { rule: 'role', passed: true, sentence: 'the role reviewer may approve a transaction' },
      { rule: 'own', passed: false, sentence: 'Ana wrote it' },
    ],
  };
  expect(accessReport(explanation).split('\n')).toEqual([
    'No: Ana wrote it.',
    '',
    '  Ana (reviewer), to approve a record (r-1)',
    '  passed  role     the role reviewer may approve a transaction',
    '  FAILED  own      Ana wrote it',
  ]);
  expect(accessReport({ ...explanation, allowed: true, recordId: null, rules: [] })).toMatch(/^Yes: /);
});
