import { describe, expect, it } from 'vitest';
import type { Claim } from '../../claims/claim.ts';
import { exampleClaim } from '../../claims/testing/exampleClaim.ts';
import type { Scope, SumStatement } from '../statement.ts';
import type { Member, Report } from './label.ts';
import { labelsOf } from './labelsOf.ts';

const book = {
  measure: 'money disbursed',
  unit: 'CNY',
  stage: 'disbursement',
  basis: 'flow',
  price: 'current',
} as const;
const year: Scope = {
  donors: ['CN-33'],
  recipients: ['CN-65'],
  sectors: ['*'],
  start: '2019-01-01',
  end: '2019-12-31',
};

interface Said {
  readonly scope?: Partial<Scope>;
  readonly resolve?: Member['resolve'];
  readonly report?: Partial<Omit<Report, 'source'>> & { readonly document?: string; readonly publishedOn?: string };
  readonly claim?: Partial<Claim>;
  readonly recorded?: true;
}

function member(id: string, [low, high]: readonly [string | null, string | null], said: Said = {}): Member {
  const { report = {}, claim = {} } = said;
  const statement: SumStatement = {
    kind: 'sum',
    id,
    book,
    scope: { ...year, ...said.scope },
    low,
    high,
    lowOpen: false,
    highOpen: false,
  };
  const source = {
    id,
    claim: exampleClaim({ quote: `the figure ${id}`, ...claim }),
    documentId: report.document ?? `document of ${id}`,
    outlet: `outlet of ${id}`,
    publishedOn: report.publishedOn ?? null,
    sentenceText: `a sentence that only ${id} has`,
  };
  const { speakers = [], language = 'en', title = `The title of ${id}` } = report;
  return {
    statement,
    resolve: said.resolve ?? [],
    reports: said.recorded ? [] : [{ source, speakers, language, title }],
  };
}

const named = (members: readonly Member[], slack = '1000000000') =>
  labelsOf(members, slack).map(({ label, statements, factor }) => [label, statements.join(' '), factor]);

const one = member('a', ['18818500000', '18819500000']);

describe('figures', () => {
  it.each([
    ['10', ['1881850000', '1881950000']],
    ['0.0001', ['188000000000000', '189000000000000']],
    ['100000000', ['188', '189']],
  ] as const)('are the same but for a power of ten: %s', (factor, [low, high]) => {
    const [first] = named([member('b', [low, high]), one]);
    expect(first).toEqual(['unit slip', 'b a', factor]);
  });

  it.each([
    ['another figure', ['7000000000', '7100000000']],
    ['nothing below', [null, '1881950000']],
    ['zero', ['0', '0']],
  ] as const)('are no power of ten apart: %s', (_, bounds) => {
    expect(named([member('b', bounds), one]).map(([label]) => label)).not.toContain('unit slip');
  });

  it('of several would fit after a power of ten where that is the value that would do', () => {
    const part = { scope: { donors: ['CN-31'] } };
    const wrong = member('b', ['90', '91'], { ...part, resolve: [{ end: 'low', value: '9050' }] });
    const other = member('c', ['90', '91'], { ...part, resolve: [{ end: 'low', value: '5000' }] });
    expect(named([wrong, one, member('d', ['1', '2'])])[0]).toEqual(['unit slip', 'b', '100']);
    expect(named([other, one, member('d', ['1', '2'])]).map(([label]) => label)).not.toContain('unit slip');
  });

  it('whose currency nobody wrote beside them', () => {
    const bare = member('b', ['1', '2'], { claim: { unitInferred: true } });
    expect(named([one, bare])).toContainEqual(['unit not stated', 'b', null]);
  });

  it.each<[string, string, boolean]>([
    ['rounded', '400000', true],
    ['apart', '2000000', false],
  ])('that are merely %s', (_, slack, isRounding) => {
    const members = [one, member('b', ['18819900000', '18820100000'])];
    expect(named(members, slack).some(([label]) => label === 'rounding')).toBe(isRounding);
  });

  it('are never called rounded where the change is much of a figure', () => {
    const wide = member('b', ['20000000000', '30000000000']);
    expect(named([one, wide], '1180500000')).toEqual([['contradict', 'a b', null]]);
  });
});

describe('texts and speakers', () => {
  it.each<[string, Said, Said, string[]]>([
    ['one text', { report: { document: 'd' } }, { report: { document: 'd' } }, ['one text']],
    [
      'sums in one text',
      { report: { document: 'd' } },
      { report: { document: 'd' }, scope: { donors: ['CN-33', 'CN-31'] } },
      ['arithmetic slip', 'scope differs'],
    ],
    ['one speaker', { report: { speakers: ['office'] } }, { report: { speakers: ['office'] } }, ['revision']],
    [
      'the title',
      { report: { document: 'd', title: 'The Figure  a, at last' } },
      { report: { document: 'd', title: 'The Figure  a, at last' } },
      ['headline against body', 'one text'],
    ],
    [
      'two languages',
      { report: { speakers: ['office'] } },
      { report: { speakers: ['office'], language: 'zh' } },
      ['translation slip', 'revision'],
    ],
    [
      'one language as it is written in two countries',
      { report: { speakers: ['office'], language: 'zh-CN' } },
      { report: { speakers: ['office'], language: 'zh-TW' } },
      ['revision'],
    ],
    ['two languages of two sources', { report: {} }, { report: { language: 'zh' } }, ['contradict']],
    ['one topic', { claim: { topic: 'posted' } }, { claim: { topic: 'posted' } }, ['contested']],
    ['two topics', { claim: { topic: 'posted' } }, { claim: { topic: 'built' } }, ['contradict']],
    ['records', {}, { recorded: true }, ['records']],
    ['another period', {}, { scope: { start: '2018-01-01' } }, ['period differs']],
    ['another recipient', {}, { scope: { recipients: ['CN-6531'] } }, ['scope differs']],
    ['nobody named', {}, { scope: { donors: ['~donors not said'] } }, ['scope differs', 'not said']],
  ])('show what may lie behind it: %s', (_, a, b, labels) => {
    const members = [member('a', ['100', '110'], a), member('b', ['700', '710'], b)];
    expect(named(members, '590').map(([label]) => label)).toEqual(labels);
  });
});

it('names the statements that a label is about', () => {
  const recorded = member('r', ['200', null], { recorded: true });
  expect(named([member('a', ['100', '110']), recorded], '90')).toEqual([['records', 'r', null]]);
});
