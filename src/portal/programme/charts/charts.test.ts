import { describe, expect, it } from 'vitest';
import type { StageAmounts } from '../../../actions/programmeAnswers.ts';
import { exampleView as view } from '../../testing/exampleView.ts';
import { bullets } from './bullets.ts';
import { matrix } from './matrix.ts';
import { rulerFrom } from './ruler.ts';
import { shareBar } from './share.ts';
import { rowsOf, timeline, yearsOf } from './timeline.ts';

const nothing: StageAmounts = { pledge: null, commitment: null, disbursement: null, received: null, expenditure: null };

describe('ruler', () => {
  it.each([
    { values: [10, 40], at: 0, expected: 100 },
    { values: [10, 40], at: 40, expected: 300 },
    { values: [-20, 20], at: -20, expected: 100 },
    { values: [], at: 0, expected: 100 },
  ])('$values: $at lies at $expected', ({ values, at, expected }) => {
    expect(rulerFrom(values, [100, 300], 4).at(at)).toBeCloseTo(expected);
  });
});

describe('promised and arrived', () => {
  const drawn = (amounts: StageAmounts) =>
    String(
      bullets(
        {
          id: 'b',
          title: 'By year',
          currency: 'CNY',
          bullets: [{ label: '2019', sentHref: '/sent', receivedHref: '/received', amounts }],
        },
        view,
      ),
    );

  it('hatches what nobody reported and draws it with no length of its own', () => {
    const chart = drawn({ ...nothing, commitment: '200', disbursement: '150' });
    expect(chart).toContain('class="bullet-sent"');
    expect(chart).not.toContain('class="bullet-received"');
    expect(chart).toContain('class="bullet-unknown"');
    expect(chart).toContain('href="/sent" aria-label="2019: Committed: 200 yuan; Sent: 150 yuan"');
    expect(chart).toContain('href="/received" aria-label="2019: Received: not reported"');
  });

  it('keeps zero apart from unknown', () => {
    const chart = drawn({ ...nothing, disbursement: '150', received: '0' });
    expect(chart).toContain('class="bullet-received"');
    expect(chart).not.toContain('class="bullet-unknown"');
  });

  it('draws nothing where nothing is known', () => {
    expect(
      bullets(
        {
          id: 'b',
          title: '',
          currency: 'CNY',
          bullets: [{ label: '', sentHref: '', receivedHref: '', amounts: nothing }],
        },
        view,
      ),
    ).toBeNull();
  });
});

describe('matrix', () => {
  const cells = [
    { donor: 'Jiangxi', recipient: 'Akto', pairings: ['1'] },
    { donor: 'Jiangxi', recipient: 'Artux', pairings: ['2', '4'] },
    { donor: 'Jiangsu', recipient: 'Artux', pairings: ['3'] },
  ];
  it('has a cell for everybody who is paired, which leads to the pairing or to all of them', () => {
    const axes = { donors: ['Jiangxi', 'Jiangsu'], recipients: ['Artux', 'Akto'] };
    const drawn = String(matrix({ ...axes, cells }, (id) => id, view));
    expect(drawn.match(/class="matrix-cell"/g)).toHaveLength(3);
    expect(drawn).toContain('href="/pairings/3" aria-label="Jiangsu → Artux"');
    expect(drawn).toContain('href="/pairings?party=Jiangxi" aria-label="Jiangxi → Artux"');
    expect(drawn).toContain('direction="ltr"');
  });
});

describe('share bar', () => {
  it.each([
    { part: 0.5, has: 'width="120.0"' },
    { part: 1.4, has: 'class="share-over"' },
    { part: 0, has: 'width="0.0"' },
    { part: null, has: 'class="bullet-unknown"' },
  ])('$part', ({ part, has }) => {
    expect(String(shareBar('x', { part, meaning: 'arrived', words: 'half' }))).toContain(has);
  });
});

describe('timeline', () => {
  it.each([
    ['2019', 2019.5],
    ['2019-07', 2019 + 6.5 / 12],
    ['2019-01-01', 2019],
  ])('%s is at %d', (date, years) => {
    expect(yearsOf(date)).toBeCloseTo(years);
  });

  it('puts dots that would touch above each other', () => {
    expect(rowsOf([0, 5, 30, 31, 60])).toEqual([0, 1, 0, 1, 0]);
  });

  it('fills a dot unless something is left to do', () => {
    const drawn = String(
      timeline(
        [
          { date: '2020', title: 'Visit', href: '/engagements/2', done: false },
          { date: '2019', title: 'Meeting', href: '/engagements/1', done: null },
        ],
        view,
      ),
    );
    expect(drawn.match(/class="occasion-open"/g)).toHaveLength(2);
    expect(drawn.indexOf('/engagements/1')).toBeLessThan(drawn.indexOf('/engagements/2'));
  });
});
