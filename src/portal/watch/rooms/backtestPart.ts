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
import { ruleHref } from './ruleHref.ts';
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
  const facts: readonly (readonly [string, string | null])[] = [
    [w.measures.alerts, String(measures.alerts)],
    [w.measures.alertsPerOfficerMonth, figureText(measures.alertsPerOfficerMonth)],
    ...shares.map((name) => [w.measures[name], shareText(measures[name])] as const),
    [w.measures.meanDelay, figureText(measures.meanDelay)],
    [w.measures.withheld, String(measures.withheld)],
  ];
  const known = facts.filter(([, text]) => text !== null);
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
    ${report.against !== null && html`<p>${w.foundWhat(html`<a href="${ruleHref(report.against)}">${report.against}</a>`, report.lead)}</p>`}
    ${backtest.content !== content && html`<p class="notice">${w.olderContent}</p>`}
    ${measures.probabilityOfDetection === null && html`<p>${w.nothingToFind}</p>`} ${factList(known, view)}
    ${report.curves.map((curve, index) => curvePart(`curve-${index}`, curve, view))}`;
}

function curvePart(id: string, curve: BacktestCurve, view: ViewContext): Html {
  const w = ruleRoomWords(view);
  type Point = { readonly value: number; readonly measures: Measures };
  const column = (heading: string, text: (measures: Measures) => string | null) => ({
    heading,
    number: true,
    cell: ({ measures }: Point) => text(measures) ?? w.unknown,
    isKnown: curve.points.some(({ measures }) => text(measures) !== null),
  });
  const columns = [
    column(w.measures.alerts, ({ alerts }) => String(alerts)),
    column(w.measures.alertsPerOfficerMonth, (measures) => figureText(measures.alertsPerOfficerMonth)),
    column(w.measures.probabilityOfDetection, (measures) => shareText(measures.probabilityOfDetection)),
    column(w.measures.falsePositiveRate, (measures) => shareText(measures.falsePositiveRate)),
    column(w.measures.meanDelay, (measures) => figureText(measures.meanDelay)),
  ];
  const drawn = curveChart(id, curve, view);
  const knowsFound = curve.points.every(({ measures }) => measures.probabilityOfDetection !== null);
  return html`<h3>${w.curveOf(w.options[curve.option] ?? curve.option)}</h3>
    <p>${drawn === null ? w.curveSame : knowsFound ? w.curveLead : w.curveOfWork}</p>
    ${drawn}
    ${table<Point>(
      w.curveCaption,
      [
        { heading: w.threshold, number: true, cell: ({ value }) => plain(value) },
        ...columns.filter(({ isKnown }) => isKnown),
      ],
      curve.points,
    )}`;
}
