/** Ticks of a number line in the reader's magnitudes. */
import { scaleLinear } from 'd3-scale';

export interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** A linear axis over all finite bounds, with room on both sides; a single value gets a tenth of itself around it. */
export function axisOver(
  values: readonly number[],
  width: readonly [left: number, right: number],
  ticks: number,
): Axis {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const spread = most - least || Math.abs(most) * 0.2 || 2;
  const scale = scaleLinear()
    .domain([least - spread * 0.12, most + spread * 0.12])
    .range([...width]);
  const [from = least, to = most] = scale.domain();
  return { at: (value) => scale(value), ticks: scale.ticks(ticks), from, to };
}
