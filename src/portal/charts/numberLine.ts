/**
 * All reports of one quantity on one number line, a lane for each speaker. Shapes tell the voices apart; an interval's
 * closed end is a bracket, an open one a parenthesis, as in mathematics; what has no bound runs on as an arrow.
 */
import type { ClaimInContext, FigurePage } from '../../actions/answers.ts';
import type { Voice } from '../../core/claims/voice.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { figureText } from '../numbers/amount.ts';
import { forDrawing, readable } from '../numbers/readable.ts';
import { unitAfter } from '../numbers/units.ts';
import { closestSpeaker } from '../parts/attribution.ts';
import { voiceShapes } from '../parts/badges.ts';
import type { TitledFigure } from '../parts/figuresTable.ts';
import { figureTitle } from '../parts/figuresTable.ts';
import { shortened } from '../parts/shortened.ts';
import { claimHref } from '../parts/stub.ts';
import { reckoningWords } from '../reckoning/words.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import type { DrawingForm } from './drawingForm.ts';
import type { Axis } from './scale.ts';
import { axisOver } from './scale.ts';

interface Lane {
  readonly label: string;
  readonly voice: Voice;
  readonly claims: readonly ClaimInContext[];
}

interface Form extends DrawingForm {
  readonly plot: readonly [left: number, right: number];
  readonly laneHeight: number;
  /** Where a lane's label stands: beside the line, or above it. */
  readonly labelAbove: boolean;
  readonly labelLength: number;
  readonly ticks: number;
}

const forms: readonly Form[] = [
  { name: 'wide', width: 760, plot: [250, 740], laneHeight: 46, labelAbove: false, labelLength: 34, ticks: 5 },
  { name: 'narrow', width: 340, plot: [14, 326], laneHeight: 66, labelAbove: true, labelLength: 44, ticks: 3 },
];

const mostLanes = 24;
const top = 8;
const axisHeight = 34;

/** One lane for each speaker, in the order in which they are met; rejected claims are not drawn. */
function lanesOf(claims: readonly ClaimInContext[], unnamed: string): Lane[] {
  const lanes = new Map<string, { label: string; voice: Voice; claims: ClaimInContext[] }>();
  for (const answer of claims) {
    if (answer.state === 'rejected') continue;
    const label = closestSpeaker(answer) ?? unnamed;
    const key = `${answer.document.voice}\n${label}`;
    const lane = lanes.get(key) ?? { label, voice: answer.document.voice, claims: [] };
    lane.claims.push(answer);
    lanes.set(key, lane);
  }
  return [...lanes.values()];
}

function pointOf(answer: ClaimInContext): number | null {
  const { value, low, high } = answer.claim;
  const stated = forDrawing(value);
  if (stated !== null) return stated;
  const [from, to] = [forDrawing(low), forDrawing(high)];
  if (from !== null && to !== null) return (from + to) / 2;
  return from ?? to;
}

function end(x: number, y: number, side: 'low' | 'high', open: boolean): Html {
  const inward = side === 'low' ? 4 : -4;
  const path = open
    ? `M${x + inward} ${y - 10}Q${x - inward} ${y} ${x + inward} ${y + 10}`
    : `M${x + inward} ${y - 10}H${x}V${y + 10}H${x + inward}`;
  return html`<path class="line-end" d="${path}" />`;
}

function arrow(x: number, y: number, side: 'low' | 'high'): Html {
  const back = side === 'low' ? 6 : -6;
  return html`<path class="line-end" d="M${x + back} ${y - 5}L${x} ${y}L${x + back} ${y + 5}" />`;
}

