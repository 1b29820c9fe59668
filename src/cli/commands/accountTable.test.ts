import { expect, it } from 'vitest';
import { accountTable } from './accountTable.ts';

it('aligns what has different widths', () => {
  const none = { side: null, actor: null, place: null, rights: [], disabledAt: null };
  const accounts = [
    { ...none, email: 'ana@example.org', role: 'auditor', name: 'Ana', disabledAt: '2026-11-23T03:00:00.000Z' },
    { ...none, email: '王@example.org', role: 'administrator', name: 'Wang\u001b[31m' },
    {
      ...none,
      email: 'c@example.org',
      role: 'contributor',
      name: 'C',
      side: 'donor',
      place: 'CN-65',
      rights: ['export'],
    },
  ];
  expect(accountTable(accounts).split('\n')).toEqual([
    'ana@example.org  auditor        Ana        disabled since 2026-11-23',
    '王@example.org   administrator  Wang [31m',
    'c@example.org    contributor    C          donor side, place CN-65, may export',
  ]);
});

it('says so when there are none', () => {
  expect(accountTable([])).toContain('no accounts');
});
