/**
 * The curve of a backtest: across, the work that a threshold makes; up, the share of what should have been found that it
 * finds. Where nothing is known that should have been found, the work by threshold.
 */
import type { BacktestCurve } from '../../../actions/alertAnswers.ts';
import { axisOver } from '../../charts/scale.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { rulerFrom } from '../../programme/charts/ruler.ts';
import type { ViewContext } from '../../view.ts';
import { plain } from './explanations.ts';
import { ruleRoomWords } from './words.ts';

const size = { width: 560, height: 240, left: 48, right: 24, top: 16, bottom: 44 };

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** Thresholds with the same outcome are one dot. */
function merged(dots: readonly Dot[]): Dot[] {
  const places = Map.groupBy(dots, ({ x, y }) => `${x} ${y}`);
  return [...places.values()].flatMap((same) => {
    const [first, last] = [same[0], same.at(-1)];
    if (!first || !last) return [];
    return [{ ...first, label: first === last ? first.label : `${first.label} – ${last.label}` }];
  });
}

export function curveChart(id: string, { option, points }: BacktestCurve, view: ViewContext): Html | null {
  const w = ruleRoomWords(view);
  const knowsFound = points.every(({ measures }) => measures.probabilityOfDetection !== null);
  const dots = merged(
    points.flatMap(({ value, measures }): Dot[] => {
      const work = measures.alertsPerOfficerMonth;
      if (work === null) return [];
      const label = plain(value);
      const found = measures.probabilityOfDetection;
      return [knowsFound && found !== null ? { x: work, y: found * 100, label } : { x: value, y: work, label }];
    }),
  );
  if (dots.length < 2) return null;
  const across: readonly [number, number] = [size.left, size.width - size.right];
  const up: readonly [number, number] = [size.height - size.bottom, size.top];
  const xs = knowsFound
    ? rulerFrom(
        dots.map(({ x }) => x),
        across,
        6,
      )
    : axisOver(
        dots.map(({ x }) => x),
        across,
        6,
      );
  const ys = rulerFrom(knowsFound ? [0, 100] : dots.map(({ y }) => y), up, 4);
  const [xWords, yWords] = knowsFound ? [w.curveX, `${w.curveY} (%)`] : [option, w.curveX];
  const path = dots
    .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${xs.at(x).toFixed(1)} ${ys.at(y).toFixed(1)}`)
    .join('');
  return html`<figure class="chart curve">
    <svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="${id}-title">
      <title id="${id}-title">${w.curveOf(option)}: ${xWords}, ${yWords}</title>
      ${ys.ticks.map(
        (tick) =>
          html`<line
              class="grid-line"
              x1="${size.left}"
              x2="${size.width - size.right}"
              y1="${ys.at(tick)}"
              y2="${ys.at(tick)}"
            />
            <text class="tick" x="${size.left - 6}" y="${ys.at(tick) + 4}" text-anchor="end">${plain(tick)}</text>`,
      )}
      ${xs.ticks.map(
        (tick) =>
          html`<text class="tick" x="${xs.at(tick)}" y="${size.height - size.bottom + 18}" text-anchor="middle"
            >${plain(tick)}</text
          >`,
      )}
      <path class="curve-line" d="${path}" />
      ${dots.map(
        ({ x, y, label }) =>
          html`<circle class="curve-dot" cx="${xs.at(x)}" cy="${ys.at(y)}" r="4" />
            <text class="curve-label" x="${xs.at(x) + 7}" y="${ys.at(y) - 7}">${label}</text>`,
      )}
      <text class="axis-name" x="${size.width - size.right}" y="${size.height - 6}" text-anchor="end">${xWords}</text>
      <text class="axis-name" x="${size.left}" y="${size.top - 4}">${yWords}</text>
    </svg>
  </figure>`;
}
