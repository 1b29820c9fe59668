/**
 * One indicator of a place over time: its values, gaps as gaps, the lines of rules, the path to its target, the middle
 * half of its peers, and below the axis its alerts and measures.
 */
import type { IndicatorPanel, PlaceAlert, PlaceMeasure, ShownReading } from '../../../actions/watchAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { periodName } from '../parts/periods.ts';
import { said } from '../parts/places.ts';
import { datasetHref, valueText } from '../parts/shownValue.ts';
import { watchWords } from '../words.ts';
import { hatching, missingColumn, withheldColumn } from './hatching.ts';
import type { PanelScale } from './panelScale.ts';
import { frame, panelScale } from './panelScale.ts';
import { gridTicks } from './ticks.ts';

export interface PanelMarks {
  readonly alerts: readonly PlaceAlert[];
  readonly measures: readonly PlaceMeasure[];
}

/** Below the axis: the first and last period, then a lane for alerts and one for measures. */
const labelsAt = frame.bottom + 18;
const lanesAt = frame.bottom + 28;
const laneHeight = 12;
const laneGap = 4;

/** Narrower columns cannot be pressed each; the table has every value. */
const leastToPress = 24;

const one = (value: number): string => value.toFixed(1);

export function panelChart(id: string, panel: IndicatorPanel, marks: PanelMarks, view: ViewContext): Html {
  const scale = panelScale(panel);
  const hatch = `${id}-hatch`;
  const alerts = alertBars(marks.alerts, scale, view);
  const alertLanes = Math.max(0, ...alerts.map(({ row }) => row + 1));
  const laneAt = (lane: number): number => lanesAt + lane * (laneHeight + laneGap);
  const height = laneAt(alertLanes + (marks.measures.length > 0 ? 1 : 0)) - 4;
  return html`<svg
    class="watch-panel"
    viewBox="0 0 ${frame.width} ${height}"
    direction="ltr"
    role="group"
    aria-labelledby="${id}-said"
  >
    <title id="${id}-said">${panelSaid(panel, view)}</title>
    ${hatching(hatch)} ${axes(panel, scale, view)} ${peersBand(panel, scale)}
    ${panel.readings.map((reading, at) => {
      const column = { left: scale.left(at), width: scale.step, top: frame.top, bottom: frame.bottom };
      if (reading.value === null) return missingColumn(column, hatch);
      return reading.value === 'withheld' && withheldColumn(column);
    })}
    ${thresholdLines(panel, scale)} ${pathLine(panel, scale)} ${seriesLine(panel.readings, scale)}
    ${points(panel, scale, view)} ${alerts.map((each) => bar(each, laneAt(each.row), scale))}
    ${laneOfMeasures(marks.measures, laneAt(alertLanes), scale, view)}
  </svg>`;
}

function panelSaid({ indicator, readings, thresholds, path }: IndicatorPanel, view: ViewContext): string {
  const w = watchWords(view);
  const end = path.at(-1);
  const name = (period: string): string => periodName(period, view);
  const last = readings.findLast(({ value }) => value !== null && value !== 'withheld');
  return w.panelSaid({
    title: said(indicator.title, view),
    from: name(readings[0]?.period ?? ''),
    to: name(readings.at(-1)?.period ?? ''),
    latest: last === undefined ? null : w.valueIn(name(last.period), valueText(last.value, indicator, view)),
    missing: readings.filter(({ value }) => value === null).map(({ period }) => name(period)),
    lines: [
      ...thresholds.map(({ title, limit }) => w.lineOf(said(title, view), valueText(limit, indicator, view))),
      ...(end === undefined ? [] : [w.pathTo(valueText(end.value, indicator, view), name(end.period))]),
    ],
    withheld: readings.filter(({ value }) => value === 'withheld').map(({ period }) => name(period)),
  });
}

function axes({ readings }: IndicatorPanel, scale: PanelScale, view: ViewContext): Html {
  const [first, last] = [readings[0]?.period ?? '', readings.at(-1)?.period ?? ''].map((each) =>
    periodName(each, view),
  );
  return html`${gridTicks({ values: scale.ticks, at: scale.y }, frame, view)}<path
      class="line-axis"
      d="M${frame.left} ${frame.bottom}H${frame.right}"
    /><text class="watch-first" x="${frame.left}" y="${labelsAt}">${first}</text
    >${last !== first && html`<text class="watch-last" x="${frame.right}" y="${labelsAt}">${last}</text>`}`;
}

function peersBand({ peers }: IndicatorPanel, scale: PanelScale): Html[] {
  return peers.flatMap(({ period, low, high, middle }) => {
    const at = scale.place(period);
    if (at === null) return [];
    const [top, bottom] = [scale.y(Number(high)), scale.y(Number(low))];
    const [left, width] = [one(scale.left(at)), one(scale.step)];
    const mark = one(scale.y(Number(middle)));
    return html`<rect
        class="watch-peers"
        x="${left}"
        y="${one(top)}"
        width="${width}"
        height="${one(Math.max(1, bottom - top))}"
      /><path class="watch-middle" d="M${left} ${mark}h${width}" />`;
  });
}

