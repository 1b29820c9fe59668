/** Where periods and values stand in the drawing of one indicator. */
import { scaleLinear } from 'd3-scale';
import type { IndicatorPanel } from '../../../actions/watchAnswers.ts';
import { parsePeriod, periodOn } from '../../../core/monitoring/period.ts';
import { dayNumber } from '../../../core/periods/day.ts';

export const frame = { width: 340, left: 46, right: 332, top: 10, bottom: 136 } as const;

export interface PanelScale {
  /** Width of one period. */
  readonly step: number;
  /** Left end of the column of a period, by its place in the row of readings. */
  readonly left: (at: number) => number;
  readonly middle: (at: number) => number;
  /** Where a period stands in the row of readings; it may lie before or behind it. Null for what is no period of the indicator. */
  readonly place: (period: string) => number | null;
  readonly placeOfDay: (day: string) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Proportions begin at nothing; other values have their own room. */
export function panelScale({ indicator, readings, thresholds, path, peers }: IndicatorPanel): PanelScale {
  const step = (frame.right - frame.left) / Math.max(1, readings.length);
  const first = parsePeriod(readings[0]?.period ?? '')?.number ?? 0;
  const shown = readings.flatMap(({ value }) => (value === null || value === 'withheld' ? [] : [Number(value)]));
  const within = (period: string): boolean => readings.some((each) => each.period === period);
  const drawn = [
    ...shown,
    ...thresholds.map(({ limit }) => Number(limit)),
    ...path.filter(({ period }) => within(period)).map(({ value }) => Number(value)),
    ...peers.flatMap(({ low, high }) => [Number(low), Number(high)]),
    ...(indicator.whole === null ? [] : [0]),
  ];
  const [least, most] = drawn.length === 0 ? [0, 1] : [Math.min(...drawn), Math.max(...drawn)];
  const room = most - least || Math.abs(most) * 0.2 || 1;
  const from = indicator.whole === null || least < 0 ? least - room * 0.08 : 0;
  const to = indicator.whole !== null && most === indicator.whole ? most : most + room * 0.08;
  const scale = scaleLinear().domain([from, to]).range([frame.bottom, frame.top]);
  const left = (at: number): number => frame.left + at * step;
  return {
    step,
    left,
    middle: (at) => left(at) + step / 2,
    place: (period) => {
      const read = parsePeriod(period);
      return read?.kind === indicator.period ? read.number - first : null;
    },
    placeOfDay: (day) => periodOn(indicator.period, dayNumber(day)) - first,
    y: (value) => scale(value),
    ticks: scale.ticks(4),
  };
}
