import type { ClaimIndex } from './claimIndex.ts';
import type { Region } from './placed.ts';
import { lieApart } from './placed.ts';

interface Area {
  readonly book: string;
  readonly region: Region;
}

/**
 * The members of a conflict that have cells in common with most of the others: a whole among its parts, a ratio between
 * its two sums. Without one of these most of what clashes here is at peace, so that few claims have to be left out.
 */
export function centreOf(conflict: readonly string[], index: ClaimIndex): readonly string[] {
  const areas = conflict.map((id) => areasOf(id, index));
  const touched = areas.map((own) => areas.filter((other) => own.some((one) => other.some((two) => meet(one, two)))));
  const most = Math.max(...touched.map(({ length }) => length));
  return conflict.filter((_, at) => touched[at]?.length === most);
}

function areasOf(id: string, index: ClaimIndex): readonly Area[] {
  const sum = index.sum(id);
  if (sum) return [{ book: sum.book, region: sum }];
  const ratio = index.ratio(id);
  if (!ratio) return [];
  return [
    { book: ratio.ownBook, region: ratio.own },
    { book: ratio.otherBook, region: ratio.other },
  ];
}

function meet(one: Area, two: Area): boolean {
  return one.book === two.book && !lieApart(one.region, two.region);
}
