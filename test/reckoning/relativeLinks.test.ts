/** Percentages and changes as they are read from sentences of both languages, and what they come to be relative to. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../src/core/claims/claim.ts';
import type { Gazetteer } from '../../src/core/names/gazetteer.ts';
import { claimStatements } from '../../src/core/reckoning/claims/claimStatements.ts';
import { relativeLinks } from '../../src/core/reckoning/claims/relativeLinks.ts';
import type { RelativeStatement, Scope } from '../../src/core/reckoning/statement.ts';
import { readClaims } from '../../src/intake/read.ts';
import { loadGazetteer } from '../../src/outside/files/loadGazetteer.ts';

let gazetteer: Gazetteer;
beforeAll(() => {
  gazetteer = loadGazetteer();
});

function statementsIn(text: string) {
  const claims = [...readClaims(text, { document: 'd', date: '2020-06-20', gazetteer })];
  const dated = claims.map((claim, index) => ({ id: `${index} ${claim.quote}`, claim, publishedOn: '2020-06-20' }));
  const isNext = (a: Claim, b: Claim) => /^[^\S\n]*$/.test(text.slice(a.sentence.end, b.sentence.start));
  const sentences = dated.map((one) => ({
    ...one,
    sentence: text.slice(one.claim.sentence.start, one.claim.sentence.end),
  }));
  const { statements, notComparable } = claimStatements(dated, { links: relativeLinks(sentences, isNext) });
  const relatives = statements.filter((each): each is RelativeStatement => each.kind !== 'sum');
  return {
    told: relatives.map(words),
    reasons: [...notComparable.values()].filter((reason) => reason !== 'not a sum'),
  };
}

/** What differs between the two scopes, and by how much. */
function words({ kind, low, high, scope, of, book }: RelativeStatement): string {
  const differs = (['donors', 'recipients', 'sectors', 'start', 'end'] as const).flatMap((part) =>
    String(scope[part]) === String(of.scope[part]) ? [] : [`${part} ${shown(scope, part)} of ${shown(of.scope, part)}`],
  );
  return `${kind} ${low}–${high} of ${book.measure}, ${differs.join(', ')}`;
}
const shown = (scope: Scope, part: keyof Scope): string => String(scope[part]);

const years = 'start 2019-01-01 of 2018-01-01, end 2019-12-31 of 2018-12-31';

describe('shares of a sum that the sentence names', () => {
  it.each<[string, string[]]>([
    [
      'In 2019 Zhejiang disbursed 2.4 billion yuan to Aksu, of which 35 percent was spent on education.',
      ['share 0.345–0.355 of money disbursed, sectors sector:education of *'],
    ],
    [
      'Zhejiang disbursed 2.4 billion yuan to Aksu in 2019. Of this, 35 percent was spent on health.',
      ['share 0.345–0.355 of money disbursed, sectors sector:health of *'],
    ],
    [
      'Jiangxi disbursed 1.2 billion yuan to Akto in 2019. Some 45 percent of the money was used for housing.',
      ['share 0.4275–0.4725 of money disbursed, sectors sector:housing of *'],
    ],
    [
      '2019年浙江省向阿克苏地区拨付资金24亿元，其中35%用于教育。',
      ['share 0.345–0.355 of money disbursed, sectors sector:education of *'],
    ],
    [
      '浙江省2019年向阿克苏地区拨付资金24亿元。其中，35%用于教育。',
      ['share 0.345–0.355 of money disbursed, sectors sector:education of *'],
    ],
  ])('%s', (text, told) => {
    expect(statementsIn(text)).toEqual({ told, reasons: [] });
  });

  it('are of the money where the words say so, whatever is counted beside it', () => {
    const text =
      'Zhejiang disbursed 2.4 billion yuan to Aksu in 2019, in more than 300 projects. Some 35 percent of it was spent on education.';
    expect(statementsIn(text).told).toEqual(['share 0.3325–0.3675 of money disbursed, sectors sector:education of *']);
    const other = text.replace('of it was', 'of these was');
    expect(statementsIn(other).told).toEqual([]);
  });

  it.each<[string, string]>([
    [
      'two sums',
      'Zhejiang disbursed 2.4 billion yuan to Aksu and 1.1 billion yuan to Kashgar in 2019, of which 35 percent was spent on education.',
    ],
    [
      'another paragraph',
      'Zhejiang disbursed 2.4 billion yuan to Aksu in 2019.\n\nOf this, 35 percent was spent on education.',
    ],
    [
      'nothing ties them',
      'Zhejiang disbursed 2.4 billion yuan to Aksu in 2019. Elsewhere 35 percent of aid was spent on education.',
    ],
  ])('are left alone where the words leave a doubt: %s', (_, text) => {
    const { told, reasons } = statementsIn(text);
    expect([told, reasons.length > 0]).toEqual([[], true]);
  });

  it('say nothing of a part that nobody named', () => {
    const text = 'In 2019 Zhejiang disbursed 2.4 billion yuan to Aksu, of which more than 80 percent went to counties.';
    expect(statementsIn(text)).toEqual({ told: [], reasons: ['part not said'] });
  });
});

