import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseCases } from './chinese.cases.ts';
import { classCases } from './classes.cases.ts';
import { englishCases, newsCases } from './english.cases.ts';
import { generalCases } from './general.cases.ts';
import { heldoutCases } from './heldout.cases.ts';
import type { SentenceReading } from './quantity.ts';
import { caseContext, describeReading, normalExpectation, type ReadingCase } from './readingCase.ts';
import { readQuantities } from './readQuantities.ts';

function read(text: string): SentenceReading {
  return readQuantities(text, { start: 0, end: text.length }, caseContext);
}

/** What is read, and what should be; dates are left out where a case does not name them. */
function readingAndCase([text, quantities, dates]: ReadingCase): readonly [read: string, expected: string] {
  const got = describeReading(read(text));
  if (dates === undefined) return [got.quantities, normalExpectation(quantities)];
  return [`${got.quantities} @ ${got.dates}`, `${normalExpectation(quantities)} @ ${dates}`];
}

/** One named row per case, for `it.each`. */
function rows(cases: readonly ReadingCase[]): (readonly [name: string, row: ReadingCase])[] {
  return cases.map((row) => [row[0], row]);
}

/** Share of expected and found quantities that agree in value, or in value and unit. */
function score(cases: readonly ReadingCase[], parts: 1 | 2): number {
  const key = (quantity: string): string => quantity.split('|').slice(0, parts).join('|');
  const list = (quantities: string): string[] => (quantities === '' ? [] : quantities.split('; ').map(key));
  let [both, all] = [0, 0];
  for (const [text, quantities] of cases) {
    const expected = list(quantities);
    const found = list(describeReading(read(text)).quantities);
    all += expected.length + found.length;
    for (const quantity of found) {
      const at = expected.indexOf(quantity);
      if (at < 0) continue;
      expected.splice(at, 1);
      both += 2;
    }
  }
  return both / all;
}

describe('English', () => {
  it.each(rows(englishCases))('%s', (_name, row) => {
    const [got, expected] = readingAndCase(row);
    expect(got).toBe(expected);
  });
});

describe('English news', () => {
  it.each(rows(newsCases))('%s', (_name, row) => {
    const [got, expected] = readingAndCase(row);
    expect(got).toBe(expected);
  });
});

describe('Chinese', () => {
  it.each(rows(chineseCases))('%s', (_name, row) => {
    const [got, expected] = readingAndCase(row);
    expect(got).toBe(expected);
  });
});

describe('general news and reports', () => {
  it.each(rows(generalCases))('%s', (_name, row) => {
    const [got, expected] = readingAndCase(row);
    expect(got).toBe(expected);
  });
});

describe('classes of wording', () => {
  it.each(rows(classCases))('%s', (_name, row) => {
    const [got, expected] = readingAndCase(row);
    expect(got).toBe(expected);
  });
});

describe('sentences held out while the rules were written', () => {
  it('keeps the score reached on values', () => expect(score(heldoutCases, 1)).toBeGreaterThan(0.97));
  it('keeps the score reached on values with units', () => expect(score(heldoutCases, 2)).toBeGreaterThan(0.95));
});

describe('spans', () => {
  it('quotes figure, magnitude and unit where they stand', () => {
    const text = 'Since 2010 nearly 120 billion yuan came.';
    const [quantity] = read(text).quantities;
    expect(text.slice(quantity?.start, quantity?.end)).toBe('nearly 120 billion yuan');
    expect(text.slice(quantity?.number.start, quantity?.number.end)).toBe('120 billion');
    expect(text.slice(quantity?.unitSpan?.start, quantity?.unitSpan?.end)).toBe('yuan');
    expect(quantity).toMatchObject({ low: '114000000000', high: '120000000000', lowOpen: false, highOpen: true });
  });

  it('keeps offsets where Chinese is set with spaces around figures', () => {
    const text = '全国共有 832 个贫困县，到 5 月 17 日，投入超过 12.8 亿元。';
    const { quantities, dates } = read(text);
    expect(quantities.map(({ start, end }) => text.slice(start, end))).toEqual(['832 个贫困县', '超过 12.8 亿元']);
    expect(quantities.map(({ number }) => text.slice(number.start, number.end))).toEqual(['832', '12.8 亿']);
    expect(dates.map(({ start, end }) => text.slice(start, end))).toEqual(['5 月 17 日']);
  });

  it('reads a stretch in the middle of a document', () => {
    const text = 'He paid 5 euros. She paid 7 euros. They paid 9 euros.';
    const reading = readQuantities(text, { start: 17, end: 34 }, caseContext);
    expect(reading.quantities.map(({ start, end }) => text.slice(start, end))).toEqual(['7 euros']);
  });

  it('names what is no quantity, with a reason', () => {
    const text = 'The 2020 Northland maritime policy bill cites document No. 52.';
    expect(read(text).notQuantities.map(({ start, end, reason }) => [text.slice(start, end), reason])).toEqual([
      ['2020 Northland maritime policy bill', 'named by its year'],
      ['No. 52', 'numbered'],
    ]);
  });
});