function thresholdLines({ thresholds }: IndicatorPanel, scale: PanelScale): Html[] {
  return thresholds.map(({ limit, exitCriterion }) => {
    const y = one(scale.y(Number(limit)));
    return html`<path class="watch-line ${exitCriterion && 'watch-legal'}" d="M${frame.left} ${y}H${frame.right}" />`;
  });
}

function pathLine({ path }: IndicatorPanel, scale: PanelScale): Html | null {
  const inside = path.flatMap(({ period, value }) => {
    const at = scale.place(period);
    const x = at === null ? Number.NaN : scale.middle(at);
    return x >= frame.left && x <= frame.right ? [`${one(x)} ${one(scale.y(Number(value)))}`] : [];
  });
  return inside.length < 2 ? null : html`<path class="watch-path" d="M${inside.join('L')}" />`;
}

/** A period that is missing or withheld breaks the line. */
function seriesLine(readings: readonly ShownReading[], scale: PanelScale): Html {
  const parts = readings.map(({ value }, at) => {
    if (value === null || value === 'withheld') return null;
    return `${one(scale.middle(at))} ${one(scale.y(Number(value)))}`;
  });
  const d = parts.map((part, at) => (part === null ? '' : `${parts[at - 1] ? 'L' : 'M'}${part}`)).join('');
  return html`<path class="watch-series" d="${d === '' ? 'M0 0' : d}" />`;
}

function points({ indicator, readings }: IndicatorPanel, scale: PanelScale, view: ViewContext): Html[] {
  const w = watchWords(view);
  const canPress = scale.step >= leastToPress;
  return readings.flatMap(({ period, value, dataset, provisional }, at) => {
    if (value === null || value === 'withheld') return [];
    const [x, y] = [one(scale.middle(at)), one(scale.y(Number(value)))];
    const radius = at === readings.length - 1 ? 4.5 : Math.min(3.5, Math.max(1.5, scale.step / 4));
    const dot = html`<circle class="watch-dot ${provisional && 'watch-draft'}" cx="${x}" cy="${y}" r="${radius}" />`;
    if (!canPress || dataset === null) return dot;
    const title = w.valueIn(periodName(period, view), valueText(value, indicator, view));
    return html`<a class="line-claim" href="${datasetHref(dataset)}" aria-label="${title}"
      ><title>${title}</title
      ><rect
        class="line-target"
        x="${one(scale.left(at))}"
        y="${frame.top}"
        width="${one(scale.step)}"
        height="${frame.bottom - frame.top}"
      />${dot}</a
    >`;
  });
}

interface AlertBar extends Bar {
  readonly row: number;
}

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly href: string | null;
  readonly kind: 'alert' | 'alert-over' | 'measure';
}

function bar({ from, to, title, href, kind }: Bar, y: number, scale: PanelScale): Html {
  const clamp = (x: number): number => Math.min(frame.right, Math.max(frame.left, x));
  const [left, right] = [clamp(scale.left(from)), clamp(scale.left(to + 1))];
  const drawn = html`<title>${title}</title>
    <rect
      class="watch-${kind}"
      x="${one(left)}"
      y="${y}"
      width="${one(Math.max(4, right - left))}"
      height="${laneHeight}"
    />`;
  return href === null
    ? html`<g role="img" aria-label="${title}">${drawn}</g>`
    : html`<a href="${href}" aria-label="${title}">${drawn}</a>`;
}

/** Alerts that last at the same time lie below each other. */
function alertBars(alerts: readonly PlaceAlert[], scale: PanelScale, view: ViewContext): AlertBar[] {
  const w = watchWords(view);
  const ends: number[] = [];
  const placed = alerts.flatMap((alert) => {
    const [from, to] = [scale.place(alert.since), scale.place(alert.period)];
    return from === null || to === null ? [] : [{ alert, from, to }];
  });
  return placed
    .toSorted((one, other) => one.from - other.from)
    .map(({ alert, from, to }) => {
      const free = ends.findIndex((end) => end < from);
      const row = free === -1 ? ends.length : free;
      ends[row] = to;
      const title = `${w.legend.alert}: ${said(alert.sentence, view)}`;
      return { from, to, title, href: alert.href, kind: alert.isOver ? 'alert-over' : 'alert', row };
    });
}

function laneOfMeasures(measures: readonly PlaceMeasure[], y: number, scale: PanelScale, view: ViewContext): Html[] {
  return measures.map((measure) => {
    const from = scale.placeOfDay(measure.start);
    const to = Math.max(from, measure.due === null ? from : scale.placeOfDay(measure.due));
    const title = `${watchWords(view).legend.measure}: ${measure.what}`;
    return bar({ from, to, title, href: measure.href, kind: 'measure' }, y, scale);
  });
}
