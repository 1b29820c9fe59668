import { describe, expect, it } from 'vitest';
import { readBody } from './readBody.ts';
import type { RecordType } from './recordTypes.ts';
import { recordTypes } from './recordTypes.ts';
import { examples } from './testing/exampleBodies.ts';
import type { NameOf } from './titleOf.ts';
import { titleOf } from './titleOf.ts';

const names: Readonly<Record<string, { name: string; localName: string | null }>> = {
  giver: { name: 'Jiangxi', localName: '江西省' },
  firm: { name: 'Firm', localName: null },
  county: { name: 'Akto', localName: '阿克陶县' },
  't-sent': { name: 'CNY 12.5 million disbursed', localName: '拨付1250万元' },
};
const nameOf: NameOf = (id) => names[id];

const long = `To build ${'a school '.repeat(30)}`;

function titles(type: RecordType, change: object = {}) {
  const { body } = readBody(type, { ...examples[type], ...change });
  return [titleOf(type, body, nameOf, 'en'), titleOf(type, body, nameOf, 'zh')];
}

describe('titleOf', () => {
  it.each<[RecordType, object, string, string]>([
    ['programme', {}, 'Paired assistance', '对口支援'],
    ['project', {}, 'School', 'School'],
    ['pairing', {}, 'Jiangxi → Akto, 2010–2020', '江西省 → 阿克陶县，2010–2020年'],
    ['pairing', { end: null }, 'Jiangxi → Akto, since 2010', '江西省 → 阿克陶县，2010年起'],
    [
      'pairing',
      { start: '2010-03', end: '2020-11-14' },
      'Jiangxi → Akto, 1 March 2010 to 14 November 2020',
      '江西省 → 阿克陶县，2010年3月1日至2020年11月14日',
    ],
    [
      'transaction',
      { providers: ['giver'] },
      'CNY 12.5 million disbursed, Jiangxi → Akto, 2019',
      '拨付1250万元，江西省 → 阿克陶县，2019年',
    ],
    [
      'transaction',
      {},
      'CNY 12.5 million disbursed, Jiangxi and Firm → Akto, 2019',
      '拨付1250万元，江西省、Firm → 阿克陶县，2019年',
    ],
    [
      'transaction',
      { providers: ['giver', 'firm', 'x', 'y'], side: 'received', date: '2019-07-14' },
      'CNY 12.5 million disbursed (as received), Jiangxi and 3 others → Akto, 14 July 2019',
      '拨付1250万元（受方申报），江西省等4方 → 阿克陶县，2019年7月14日',
    ],
    [
      'transaction',
      {
        amount: { amount: '-1234567.89', currency: 'UAH' },
        stage: 'pledge',
        recipients: [],
        providers: [],
        date: null,
      },
      'UAH −1,234,567.89 pledged',
      '认捐−1,234,567.89格里夫纳',
    ],
    [
      'contribution',
      {},
      '30 teachers, Jiangxi → Akto, September 2019 to July 2021',
      '30名教师，江西省 → 阿克陶县，2019年9月至2021年7月',
    ],
    [
      'contribution',
      { goods: 'School desks', kind: 'goods', unit: 'sets', end: null },
      '30 sets (School desks), Jiangxi → Akto, September 2019',
      '30sets（School desks），江西省 → 阿克陶县，2019年9月',
    ],
    ['arrival', {}, 'Matched: CNY 12.5 million disbursed', '相符：拨付1250万元'],
    ['listing', {}, 'Akto, listed 25 January 2020', '阿克陶县，2020年1月25日列入'],
    ['completeness', {}, 'Complete: CNY disbursed, Jiangxi → Akto, 2019', '完整：CNY 拨付，江西省 → 阿克陶县，2019年'],
    [
      'completeness',
      { donors: [], recipients: [], side: 'received', start: null },
      'Complete: CNY disbursed (as received), until 2019',
      '完整：CNY 拨付（受方申报），至2019年',
    ],
    ['lock', {}, 'Locked until 2019', '锁定至2019年'],
    ['target', {}, 'composite-incidence 3, Akto, 2020', 'composite-incidence 3，阿克陶县，2020'],
    ['obligation', { what: long }, `${long.slice(0, 119).trimEnd()}…`, `${long.slice(0, 119).trimEnd()}…`],
  ])('%s %j', (type, change, en, zh) => {
    expect(titles(type, change)).toEqual([en, zh]);
  });

  it.each(recordTypes)('an empty draft of a %s has one too', (type) => {
    const { body } = readBody(type, {});
    expect(titleOf(type, body, nameOf, 'en')).not.toBe('');
    expect(titleOf(type, body, nameOf, 'zh')).not.toBe('');
  });
});
