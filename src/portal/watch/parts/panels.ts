/** Small multiples: a drawing for each indicator, with its newest value and what its lines mean. */
import type { IndicatorPanel, WatchedPlaceAnswer } from '../../../actions/watchAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { listHref } from '../../parts/pager.ts';
import type { ViewContext } from '../../view.ts';
import { panelChart } from '../charts/panel.ts';
import { watchWords } from '../words.ts';
import { periodName } from './periods.ts';
import { said } from './places.ts';
import { valuePart, valueText } from './shownValue.ts';

export function panels(answer: WatchedPlaceAnswer, view: ViewContext): Html {
  return html`<div class="panels">
    ${answer.panels.map((panel, at) => figure(`panel-${at}`, panel, answer, view))}
  </div>`;
}

function figure(id: string, panel: IndicatorPanel, answer: WatchedPlaceAnswer, view: ViewContext): Html {
  const { indicator, readings } = panel;
  const w = watchWords(view);
  const last = readings.at(-1);
  const isOf = (of: string | null): boolean => of === indicator.id;
  const marks = {
    alerts: answer.alerts.filter((alert) => isOf(alert.indicator)),
    measures: answer.measures.filter((measure) => isOf(measure.indicator)),
  };
  return html`<figure class="chart panel" id="${id}">
    <h3>${said(indicator.title, view)}</h3>
    <p class="panel-latest">
      ${last !== undefined && w.latest(valuePart(last, indicator, view), periodName(last.period, view))}
    </p>
    ${panelChart(`${id}-drawing`, panel, marks, view)}
    <figcaption>
      ${legend(panel, marks.alerts.length > 0, marks.measures.length > 0, view)}
      ${ways(answer, indicator.id, last?.period ?? '', view)}
    </figcaption>
  </figure>`;
}

function ways({ place }: WatchedPlaceAnswer, indicator: string, period: string, view: ViewContext): Html {
  const w = watchWords(view);
  const peers = listHref('/watch/peers', { place: place.id, indicator, period });
  const grid = listHref('/watch/grid', { indicator, period, tier: place.tier });
  return html`<span class="panel-ways"><a href="${peers}">${w.amongPeers}</a> <a href="${grid}">${w.asGrid}</a></span>`;
}

/** Only what the drawing has. */
function legend(
  { indicator, readings, thresholds, path, peers }: IndicatorPanel,
  hasAlerts: boolean,
  hasMeasures: boolean,
  view: ViewContext,
): Part[] {
  const { legend: l, ...w } = watchWords(view);
  const end = path.at(-1);
  const key = (kind: string, words: Part): Html => html`<span class="key key-${kind}"><span>${words}</span></span> `;
  return [
    readings.some(({ value }) => value === null) && key('unknown', l.notReported),
    readings.some(({ value }) => value === 'withheld') && key('withheld', l.withheld),
    ...thresholds.map(({ rule, title, limit, exitCriterion }) =>
      key(
        exitCriterion ? 'legal' : 'line',
        html`<a href="/watch/rules/${encodeURIComponent(rule)}"
            >${w.lineOf(said(title, view), valueText(limit, indicator, view))}</a
          >${exitCriterion && ` (${w.legalLine})`}`,
      ),
    ),
    end !== undefined && key('path', w.pathTo(valueText(end.value, indicator, view), periodName(end.period, view))),
    peers.length > 0 && key('peers', w.peersOf(peers.at(-1)?.places ?? 0)),
    hasAlerts && key('alert', l.alert),
    hasMeasures && key('measure', l.measure),
  ];
}
