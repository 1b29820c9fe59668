/** Proportions by number of cases, with the limits that chance leaves: small places scatter more. */
import { scaleLinear } from 'd3-scale';
import type { PeerPoint, PeersAnswer } from '../../../actions/watchAnswers.ts';
import type { DrawingForm } from '../../charts/drawingForm.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { watchWords } from '../words.ts';
import { axisTicks, gridTicks } from './ticks.ts';
import { dot, dotsSaid, shownPeers } from './dotStrip.ts';

interface Form extends DrawingForm {
  readonly ticks: number;
}

const forms: readonly Form[] = [
  { name: 'wide', width: 760, ticks: 7 },
  { name: 'narrow', width: 340, ticks: 4 },
];
const [top, bottom, left, right] = [12, 250, 48, 20];

const one = (value: number): string => value.toFixed(1);

/** Both widths of the drawing; null where the indicator is no proportion, or cases are not known. */
export function funnel(answer: PeersAnswer, view: ViewContext): Html | null {
  const points = shownPeers(answer).filter(({ denominator }) => denominator !== null && denominator !== 'withheld');
  if (answer.funnel.length === 0 || points.length === 0) return null;
  const w = watchWords(view);
  return html`<figure class="chart">
    ${forms.map((form) => drawing(answer, points, form, view))}
    <figcaption>${w.funnelExplained}</figcaption>
  </figure>`;
}

function drawing(answer: PeersAnswer, points: readonly PeerPoint[], form: Form, view: ViewContext): Html {
  const w = watchWords(view);
  const { funnel: limits } = answer;
  const cases = [...points.map(({ denominator }) => Number(denominator)), ...limits.map((each) => Number(each.cases))];
  const values = [...points.map(({ value }) => Number(value)), ...limits.map(({ high }) => Number(high))];
  const x = scaleLinear()
    .domain([Math.min(...cases) * 0.95, Math.max(...cases) * 1.02])
    .range([left, form.width - right]);
  const y = scaleLinear()
    .domain([0, Math.max(...values) * 1.08 || 1])
    .range([bottom, top]);
  const curve = (of: 'low' | 'high'): string =>
    limits.map((each) => `${one(x(Number(each.cases)))} ${one(y(Number(each[of])))}`).join('L');
  return html`<svg
    class="funnel ${form.name}"
    viewBox="0 0 ${form.width} ${bottom + 40}"
    direction="ltr"
    role="group"
    aria-labelledby="funnel-${form.name}"
  >
    <title id="funnel-${form.name}">${w.funnelSaid(dotsSaid(answer, points, view))}</title>
    ${gridTicks({ values: y.ticks(4), at: y }, { left, right: form.width - right }, view)}
    <path class="line-axis" d="M${left} ${bottom}H${form.width - right}" />
    ${axisTicks({ values: x.ticks(form.ticks), at: x }, bottom, view)}
    <text class="watch-last" x="${form.width - right}" y="${bottom + 36}">${w.casesAxis}</text>
    <path class="funnel-limit" d="M${curve('low')}" />
    <path class="funnel-limit" d="M${curve('high')}" />
    ${points.map((point) => {
      const at = { x: x(Number(point.denominator)), y: y(Number(point.value)), unit: answer.indicator };
      return dot(point, at, view);
    })}
  </svg>`;
}
