import type { Leaf } from '../rules/rule.ts';
import type { IndicatorTable } from '../series/indicatorTable.ts';
import { baselineTest } from './baseline.ts';
import { changeTest } from './change.ts';
import { cusumTest, ewmaTest } from './charts.ts';
import { dataGapTest } from './dataGap.ts';
import type { LeafTest, LeafWorld } from './leafTest.ts';
import { lineTest } from './line.ts';
import { pathGapTest } from './pathGap.ts';
import { peersTest } from './peers.ts';
import { trendTest } from './trend.ts';

/** A leaf of a rule as a test over the table of its indicator. */
export function makeLeaf(leaf: Leaf, table: IndicatorTable, world: LeafWorld): LeafTest {
  switch (leaf.kind) {
    case 'line':
      return lineTest(table, leaf.options);
    case 'change':
      return changeTest(table, leaf.options);
    case 'pathGap':
      return pathGapTest(table, leaf.options, world);
    case 'trend':
      return trendTest(table, leaf.options);
    case 'baseline':
      return baselineTest(table, leaf.options);
    case 'ewma':
      return ewmaTest(table, leaf.options);
    case 'cusum':
      return cusumTest(table, leaf.options);
    case 'peers':
      return peersTest(table, leaf.options, world);
    default:
      return dataGapTest(table, leaf.options, world);
  }
}
