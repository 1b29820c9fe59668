/** A place among its peers on one line: each value as a dot, those that would touch above each other. */
import type { PeerPoint, PeersAnswer, ShownValue } from '../../../actions/watchAnswers.ts';
import type { DrawingForm } from '../../charts/drawingForm.ts';
import { axisOver } from '../../charts/scale.ts';
import type { Axis } from '../../charts/scale.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { placeName, watchedHref } from '../parts/places.ts';
import { valueText } from '../parts/shownValue.ts';
import type { DotsSaid } from '../../words/watch/grid.en.ts';
import { watchWords } from '../words.ts';
import { axisTicks } from './ticks.ts';

interface Form extends DrawingForm {
  readonly ticks: number;
  /** How far dots are apart, so that each can be pressed alone. */
  readonly reach: number;
}

const forms: readonly Form[] = [
  { name: 'wide', width: 760, ticks: 7, reach: 14 },
  { name: 'narrow', width: 340, ticks: 4, reach: 14 },
];
const margin = 24;

const one = (value: number): string => value.toFixed(1);

/** The lowest row in which each x is far enough from all others there. */
export function stackedRows(xs: readonly number[], reach: number): number[] {
  const taken: number[][] = [];
  return xs.map((x) => {
    const free = taken.findIndex((row) => row.every((other) => Math.abs(other - x) >= reach));
    const row = free === -1 ? taken.length : free;
    (taken[row] ??= []).push(x);
    return row;
  });
}

export function shownPeers({ peers }: Pick<PeersAnswer, 'peers'>): PeerPoint[] {
  return peers
    .filter(({ value }) => value !== null && value !== 'withheld')
    .toSorted((a, b) => Number(a.value) - Number(b.value));
}

/** Both widths of the drawing; null where no value is shown. */
export function dotStrip(answer: PeersAnswer, view: ViewContext): Html | null {
  const points = shownPeers(answer);
  if (points.length === 0) return null;
  return html`<figure class="chart">${forms.map((form) => drawing(answer, points, form, view))}</figure>`;
}

/** What is seen of the dots, for those who cannot see them; the points in order of their values. */
export function dotsSaid(
  { band: peers, indicator }: PeersAnswer,
  points: readonly PeerPoint[],
  view: ViewContext,
): DotsSaid {
  const text = (value: ShownValue | undefined): string => valueText(value ?? null, indicator, view);
  const own = points.find(({ isAsked }) => isAsked);
  return {
    places: points.length,
    low: text(points[0]?.value),
    high: text(points.at(-1)?.value),
    middle: peers === null ? null : text(peers.middle),
    own: own === undefined ? null : watchWords(view).valueIn(placeName(own.place, view), text(own.value)),
  };
}

function drawing(answer: PeersAnswer, points: readonly PeerPoint[], form: Form, view: ViewContext): Html {
  const axis = axisOver(
    points.map(({ value }) => Number(value)),
    [margin, form.width - margin],
    form.ticks,
  );
  const xs = points.map(({ value }) => axis.at(Number(value)));
  const rows = stackedRows(xs, form.reach);
  const base = (Math.max(...rows) + 1) * form.reach + 12;
  const title = watchWords(view).dotStripSaid(dotsSaid(answer, points, view));
  return html`<svg
    class="dot-strip ${form.name}"
    viewBox="0 0 ${form.width} ${base + 26}"
    direction="ltr"
    role="group"
    aria-labelledby="strip-${form.name}"
  >
    <title id="strip-${form.name}">${title}</title>
    ${band(answer, axis, base)}
    <path class="line-axis" d="M${margin} ${base}H${form.width - margin}" />
    ${axisTicks({ values: axis.ticks, at: axis.at }, base, view)}
    ${points.map((point, at) => {
      const y = base - form.reach / 2 - (rows[at] ?? 0) * form.reach;
      return dot(point, { x: xs[at] ?? 0, y, unit: answer.indicator }, view);
    })}
  </svg>`;
}

function band({ band: peers }: PeersAnswer, axis: Axis, base: number): Html | null {
  if (peers === null) return null;
  const [from, to, middle] = [peers.low, peers.high, peers.middle].map((value) => axis.at(Number(value)));
  if (from === undefined || to === undefined || middle === undefined) return null;
  return html`<rect
      class="watch-peers"
      x="${one(from)}"
      y="4"
      width="${one(Math.max(1, to - from))}"
      height="${base - 4}"
    /><path class="watch-middle" d="M${one(middle)} 4V${base}" />`;
}

export function dot(
  { place, value, isAsked }: PeerPoint,
  { x, y, unit }: { readonly x: number; readonly y: number; readonly unit: { readonly unit: string } },
  view: ViewContext,
): Html {
  const title = watchWords(view).valueIn(placeName(place, view), valueText(value, unit, view));
  return html`<a class="line-claim" href="${watchedHref(place.id)}" aria-label="${title}"
    ><title>${title}</title><circle class="line-target" cx="${one(x)}" cy="${one(y)}" r="7" /><circle
      class="${isAsked ? 'peer-asked' : 'peer-dot'}"
      cx="${one(x)}"
      cy="${one(y)}"
      r="${isAsked ? 6.5 : 4.5}"
  /></a>`;
}
