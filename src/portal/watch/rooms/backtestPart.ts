/** What a backtest found: a sentence, the figures, and the curve to choose a threshold on. */
import type { BacktestAnswer, BacktestCurve } from '../../../actions/alertAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { dayText } from '../../numbers/days.ts';
import { factList } from '../../parts/factList.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { curveChart } from './curveChart.ts';
import { plain } from './explanations.ts';
import { ruleRoomWords } from './words.ts';

type Measures = BacktestAnswer['report']['measures'];

const shares = [
  'shareInAlarm',
  'falsePositiveRate',
  'probabilityOfDetection',
  'foundInFirstPeriod',
  'precision',
  'flapping',
] as const;

export function shareText(share: number | null): string | null {
  if (share === null) return null;
  const percent = share * 100;
  return `${percent > 0 && percent < 1 ? percent.toFixed(2) : percent.toFixed(percent < 10 ? 1 : 0)}%`;
}

export function figureText(figure: number | null): string | null {
  return figure === null ? null : plain(Number(figure.toPrecision(3)));
}

export function backtestPart(backtest: BacktestAnswer, content: number, view: ViewContext): Html {
  const w = ruleRoomWords(view);
  const { report, from, to, by, at } = backtest;
  const { measures } = report;
  return html`<p>
      ${w.backtestSentence({
        from: dayText(from, view.locale),
        to: dayText(to, view.locale),
        alerts: measures.alerts,
        work: figureText(measures.alertsPerOfficerMonth),
        found: shareText(measures.probabilityOfDetection),
      })}
      <span class="muted">${w.madeBy(by, dayText(at.slice(0, 10), view.locale))}</span>
    </p>
    ${backtest.content !== content && html`<p class="notice">${w.olderContent}</p>`}
    ${factList(
      [
        [w.measures.alerts, String(measures.alerts)],
        [w.measures.alertsPerOfficerMonth, figureText(measures.alertsPerOfficerMonth)],
        ...shares.map((name) => [w.measures[name], shareText(measures[name])] as const),
        [w.measures.meanDelay, figureText(measures.meanDelay)],
        [w.measures.withheld, String(measures.withheld)],
      ],
      view,
    )}
    ${report.curves.map((curve, index) => curvePart(`curve-${index}`, curve, view))}`;
}

function curvePart(id: string, curve: BacktestCurve, view: ViewContext): Html {
  const w = ruleRoomWords(view);
  type Point = { readonly value: number; readonly measures: Measures };
  return html`<h3>${w.curveOf(curve.option)}</h3>
    <p>${w.curveLead}</p>
    ${curveChart(id, curve, view)}
    ${table<Point>(
      w.curveCaption,
      [
        { heading: w.threshold, number: true, cell: ({ value }) => plain(value) },
        { heading: w.measures.alerts, number: true, cell: ({ measures }) => measures.alerts },
        {
          heading: w.measures.alertsPerOfficerMonth,
          number: true,
          cell: ({ measures }) => figureText(measures.alertsPerOfficerMonth) ?? w.unknown,
        },
        {
          heading: w.measures.probabilityOfDetection,
          number: true,
          cell: ({ measures }) => shareText(measures.probabilityOfDetection) ?? w.unknown,
        },
        {
          heading: w.measures.falsePositiveRate,
          number: true,
          cell: ({ measures }) => shareText(measures.falsePositiveRate) ?? w.unknown,
        },
        {
          heading: w.measures.meanDelay,
          number: true,
          cell: ({ measures }) => figureText(measures.meanDelay) ?? w.unknown,
        },
      ],
      curve.points,
    )}`;
}
