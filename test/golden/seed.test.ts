/** The first golden case: a real machine-translated article that lies beside the project, where it does. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/outside/files/loadGazetteer.ts';
import { sharedFile } from '../shared.ts';
import type { ExpectedClaim } from './claimMatch.ts';
import { matches, nearMisses } from './claimMatch.ts';
import { readAll } from './readAll.ts';

const path = sharedFile('seed/article.txt');
const day = (date: string): { start: string; end: string } => ({ start: date, end: date });
const year2019 = { start: '2019-01-01', end: '2019-12-31' };
const survey = { start: '2020-06-08', end: '2020-06-12' };
const bill = 'human rights policy bill';

const figures: readonly ExpectedClaim[] = [
  {
    kind: 'money',
    value: '120000000000',
    unit: 'CNY',
    qualifier: 'nearly',
    stage: 'disbursement',
    basis: 'cumulative',
    period: { start: '2010-01-01', end: null },
    donors: ['19 provinces and cities', 'central and state organs', 'central enterprises'],
    recipients: ['CN-65'],
  },
  {
    kind: 'money',
    value: '18819000000',
    unit: 'CNY',
    stage: 'disbursement',
    basis: 'flow',
    period: year2019,
    donors: ['19 counterpart provinces and cities'],
    recipients: ['CN-65'],
    speaker: 'Xinhua',
  },
  {
    kind: 'count',
    value: '1935',
    measure: 'projects',
    period: year2019,
    donors: ['19 counterpart provinces and cities'],
    recipients: ['CN-65'],
    speaker: 'Xinhua',
  },
  { kind: 'money', value: '18819000000', quote: '18.819 billion', unit: 'CNY' },
  { kind: 'count', value: '52', measure: 'counties under supervision' },
  { kind: 'count', value: '1113', measure: 'villages under supervision' },
  { kind: 'count', value: '10', measure: 'counties under supervision', recipients: ['CN-65'], places: ['CN-653022'] },
  { kind: 'count', value: '29', recipients: ['CN-653022'] },
];

const relations: readonly ExpectedClaim[] = [
  { kind: 'pairing', donors: ['CN-36'], recipients: ['CN-653022'], places: ['CN-6530'] },
  {
    kind: 'event',
    measure: 'signing',
    quote: 'signed a support agreement',
    donors: ['Jiangxi Poverty Alleviation Office'],
    recipients: ['CN-653022'],
  },
  {
    kind: 'event',
    measure: 'signing',
    quote: 'signed a support agreement',
    donors: ['representatives of private enterprises and social organizations'],
    recipients: ['representatives of the assisted villages'],
  },
];

const events: readonly ExpectedClaim[] = [
  { kind: 'event', measure: 'meeting', period: { start: '2019-07-14', end: '2019-07-16' }, places: ['CN-6532'] },
  { kind: 'event', measure: 'survey', period: survey, places: ['CN-65'], participants: ['Wang Yang'] },
  { kind: 'event', measure: 'visit', period: day('2020-06-18'), places: ['CN-65'], participants: ['Liu Qi'] },
  { kind: 'event', measure: 'visit', participants: ['Liu Qi', 'Chen Xingchao', 'Hu Qiang'] },
  {
    kind: 'event',
    measure: 'talks',
    period: day('2020-06-18'),
    places: ['CN-6501'],
    participants: ['Jiangxi party and government delegation'],
  },
  {
    kind: 'event',
    measure: 'talks',
    period: day('2020-06-20'),
    places: ['CN-653001'],
    participants: ['Jiangxi party and government delegation'],
  },
  {
    kind: 'event',
    measure: 'talks',
    participants: ['Chen Guofang', 'xuekelaiti Zacher', 'Li Pengxin', 'sharheti ahan', 'Zhang Chunlin', 'Peng Jiarui'],
  },
];

const statements: readonly ExpectedClaim[] = [
  {
    kind: 'event',
    measure: 'statement',
    quote: 'economic foundation for long-term stability',
    speaker: 'Wang Yang',
    office: 'Standing Committee',
  },
  {
    kind: 'event',
    measure: 'statement',
    quote: 'Jiangxi has effectively promoted',
    speaker: 'Chen Guofang',
    office: 'Secretary',
  },
  {
    kind: 'event',
    measure: 'statement',
    quote: 'a huge amount of money',
    speaker: 'Wang Yang',
    office: 'coordination group',
  },
  { kind: 'event', measure: 'statement', quote: 'the last bastion of deep poverty', speaker: 'Wang Yang' },
  { kind: 'event', measure: 'statement', quote: 'economic basis for long-term stability', speaker: 'Wang Yang' },
  { kind: 'event', measure: 'statement', quote: 'adhere to the rule of law', speaker: 'Wang Yang' },
  {
    kind: 'event',
    measure: 'statement',
    quote: 'the practice of the United States signing',
    speaker: 'Ministry of foreign affairs',
    topic: bill,
  },
  {
    kind: 'event',
    measure: 'statement',
    quote: 'the practice of the United States signing',
    speaker: 'Foreign Affairs Committee of the National Peoples Congress',
    topic: bill,
  },
  { kind: 'event', measure: 'statement', speaker: 'American politicians', topic: bill },
  {
    kind: 'event',
    measure: 'statement',
    quote: 'violating the human rights',
    speaker: 'American politicians',
    topic: bill,
  },
  { kind: 'event', measure: 'statement', quote: 'no terrorist attacks', topic: bill },
  { kind: 'event', measure: 'statement', quote: 'the right to life', speaker: 'media', topic: bill },
];

describe.skipIf(path === null)(
  `the seed article${path === null ? ' (skipped: ../shared/seed/article.txt is not on this machine)' : ''}`,
  () => {
    const text = path === null ? '' : readFileSync(path, 'utf8');
    const { claims } = readAll(text, { document: 'seed', date: '2020-06-21', gazetteer: loadGazetteer() });

    it.each([...figures, ...relations, ...events, ...statements])('holds %j', (wanted) => {
      expect(claims.some((claim) => matches(claim, wanted)) || `not found among\n${nearMisses(claims, wanted)}`).toBe(
        true,
      );
    });

    it('reads no assistance out of the bill’s year or out of "Six days after"', () => {
      const wrong = claims.filter(
        (claim) =>
          claim.value === '2020' ||
          claim.value === '6' ||
          (claim.kind === 'money' && !['120000000000', '18819000000'].includes(claim.value ?? '')),
      );
      expect(wrong.map((claim) => claim.quote)).toEqual([]);
    });

    it('knows the county and the prefecture under all their spellings', () => {
      const ids = new Map(
        claims.flatMap((claim) => [...claim.recipients, ...(claim.places ?? [])]).map((ref) => [ref.name, ref.id]),
      );
      for (const name of ['aketao', 'aketao County', 'Aktau County'])
        expect([name, ids.get(name)]).toEqual([name, 'CN-653022']);
      for (const name of ['Kezhou', 'Kizilsu']) expect([name, ids.get(name)]).toEqual([name, 'CN-6530']);
    });

    it('names the sources of the compilation where a claim has no reporter of its own', () => {
      const amount = claims.find((claim) => claim.value === '120000000000');
      expect(amount?.attribution.map((voice) => voice.name)).toEqual([
        'Xinjiang Daily',
        'Jiangxi Daily',
        'peoples daily',
        'Xinhua news agency',
      ]);
    });
  },
);
