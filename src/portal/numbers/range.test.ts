import { describe, expect, it } from 'vitest';
import { rangeText } from './range.ts';

const said = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null;

describe('what reports give together', () => {
  it.each([
    ['15962000000', '20000000000', 'CNY', '15.962 to 20 billion yuan', '159.62亿至200亿元'],
    ['1934.5', '1935.5', 'project', '1,935 projects', '1,935个项目'],
    ['705000000', '715000000', 'USD', '710 million US dollars', '7.1亿美元'],
    ['18800000000', '18900000000', 'CNY', '18.8 to 18.9 billion yuan', '188亿至189亿元'],
    ['95.55', '95.65', '%', '95.6%', '95.6%'],
    ['80', '81', '%', '80 to 81%', '80至81%'],
    ['5110872.5', '5110900', 'EUR', '≈ 5.1109 million euros', '≈ 511.09万欧元'],
    ['900000', '1500000', 'CNY', '900,000 to 1.5 million yuan', '90万至150万元'],
    ['1', null, '%', 'at least 1%', '至少1%'],
    [null, '7', 'county', 'at most 7 counties', '至多7个县'],
    ['0', '0', 'project', '0 projects', '0个项目'],
    [null, null, 'CNY', null, null],
  ])('%s to %s %s', (low, high, unit, en, zh) => {
    expect(said(rangeText({ low, high, unit }, 'en'))).toBe(en);
    expect(said(rangeText({ low, high, unit }, 'zh'))).toBe(zh);
  });
});
