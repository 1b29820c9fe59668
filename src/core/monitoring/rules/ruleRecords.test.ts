import { describe, expect, it } from 'vitest';
import type { Indicator } from '../indicator.ts';
import { yearlyShare } from '../testing/yearlyShare.ts';
import { readRuleRecords } from './ruleRecords.ts';

const indicator: Indicator = { ...yearlyShare, whole: null, least: null, most: null, combine: 'none' };

const record = (key: string, definition: unknown, id = `record-${key}`) => ({
  record: id,
  key,
  title: `Rule ${key}`,
  localTitle: key === 'a' ? '规则甲' : null,
  definition: typeof definition === 'string' ? definition : JSON.stringify(definition),
});
const line = { indicator: 'x', when: { line: { limit: 3 } }, clearFor: 2 };
const read = (...records: readonly ReturnType<typeof record>[]) =>
  readRuleRecords(records, new Map([['x', indicator]]));
const refused = (...records: readonly ReturnType<typeof record>[]) =>
  read(...records)
    .problems.filter(({ weight }) => weight === 'refused')
    .map(({ record: of, where, code, isAboutOthers }) => [of, where, code, isAboutOthers]);

describe('rules of records', () => {
  it('have the identifier and the titles of their records', () => {
    const { rules, problems } = read(record('a', { ...line, title: { en: 'Another' }, id: 'a' }), record('b', line));
    expect(problems).toEqual([]);
    expect(rules.map(({ record: of, rule }) => [of, rule.id, rule.family, rule.title])).toEqual([
      ['record-a', 'a', 'a', { en: 'Rule a', zh: '规则甲' }],
      ['record-b', 'b', 'b', { en: 'Rule b' }],
    ]);
  });

  it.each([
    ['no JSON', '{"when":', '', 'RULES_UNREADABLE'],
    ['a number', '7', '', 'RULE_FIELD_WRONG'],
    ['null', 'null', '', 'RULE_FIELD_WRONG'],
    ['another id', { ...line, id: 'z' }, 'id', 'RULE_ID_OTHER'],
    ['a member that nobody knows', { ...line, often: 2 }, 'often', 'RULE_FIELD_WRONG'],
    ['a wrong limit', { ...line, when: { line: { limit: 'x' } } }, 'when.line.limit', 'RULE_FIELD_WRONG'],
    ['a wrong severity', { ...line, severity: 'grave' }, 'severity', 'RULE_FIELD_WRONG'],
  ])('of %s are named with where it stands, and the others run', (_, definition, where, code) => {
    const records = [record('b', definition), record('a', line)];
    expect(refused(...records)).toEqual([['record-b', where, code, false]]);
    expect(read(...records).rules.map(({ rule }) => rule.id)).toEqual(['a']);
  });

  it('are read as one book', () => {
    const inhibits = (rule: string) => ({ ...line, inhibits: [{ rule }] });
    expect(refused(record('a', inhibits('b')), record('b', inhibits('a')))).toEqual([
      ['record-b', '', 'RULE_INHIBITS_ITSELF', true],
    ]);
    expect(refused(record('a', inhibits('c')))).toEqual([['record-a', '', 'RULE_INHIBITS_UNKNOWN', true]]);
    expect(refused(record('a', line), record('a', line, 'other'))).toEqual([['other', 'id', 'RULE_ID_TAKEN', true]]);
  });

  it('are told at once of a taken id and of what else is wrong', () => {
    const faulty = record('a', { ...line, for: 0, severity: 'grave' }, 'other');
    expect(refused(record('a', line), faulty)).toEqual([
      ['other', 'for', 'RULE_FIELD_WRONG', false],
      ['other', 'severity', 'RULE_FIELD_WRONG', false],
      ['other', 'id', 'RULE_ID_TAKEN', true],
    ]);
  });
});
