/** Whatever comes in is read, or refused in words: nothing throws that is no error of ours. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { CounterfoilError } from '../../src/core/errors/errors.ts';
import { readEpisodes } from '../../src/core/monitoring/reading/readEpisodes.ts';
import { ObservationsReader } from '../../src/core/monitoring/reading/readObservations.ts';
import { readPlaces } from '../../src/core/monitoring/reading/readPlaces.ts';
import { readTargets } from '../../src/core/monitoring/reading/readTargets.ts';
import { readVerified } from '../../src/core/monitoring/reading/readVerified.ts';
import { readRules } from '../../src/core/monitoring/rules/readRules.ts';
import { Monitor } from '../../src/core/monitoring/run/monitor.ts';
import { lineageOf } from '../../src/core/monitoring/series/lineage.ts';
import { dayNumber } from '../../src/core/periods/day.ts';
import { book, indicator, place, rule, world } from './world.ts';

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'A',
    'B',
    'x',
    '2019',
    '2019-13',
    '0001',
    '9999',
    '2019-01-01',
    '-1',
    '1e308',
    'NaN',
    'A;B*0.5',
    '*',
    '\u0000',
  ),
  fc.string(),
);
const rows = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 20 });

/** A file with a header that has what is needed, and rows of anything. */
function withHeader(header: string, given: readonly string[][]): { line: number; cells: string[] }[] {
  return [header.split(','), ...given].map((cells, at) => ({ line: at + 1, cells }));
}

const file = book([rule({ line: { limit: 3 } }, { clearFor: 2 })]);
const lineage = lineageOf([place('A'), place('B')]);

/** An error of ours is fine; anything else is a defect. */
function refusedOrRead(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof CounterfoilError)) throw error;
  }
}

describe('garbage', () => {
  it('as places, observations, targets, episodes and verified alerts is refused in words', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const context = {
          lineage,
          indicators: file.indicators,
          day: dayNumber('2021-06-30'),
          undated: 'when due',
        } as const;
        const readers: (() => void)[] = [
          () => readPlaces(withHeader('id,name,tier,parent,from,to,predecessors,lists', given)),
          () =>
            readTargets(withHeader('place,indicator,baselinePeriod,targetPeriod,targetValue,shape', given), context),
          () => readEpisodes(withHeader('place,from,to,rule', given), lineage),
          () => readVerified(withHeader('rule,true,false,dataError', given), file.rules),
          () => {
            const reader = new ObservationsReader(context);
            for (const row of withHeader('place,indicator,period,value,numerator,denominator,recordedOn,source', given))
              reader.read(row);
            reader.finish();
          },
          () => readPlaces(given.map((cells, at) => ({ line: at + 1, cells }))),
        ];
        for (const read of readers) refusedOrRead(read);
      }),
      { numRuns: 300 },
    );
  });

  it('as a file of rules is refused in words, and what is left of it runs', () => {
    const names = fc.constantFrom(
      'line',
      'change',
      'all',
      'any',
      'not',
      'atLeast',
      'of',
      'limit',
      'over',
      'peers',
      'dataGap',
      'periods',
      'trend',
      'baseline',
      'cusum',
      'ewma',
      'pathGap',
      'path',
      'points',
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(1, 2, -1, 0.5, null, 'x', true, 1e308),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(names, tie('tree'), { maxKeys: 2 }),
      ),
    }));
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.anything(),
            tree.map((when) => rule(when, { clearFor: 2 })),
          ),
          { maxLength: 4 },
        ),
        (rules) => {
          refusedOrRead(() => {
            const text = JSON.stringify(
              { format: 'counterfoil-rules/1', indicators: [indicator('x')], rules },
              (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
            );
            const read = readRules(text, new Map());
            const readings = [2017, 2018, 2019].map((year) => ({ place: 'A', period: String(year), value: year % 7 }));
            new Monitor(world(read, { places: [place('A'), place('B')], readings, lastDay: '2020-12-31' }).input).runOn(
              dayNumber('2020-12-31'),
              new Map(),
            );
          });
        },
      ),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.string(), (text) => refusedOrRead(() => readRules(text, new Map()))));
  });
});
