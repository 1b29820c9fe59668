/** The values of a place as tables: one for each length of period, as years and months do not share columns. */
import type { IndicatorPanel, WatchedPlaceAnswer } from '../../../actions/watchAnswers.ts';
import type { PeriodKind } from '../../../core/monitoring/period.ts';
import { periodKinds } from '../../../core/monitoring/period.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { watchWords } from '../words.ts';
import { periodName } from './periods.ts';
import { placeName, said } from './places.ts';
import { readingPart } from './shownValue.ts';

const mostColumns: Readonly<Record<PeriodKind, number>> = { year: 10, quarter: 8, month: 12, week: 12 };

export function valueTables(answer: WatchedPlaceAnswer, view: ViewContext): Html[] {
  return periodKinds.flatMap((kind) => {
    const panels = answer.panels.filter(({ indicator }) => indicator.period === kind);
    return panels.length === 0 ? [] : tableOf(kind, panels, answer, view);
  });
}

function tableOf(
  kind: PeriodKind,
  panels: readonly IndicatorPanel[],
  { before, place }: WatchedPlaceAnswer,
  view: ViewContext,
): Html {
  const w = watchWords(view);
  const periods = [...new Set(panels.flatMap(({ readings }) => readings.map(({ period }) => period)))]
    .toSorted()
    .slice(-mostColumns[kind]);
  const placeOf = (id: string): string => {
    const known = [place, ...before].find((each) => each.id === id);
    return known === undefined ? id : `${placeName(known, view)} (${id})`;
  };
  const others = predecessorsIn(panels, periods);
  return html`<div class="cells-scroll" tabindex="0" role="region" aria-label="${w.valuesCaption(w.kinds[kind])}">
    ${table<IndicatorPanel>(
      w.valuesCaption(w.kinds[kind]),
      [
        { heading: w.indicator, cell: ({ indicator }) => said(indicator.title, view) },
        ...periods.map((period) => ({
          heading: periodName(period, view),
          number: true,
          cell: ({ indicator, readings }: IndicatorPanel) => {
            const reading = readings.find((each) => each.period === period);
            return reading === undefined ? '' : readingPart(reading, indicator, placeOf, view);
          },
        })),
      ],
      panels,
    )}
    ${others.length > 0 && html`<p class="muted">† ${w.ofPlace(others.map(placeOf).join(wordsOf(view).listSeparator))}</p>`}
  </div>`;
}

/** Places whose readings stand for this one in any of the periods. */
function predecessorsIn(panels: readonly IndicatorPanel[], periods: readonly string[]): string[] {
  const shown = panels.flatMap(({ readings }) => readings.filter(({ period }) => periods.includes(period)));
  return [...new Set(shown.flatMap(({ of }) => of ?? []))];
}
