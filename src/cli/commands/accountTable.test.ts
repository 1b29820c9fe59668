import { expect, it } from 'vitest';
import { accountTable } from './accountTable.ts';

it('aligns what has different widths', () => {
  const accounts = [
    { email: 'ana@example.org', role: 'auditor', name: 'Ana' },
    { email: '王@example.org', role: 'administrator', name: 'Wang\u001b[31m' },
  ];
  expect(accountTable(accounts).split('\n')).toEqual([
    'ana@example.org  auditor        Ana',
    '王@example.org   administrator  Wang [31m',
  ]);
});

it('says so when there are none', () => {
  expect(accountTable([])).toContain('no accounts');
});
