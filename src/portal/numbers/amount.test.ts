import { describe, expect, it } from 'vitest';
import { boundsText, exactFigureText, figureText } from './amount.ts';

const plain = { kind: 'money', value: null, low: null, high: null, qualifier: 'exact', unit: 'CNY' } as const;
const said = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('figure in words', () => {
  it.each([
    [{ value: '120000000000', qualifier: 'nearly' }, 'nearly 120 billion yuan', '近1,200亿元'],
    [{ value: '18819000000' }, '18.819 billion yuan', '188.19亿元'],
    [{ kind: 'count', value: '1935', unit: 'project' }, '1,935 projects', '1,935个项目'],
    [{ kind: 'count', value: '1', unit: 'county' }, '1 county', '1个县'],
    [
      { kind: 'count', value: '52', unit: 'county under supervision' },
      '52 counties under supervision',
      '52个挂牌督战县',
    ],
    [{ kind: 'count', value: '3', unit: '贫困县' }, '3 贫困县', '3贫困县'],
    [{ kind: 'percentage', value: '8', unit: '%', change: 'up' }, 'up 8%', '增长8%'],
    [{ value: '10000', per: 'person' }, '10,000 yuan per person', '每人10,000元'],
    [{ low: '20', high: '30', qualifier: 'range', kind: 'count', unit: 'school' }, '20 to 30 schools', '20至30所学校'],
    [{ low: '5', kind: 'count', unit: null }, 'at least 5', '至少5'],
    [{ value: '5', unit: 'XAF' }, '5 XAF', '5 XAF'],
    [{ value: '0', kind: 'count', unit: 'project' }, '0 projects', '0个项目'],
    [{}, 'no figure stated', '未给出数字'],
  ] as const)('%o', (fields, en, zh) => {
    const claim = { ...plain, ...fields };
    expect(said(figureText(claim, 'en'))).toBe(en);
    expect(said(figureText(claim, 'zh'))).toBe(zh);
  });

  it('says every digit, and which ends the words leave out', () => {
    const claim = {
      ...plain,
      value: '120000000000',
      low: '115000000000',
      high: '120000000000',
      highOpen: true,
      qualifier: 'nearly',
    } as const;
    expect(exactFigureText(claim, 'en')).toBe('nearly 120,000,000,000 yuan');
    expect(boundsText(claim, 'en')).toBe('115,000,000,000 yuan or more, less than 120,000,000,000 yuan');
    expect(boundsText({ ...plain, low: '80', lowOpen: true, unit: '%' }, 'en')).toBe('more than 80%');
  });
});
