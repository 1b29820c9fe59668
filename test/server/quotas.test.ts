/** Quotas over HTTP: what they come to once the figures of their base are published, in both languages. */
import { beforeAll, expect, it } from 'vitest';
import type { ProgrammePage } from '../../src/actions/programmeAnswers.ts';
import { cny, pairing, programme, published, server, transfer, useOfficeServer } from './officeServer.ts';
import { words } from './publishRecord.ts';

useOfficeServer();

beforeAll(async () => {
  const quota = { kind: 'quota', measure: 'Money given', localMeasure: '援助资金', low: '0.3', high: '0.6', unit: '%' };
  const terms = [{ ...quota, base: 'fiscal revenue', localBase: '财政收入' }];
  await published('round', { programme, title: 'New round', start: '2018', end: '2020', terms }, 'chief');
  await published('pairing', pairing({ start: '2018', end: '2020' }), 'chief');
  await published('transaction', transfer({ ...cny('100'), date: '2019-05-20' }));
}, 60_000);

const page = async (language = 'en') => {
  const answer = await server.visitor().get(`/programmes/${programme}?on=2020-06-01`, { 'accept-language': language });
  return words(await answer.text());
};

it('are not reckoned without a series of their base, and with one beside what is recorded', async () => {
  expect(await page()).toContain('the ledger holds no series of its base (fiscal revenue)');
  const points = [
    { date: '2018', value: '10000' },
    { date: '2019', value: '20000' },
  ];
  const series = {
    title: 'Revenue',
    localTitle: '江西财政收入',
    kind: 'quantity',
    subject: 'jiangxi',
    source: 'Yearbook',
  };
  await published('series', { ...series, measure: 'Fiscal revenue', from: 'CNY', points }, 'chief');
  const json = await server.visitor().get(`/programmes/${programme}.json?on=2020-06-01`);
  const answer = (await json.json()) as ProgrammePage;
  const lines = answer.rounds[0]?.terms[0]?.quota?.lines ?? [];
  expect(lines.map(({ donor, year, low, high, recorded }) => [donor, year, low, high, recorded].join(' '))).toEqual([
    'jiangxi 2018 30 60 ',
    'jiangxi 2019 60 120 100',
    'jiangxi 2020   ',
  ]);
  const english = await page();
  for (const each of ['60 to 120 yuan', 'base not reported', '2020 (not over)']) expect(english).toContain(each);
  const chinese = await page('zh');
  for (const each of ['援助资金：财政收入的', '60至120元', '基数未报告', '江西财政收入'])
    expect(chinese).toContain(each);
});
