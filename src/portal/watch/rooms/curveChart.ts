/**
 * The curve of a backtest: across, the work that a threshold makes; up, the share of what should have been found that it
 * finds. Where nothing is known that should have been found, the work by threshold.
 */
import type { BacktestCurve } from '../../../actions/alertAnswers.ts';
import type { DrawingForm } from '../../charts/drawingForm.ts';
import { axisOver } from '../../charts/scale.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { rulerFrom } from '../../programme/charts/ruler.ts';
import type { ViewContext } from '../../view.ts';
import { axisTicks, gridTicks } from '../charts/ticks.ts';
import { plain } from './explanations.ts';
import { ruleRoomWords } from './words.ts';

interface Form extends DrawingForm {
  readonly ticks: number;
}

const forms: readonly Form[] = [
  { name: 'wide', width: 560, ticks: 6 },
  { name: 'narrow', width: 340, ticks: 4 },
];
const frame = { height: 240, left: 48, right: 24, top: 18, bottom: 44 } as const;

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
  const name = w.options[option] ?? option;
  const [xWords, yWords] = knowsFound ? [w.curveX, `${w.curveY} (%)`] : [name, w.curveX];
  const said = w.curveSaid(
    name,
    xWords,
    yWords,
    dots.map(({ label, x, y }) => w.curvePoint(label, plain(x), plain(Number(y.toPrecision(3))))),
  );
  return html`<figure class="chart curve">
    ${forms.map((form) => drawing(`${id}-${form.name}`, { dots, knowsFound, xWords, yWords, said }, form, view))}
  </figure>`;
}

interface Drawn {
  readonly dots: readonly Dot[];
  readonly knowsFound: boolean;
  readonly xWords: string;
  readonly yWords: string;
  readonly said: string;
}

function drawing(id: string, { dots, knowsFound, xWords, yWords, said }: Drawn, form: Form, view: ViewContext): Html {
  const [left, right, base] = [frame.left, form.width - frame.right, frame.height - frame.bottom];
  const across = dots.map(({ x }) => x);
  const xs = knowsFound ? rulerFrom(across, [left, right], form.ticks) : axisOver(across, [left, right], form.ticks);
  const ys = rulerFrom(knowsFound ? [0, 100] : dots.map(({ y }) => y), [base, frame.top], 4);
  const points = dots.map(({ x, y, label }) => ({ x: xs.at(x), y: ys.at(y), label }));
  const [west, east] = [points.reduce((a, b) => (b.x < a.x ? b : a)), points.reduce((a, b) => (b.x > a.x ? b : a))];
  const rises = east.y < west.y;
  return html`<svg class="${form.name}" viewBox="0 0 ${form.width} ${frame.height}" role="img" aria-labelledby="${id}">
    <title id="${id}">${said}</title>
    ${gridTicks({ values: ys.ticks, at: ys.at }, { left, right }, view)}
    ${axisTicks({ values: xs.ticks, at: xs.at }, base, view)}
    <path class="curve-line" d="M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}" />
    ${points.map(({ x, y, label }, at) => {
      // Names stand on the side that the line leaves free, but for the edges; neighbours at two heights.
      const isLate = x > right - 40 || (rises && x > left + 40);
      return html`<circle class="curve-dot" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4" />
        <text
          class="curve-label"
          x="${(isLate ? x - 7 : x + 7).toFixed(1)}"
          y="${(y - 7 - (at % 2) * 14).toFixed(1)}"
          text-anchor="${isLate ? 'end' : 'start'}"
          >${label}</text
        >`;
    })}
    <text class="axis-name" x="${right}" y="${frame.height - 6}" text-anchor="end">${xWords}</text>
    <text class="axis-name" x="${left}" y="${frame.top - 6}">${yWords}</text>
  </svg>`;
}