describe('context', () => {
  it('leaves relative dates open without a document date', () => {
    const text = 'Last year was dry; 去年也是。';
    const { dates } = readQuantities(text, { start: 0, end: text.length }, { documentDate: null, currency: null });
    expect(dates.map(({ resolved }) => resolved)).toEqual([false, false]);
  });

  it('takes a document date that is no day for unknown', () => {
    const text = 'It rained yesterday.';
    const { dates } = readQuantities(
      text,
      { start: 0, end: text.length },
      { documentDate: '2019-02-30', currency: null },
    );
    expect(dates.map(({ resolved }) => resolved)).toEqual([false]);
  });

  it('takes the currency of the document for bare amounts that are spent, and says so', () => {
    const text = 'They invested 18.819 billion in roads.';
    const [quantity] = readQuantities(
      text,
      { start: 0, end: text.length },
      { documentDate: null, currency: 'CNY' },
    ).quantities;
    expect(quantity).toMatchObject({ kind: 'money', unit: 'CNY', unitInferred: true, value: '18819000000' });
  });

  it('takes an exact bare figure of millions for money, but not a population', () => {
    const kinds = ['Nineteen provinces: 18.819 billion', 'Its population is 1.4 billion.'].map(
      (text) =>
        readQuantities(text, { start: 0, end: text.length }, { documentDate: null, currency: 'CNY' }).quantities.at(-1)
          ?.kind,
    );
    expect(kinds).toEqual(['money', 'count']);
  });

  it('takes ¥ for yuan in Chinese text and in documents that speak of yuan', () => {
    const unitIn = (currency: string | null): string | null | undefined =>
      readQuantities('It cost ¥300.', { start: 0, end: 13 }, { documentDate: null, currency }).quantities[0]?.unit;
    expect([unitIn(null), unitIn('CNY')]).toEqual(['JPY', 'CNY']);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...'$ % 5 12 1,000 1.5 0 - – to from and of million billion yuan June 2019 one half 三 百 万 亿 元 年 月 至 多 近 的 per a ( ) . , / \ud800 \udc00 “ nearly °C th'.split(
      ' ',
    ),
    ' ',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(' ')),
    fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
  );

  it('gives spans inside the stretch, figures inside their quantities, and bounds in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, number, value, low, high } of read(text).quantities) {
          expect(
            0 <= start && start <= number.start && number.start < number.end && number.end <= end && end <= text.length,
          ).toBe(true);
          const bounds = [low, value, high].flatMap((bound) => (bound === null ? [] : [Number(bound)]));
          expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads the same wherever the stretch stands', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const before = 'Xyz. ';
        const whole = before + text;
        const moved = readQuantities(whole, { start: before.length, end: whole.length }, caseContext);
        expect(describeReading(moved)).toEqual(describeReading(read(text)));
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing in an empty stretch', () => {
    expect(readQuantities('abc', { start: 1, end: 1 }, caseContext)).toEqual({
      quantities: [],
      dates: [],
      notQuantities: [],
    });
  });
});

// The machine may be busy: work that really grows too fast fails every try.
describe('time grows with length, not faster', { retry: 3 }, () => {
  const baits = [
    '1,',
    'nearly ',
    '7',
    '三',
    '一百万',
    '12 ',
    '1-',
    'one hundred and ',
    '5% to ',
    'from 5 to ',
    '1.',
    '1/',
    '2019年',
    '5至',
    '五 5 ',
    '(1',
    '1:',
    '\ud800',
    'per 5 ',
  ];
  it.each(baits)('%j', (bait) => {
    const timed = (length: number): number => {
      const text = bait.repeat(Math.ceil(length / bait.length));
      const from = performance.now();
      read(text);
      return performance.now() - from;
    };
    timed(20_000);
    const [once, twice] = [timed(100_000), timed(200_000)];
    expect(twice).toBeLessThan(Math.max(60, once) * 4);
  });
});
