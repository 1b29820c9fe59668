import { describe, expect, it } from 'vitest';
import { stripHan, stripWords, type Level } from './levels.ts';

describe('the name proper in Latin letters', () => {
  const cases: [string, string, Level | null][] = [
    ['akto county', 'akto', 'county'],
    ['county of aketao', 'aketao', 'county'],
    ['kizilsu and kirgiz autonomous prefecture', 'kizilsu', 'prefecture'],
    ['xinjiang uygur zizhiqu', 'xinjiang', 'region'],
    ['khersonska oblast', 'khersonska', 'region'],
    ['inner mongolia', 'inner mongolia', null],
    ['county', 'county', 'county'],
  ];
  it.each(cases)('%s', (name, base, level) => {
    expect(stripWords(name.split(' '))).toEqual({ base, level });
  });
});

describe('the name proper in Chinese', () => {
  const cases: [string, string, Level | null][] = [
    ['阿克陶县', '阿克陶', 'county'],
    ['克孜勒苏柯尔克孜自治州', '克孜勒苏', 'prefecture'],
    ['海西蒙古族藏族自治州', '海西', 'prefecture'],
    ['新疆维吾尔自治区', '新疆', 'region'],
    ['内蒙古自治区', '内蒙古', 'region'],
    ['和田地区', '和田', 'prefecture'],
    ['和布克赛尔蒙古自治县', '和布克赛尔', 'county'],
    ['赣州', '赣州', null],
    ['阿克陶', '阿克陶', null],
    ['县', '县', null],
  ];
  it.each(cases)('%s', (name, base, level) => {
    expect(stripHan(name)).toEqual({ base, level });
  });
});
