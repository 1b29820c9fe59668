/** A scale that begins at nothing: lengths of bars can be compared only from there. */
import { scaleLinear } from 'd3-scale';

export interface Ruler {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** From zero – or the least value, where corrections make a sum negative – to a little beyond the largest. */
export function rulerFrom(
  values: readonly number[],
  plot: readonly [left: number, right: number],
  ticks: number,
): Ruler {
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const scale = scaleLinear()
    .domain([least, most === least ? least + 1 : most])
    .range([...plot])
    .nice(ticks);
  return { at: (value) => scale(value), ticks: scale.ticks(ticks) };
}
