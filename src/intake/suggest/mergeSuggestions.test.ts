import { describe, expect, it } from 'vitest';
import { mergeSuggestions } from './mergeSuggestions.ts';
import type { SuggestionPlace } from './mergeSuggestions.ts';
import { sensitiveSentence } from './sensitiveSentence.ts';
import { readSuggestions } from './suggestion.ts';
import type { Suggestion } from './suggestion.ts';

const text = 'Before. Jiangxi gave 18.819 billion yuan and 300 teachers to Akto, and three hundred books. After.';
const place: SuggestionPlace = {
  text,
  document: 'a.txt',
  paragraph: { start: 8, end: text.length - 7 },
  taken: [],
  sentenceAt: () => ({ start: 8, end: text.length - 7 }),
  notCollected: () => null,
};
const suggestion = (over: Partial<Suggestion>): Suggestion => ({
  quote: '300 teachers', kind: 'count', measure: 'teachers', value: '300', unit: 'teacher', ...over,
}); // oxfmt-ignore

describe('mergeSuggestions', () => {
  it('keeps a quote that stands in the text, marked as suggested and low in score', () => {
    const { claims, counts } = mergeSuggestions([suggestion({ donors: ['Jiangxi', 'Zhejiang'] })], place);
    expect(counts).toMatchObject({ kept: 1 });
    expect(claims[0]).toMatchObject({ by: 'llm', value: '300', score: 0.3, attribution: [] });
    expect(text.slice(claims[0]?.start, claims[0]?.end)).toBe('300 teachers');
    expect(claims[0]?.donors).toEqual([{ name: 'Jiangxi', id: null, start: 8, end: 15 }]);
  });

  it.each<[outcome: string, name: string, over: Partial<Suggestion>]>([
    ['notInText', 'an invented quote', { quote: '2,000 projects', value: '2000' }],
    ['notInText', 'a quote with other blanks', { quote: '300  teachers' }],
    ['notInText', 'a quote of blanks', { quote: '  ' }],
    ['notInText', 'words outside the paragraph', { quote: 'Before', value: null }],
    ['valueNotInQuote', 'another value than the words', { value: '3000000001' }],
    [
      'kept',
      'a magnitude written out',
      { quote: '18.819 billion yuan', value: '18819000000', kind: 'money', unit: 'CNY' },
    ],
    ['kept', 'a number in words', { quote: 'three hundred books', value: '300', unit: 'book' }],
  ])('%s: %s', (outcome, _, over) => {
    expect(mergeSuggestions([suggestion(over)], place).counts).toMatchObject({ [outcome]: 1 });
  });

  it('gives way to a rule and to an earlier suggestion', () => {
    const at = text.indexOf('300');
    const rule = { start: at, end: at + 3 };
    expect(mergeSuggestions([suggestion({})], { ...place, taken: [rule] }).counts).toMatchObject({
      kept: 0,
      overlapping: 1,
    });
    expect(mergeSuggestions([suggestion({}), suggestion({})], place).counts).toMatchObject({ kept: 1, overlapping: 1 });
  });

  it('keeps nothing that is not collected', () => {
    const counts = mergeSuggestions([suggestion({})], { ...place, notCollected: () => 'religion' }).counts;
    expect(counts).toMatchObject({ kept: 0, notCollected: 1 });
  });
});

describe('sensitiveSentence', () => {
  it.each([
    ['ethnicity', 'Of them 300 were ethnic minorities.'],
    ['religion', '当地有清真寺300座。'],
    ['individual', 'The farmer earned 3,000 yuan.'],
    [null, 'The province sent 300 teachers.'],
    [null, '选派300名教师。'],
  ])('%s', (reason, sentence) => {
    expect(sensitiveSentence(sentence, { start: 0, end: sentence.length })).toBe(reason);
  });
});

describe('readSuggestions', () => {
  const one = JSON.stringify({ claims: [suggestion({})] });
  it.each([
    ['plain', one, 1],
    ['in a fence', `Here you are:\n\`\`\`json\n${one}\n\`\`\`\nGood luck!`, 1],
    ['a bare list', JSON.stringify([suggestion({})]), 1],
    ['nothing found', '{"claims": []}', 0],
  ])('%s', (_, answer, count) => {
    expect(readSuggestions(answer)?.suggestions).toHaveLength(count);
  });

  it.each(['I cannot help with that.', '{"claims": [{"quote": "3', '', '{"answer": 1}', '}{'])(
    'null for %j',
    (answer) => {
      expect(readSuggestions(answer)).toBeNull();
    },
  );

  it('counts suggestions of the wrong shape and keeps the others', () => {
    const answer = JSON.stringify({
      claims: [suggestion({}), { quote: 1 }, { ...suggestion({}), value: '3e5' }, null],
    });
    expect(readSuggestions(answer)).toMatchObject({ malformed: 3, suggestions: [{ quote: '300 teachers' }] });
  });

  it('drops fields that nobody asked for', () => {
    const answer = JSON.stringify([{ ...suggestion({}), attribution: [{ name: 'someone' }], score: 1 }]);
    expect(Object.keys(readSuggestions(answer)?.suggestions[0] ?? {})).toEqual([
      'quote',
      'kind',
      'measure',
      'value',
      'unit',
    ]);
  });
});