describe('changes on the year before', () => {
  it.each<[string, string[]]>([
    [
      'Zhejiang disbursed 2.4 billion yuan to Aksu in 2019, up 8 percent on the year before.',
      [`growth 0.075–0.085 of money disbursed, ${years}`],
    ],
    [
      'Zhejiang disbursed 2.4 billion yuan to Aksu in 2019, down 8 percent from the previous year.',
      [`growth -0.085–-0.075 of money disbursed, ${years}`],
    ],
    [
      'Zhejiang disbursed 2.4 billion yuan to Aksu in 2019, a year-on-year increase of 8 percent.',
      [`growth 0.075–0.085 of money disbursed, ${years}`],
    ],
    [
      'Zhejiang disbursed 2.4 billion yuan to Aksu in 2019, 8 percent more than in 2018.',
      [`growth 0.075–0.085 of money disbursed, ${years}`],
    ],
    [
      'Zhejiang disbursed 2.4 billion yuan to Aksu in 2019, an increase of 200 million yuan over the previous year.',
      [`difference 150000000–250000000 of money disbursed, ${years}`],
    ],
    ['浙江省2019年向阿克苏地区拨付资金24亿元，比上年增长8%。', [`growth 0.075–0.085 of money disbursed, ${years}`]],
    ['浙江省2019年向阿克苏地区拨付资金24亿元，同比下降8%。', [`growth -0.085–-0.075 of money disbursed, ${years}`]],
    ['浙江省2019年向阿克苏地区拨付资金24亿元，较2018年增长8%。', [`growth 0.075–0.085 of money disbursed, ${years}`]],
  ])('%s', (text, told) => {
    expect(statementsIn(text)).toEqual({ told, reasons: [] });
  });

  it.each<[string, string]>([
    ['no time is said', 'Zhejiang disbursed 2.4 billion yuan to Aksu in 2019, up 8 percent.'],
    [
      'two sums',
      'Zhejiang disbursed 2.4 billion yuan to Aksu and 1.1 billion yuan to Kashgar in 2019, up 8 percent on the year before.',
    ],
    [
      'another figure lies between',
      'Zhejiang disbursed 2.4 billion yuan to Aksu in 2019 and sent 130 teachers, up 8 percent on the year before.',
    ],
    [
      'another figure lies between, in Chinese',
      '浙江省2019年向阿克苏地区拨付资金24亿元，选派教师130名，比上年增长8%。',
    ],
    [
      'several years',
      'Zhejiang disbursed 2.4 billion yuan to Aksu from 2015 to 2019, up 8 percent on the year before.',
    ],
    ['a year that has not come', 'Zhejiang disbursed 2.4 billion yuan to Aksu in 2019, 8 percent more than in 2025.'],
  ])('are left alone where the words leave a doubt: %s', (_, text) => {
    const { told, reasons } = statementsIn(text);
    expect([told, reasons.length > 0]).toEqual([[], true]);
  });
});