function shape(voice: Voice, x: number, y: number): Html {
  if (voice === 'official') return html`<circle class="line-dot" cx="${x}" cy="${y}" r="5.5" />`;
  const paths = {
    independent: `M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z`,
    international: `M${x} ${y - 6.5}L${x + 7} ${y + 5.5}H${x - 7}Z`,
    unknown: `M${x - 5} ${y - 5}H${x + 5}V${y + 5}H${x - 5}Z`,
  } as const;
  return html`<path class="line-dot" d="${paths[voice]}" />`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** One claim: its interval and the value it states, leading to its page. */
function drawnClaim(answer: ClaimInContext, y: number, axis: Axis, view: ViewContext): Html {
  const { claim } = answer;
  const point = pointOf(answer);
  if (point === null) return html``;
  const [low, high] = [forDrawing(claim.low), forDrawing(claim.high)];
  const [left, right] = [round(axis.at(low ?? axis.from)), round(axis.at(high ?? axis.to))];
  const isPoint = low !== null && low === high;
  const x = round(axis.at(point));
  const title = `${figureText(claim, view.locale)} – ${answer.document.title}`;
  return html`<a
    href="${claimHref(answer.id)}"
    data-claim="${answer.id}"
    class="line-claim line-${answer.state}"
    aria-label="${title}"
  >
    <title>${title}</title>
    <rect
      class="line-target"
      x="${round(Math.min(left, x - 12))}"
      y="${y - 12}"
      width="${round(Math.max(24, right - left))}"
      height="24"
    />
    ${
      !isPoint &&
      html`<path
          class="line-interval"
          d="M${left} ${y}H${right}"
        />${low === null ? arrow(left, y, 'low') : end(left, y, 'low', claim.lowOpen ?? false)}${
          high === null ? arrow(right, y, 'high') : end(right, y, 'high', claim.highOpen ?? false)
        }`
    }
    ${shape(answer.document.voice, x, y)}</a
  >`;
}

function drawnLane(lane: Lane, index: number, form: Form, axis: Axis, view: ViewContext): Html {
  const laneTop = top + index * form.laneHeight;
  const y = laneTop + (form.labelAbove ? 48 : form.laneHeight / 2);
  const label = `${voiceShapes[lane.voice]} ${shortened(lane.label, form.labelLength)}`;
  const stated = shortened(
    [...new Set(lane.claims.map(({ claim }) => figureText(claim, view.locale)))].join('; '),
    form.labelLength + 4,
  );
  const [x, labelY] = form.labelAbove ? [form.plot[0], laneTop + 14] : [4, y - 3];
  // Reviewed claims are drawn last, so that a draft of the same value does not hide them.
  const inOrder = [...lane.claims].sort((a, b) => Number(a.state !== 'draft') - Number(b.state !== 'draft'));
  return html`<g>
    <path class="line-rail" d="M${form.plot[0]} ${y}H${form.plot[1]}" />
    <text class="line-label" x="${x}" y="${labelY}">${label}</text>
    <text class="line-stated" x="${x}" y="${labelY + 16}">${stated}</text>
    ${inOrder.map((answer) => drawnClaim(answer, y, axis, view))}
  </g>`;
}

/** Units of the drawing that a character of a tick's label takes up, and the room between two labels. */
const tickCharacter = 8;
const tickGap = 10;

/** Every how many ticks there is room for a label. */
function labelEvery({ at, ticks }: Axis, tickText: (tick: number) => string): number {
  const [first, second] = ticks;
  if (first === undefined || second === undefined) return 1;
  const longest = Math.max(...ticks.map((tick) => tickText(tick).length)) * tickCharacter + tickGap;
  return Math.max(1, Math.ceil(longest / Math.max(1, Math.abs(at(second) - at(first)))));
}

function drawnAxis(form: Form, axis: Axis, y: number, tickText: (tick: number) => string): Html {
  const every = labelEvery(axis, tickText);
  return html`<g>
    ${axis.ticks.map((tick, index) => {
      const x = round(axis.at(tick));
      return html`<path class="line-grid" d="M${x} ${top}V${y}" />${
          index % every === 0 && html`<text class="line-tick" x="${x}" y="${y + 18}">${tickText(tick)}</text>`
        }`;
    })}
    <path class="line-axis" d="M${form.plot[0]} ${y}H${form.plot[1]}" />
  </g>`;
}

/** What all statements together allow; runs off the side on which nothing limits it. */
export interface Band {
  readonly low: string | null;
  readonly high: string | null;
}

function drawnBand(band: Band, bottom: number, axis: Axis): Html {
  const [low, high] = [forDrawing(band.low), forDrawing(band.high)];
  const [left, right] = [round(axis.at(low ?? axis.from)), round(axis.at(high ?? axis.to))];
  return html`<rect
    class="line-allowed"
    x="${left}"
    y="${top}"
    width="${Math.max(2, round(right - left))}"
    height="${bottom - top}"
  />`;
}

interface Drawn {
  readonly lanes: readonly Lane[];
  readonly figure: LinedFigure;
  readonly band: Band | null;
  readonly name: string;
}

function drawing({ lanes, figure, band, name }: Drawn, form: Form, view: ViewContext): Html {
  const w = wordsOf(view);
  const bounds = lanes.flatMap((lane) =>
    lane.claims.flatMap(({ claim }) => [claim.value, claim.low, claim.high].map(forDrawing)),
  );
  const allowed = [band?.low ?? null, band?.high ?? null].map(forDrawing);
  const axis = axisOver(
    [...bounds, ...allowed].filter((bound) => bound !== null),
    form.plot,
    form.ticks,
  );
  const bottom = top + lanes.length * form.laneHeight;
  const height = bottom + axisHeight;
  const titleId = `line-title-${form.name}${name}`;
  const tickText = (tick: number): string => readable(String(tick), view.locale).text.replace('≈\u00a0', '');
  return html`<svg
    class="number-line ${form.name}"
    viewBox="0 0 ${form.width} ${height}"
    direction="ltr"
    role="group"
    aria-labelledby="${titleId} ${titleId}-desc"
  >
    <title id="${titleId}">${figureTitle(figure, view)}</title>
    <desc id="${titleId}-desc">${w.numberLineDescription}</desc>
    ${band && drawnBand(band, bottom, axis)} ${drawnAxis(form, axis, bottom, tickText)}
    ${lanes.map((lane, index) => drawnLane(lane, index, form, axis, view))}
  </svg>`;
}

/** What a line is drawn of: a title, a unit, and those who state something. */
export type LinedFigure = TitledFigure & Pick<FigurePage, 'unit' | 'claims'>;

export interface LineOptions {
  readonly band?: Band | null;
  /** Tells one line from others of the same page, which then has the legend of all: `numberLineLegend`. */
  readonly name?: string;
}

/** Both forms of the drawing, one of which the style sheet shows; nothing when no claim states a figure. */
export function numberLine(
  figure: LinedFigure,
  view: ViewContext,
  { band = null, name = '' }: LineOptions = {},
): Html | null {
  const w = wordsOf(view);
  const drawable = figure.claims.filter((answer) => pointOf(answer) !== null);
  const lanes = lanesOf(drawable, w.nobodyNamed);
  if (lanes.length === 0) return null;
  const shown = lanes.slice(0, mostLanes);
  return html`<figure class="chart">
    ${forms.map((form) => drawing({ lanes: shown, figure, band, name }, form, view))}
    <figcaption>
      ${name === '' && w.numberLineLegend(unitAfter(figure.unit, null, view.locale).trim())}
      ${band && reckoningWords(view).allowedOnLine}
      ${lanes.length > mostLanes && w.lanesLeftOut(lanes.length - mostLanes)}
    </figcaption>
  </figure>`;
}
