import type { Criterion } from '../../../core/lists/criteria.ts';
import { kinOf } from '../../../core/lists/heirs.ts';
import type { Leaf } from '../../../core/monitoring/rules/rule.ts';
import type { Lineage } from '../../../core/monitoring/series/lineage.ts';
import type { ShownReadings } from '../shown/shownReadings.ts';

/** Where readings are looked for on which a verdict rests: so many periods back, at the place or wherever it is reported. */
interface Look {
  readonly indicator: string;
  readonly back: number;
  readonly isAmongPeers: boolean;
}

/** By criterion what its verdict of a period rests on. */
export type LooksOf = ReadonlyMap<number, readonly Look[]>;

export function looksOf(criteria: readonly Criterion[], leavesOf: (rule: string) => readonly Leaf[]): LooksOf {
  return new Map(
    criteria.map((criterion) => [
      criterion.number,
      criterion.kind === 'indicator'
        ? [{ indicator: criterion.indicator, back: 0, isAmongPeers: false }]
        : leavesOf(criterion.rule).flatMap(lookOf),
    ]),
  );
}

/** How far back a line may look for each of the values that it asks for. */
const periodsForEach = 3;

function lookOf({ kind, indicator, options }: Leaf): Look[] {
  if (kind === 'dataGap') return [];
  if (kind === 'line') return [{ indicator, back: options.of * periodsForEach, isAmongPeers: false }];
  if (kind === 'change') return [{ indicator, back: options.over, isAmongPeers: false }];
  if (kind === 'peers') return [{ indicator, back: 0, isAmongPeers: true }];
  return [{ indicator, back: Infinity, isAmongPeers: false }];
}

/**
 * Whether what is said of a criterion at a place would tell of a reading that its reader may not see: of the place, of what
 * it came from or became, or of one that it is compared with.
 */
export function hiddenVerdicts(
  looks: LooksOf,
  shown: ShownReadings,
  lineage: Lineage,
): (of: { readonly criterion: number; readonly place: string; readonly period: number }) => boolean {
  const kin = new Map<string, readonly string[]>();
  const kinAt = (place: string): readonly string[] => {
    const found = kin.get(place) ?? [...new Set([place, ...kinOf(lineage, [place])])];
    kin.set(place, found);
    return found;
  };
  const amongAll = new Map<string, boolean>();
  const anywhere = (indicator: string, period: number): boolean => {
    const key = `${indicator} ${period}`;
    const found =
      amongAll.get(key) ?? [...shown.places(indicator)].some((place) => shown.isHidden(indicator, place, period));
    amongAll.set(key, found);
    return found;
  };
  return ({ criterion, place, period }) =>
    (looks.get(criterion) ?? []).some(({ indicator, back, isAmongPeers }) => {
      if (isAmongPeers) return anywhere(indicator, period);
      const first = Math.max(shown.span(indicator)?.[0] ?? period, period - back);
      for (let at = first; at <= period; at += 1) {
        if (kinAt(place).some((one) => shown.isHidden(indicator, one, at))) return true;
      }
      return false;
    });
}
