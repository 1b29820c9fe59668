/** What the tests of a rule found, in sentences, and as a table with every number. */
import type { ShownRecord } from '../../../actions/watchAnswers.ts';
import type { Unit } from '../../../core/monitoring/words/words.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { periodName } from '../parts/periods.ts';
import { said } from '../parts/places.ts';
import { valueText } from '../parts/shownValue.ts';
import { watchWords } from '../words.ts';
import { alertWords } from './words.ts';

export function explanations(records: readonly ShownRecord[], view: ViewContext): Html {
  const w = alertWords(view);
  const number = (value: number | 'withheld' | null, unit: Unit): Part => {
    if (value === null) return html`<span class="muted">–</span>`;
    if (value === 'withheld') return valueText(value, unit, view);
    return unit.unit === 'share'
      ? valueText(plain(value * 100), { unit: '%' }, view)
      : valueText(plain(value), unit, view);
  };
  return html`<ul class="explained">
      ${records.map(
        (record) =>
          html`<li>
            ${said(record.sentence, view)}
            ${record.reason !== null && html`<span class="muted">${w.reasons[record.reason]}</span>`}
          </li>`,
      )}
    </ul>
    <details>
      <summary>${w.numbers}</summary>
      ${table<ShownRecord>(
        w.numbersCaption,
        [
          { heading: w.test, cell: ({ test }) => w.tests[test] },
          { heading: watchWords(view).period, cell: ({ period }) => periodName(period, view) },
          { heading: w.fires, cell: ({ fires }) => (fires === null ? w.cannotSay : fires ? w.yes : w.no) },
          { heading: w.value, number: true, cell: (record) => number(record.value, record) },
          { heading: w.limit, number: true, cell: (record) => number(record.limit, record) },
          { heading: w.exitLimit, number: true, cell: (record) => number(record.exitLimit, record) },
          { heading: w.expected, number: true, cell: (record) => number(record.expected, expectedUnit(record)) },
          { heading: w.used, number: true, cell: ({ nUsed }) => nUsed },
          { heading: w.missing, number: true, cell: ({ missing }) => missing },
          {
            heading: 'p',
            number: true,
            cell: ({ p }) => (p === null ? '–' : p < 0.0001 ? '< 0.0001' : p.toPrecision(2)),
          },
        ],
        records,
      )}
    </details>`;
}

/** What was to be expected is a value of the indicator, whatever the test counts in. */
function expectedUnit(record: ShownRecord): Unit {
  const isOwn = ['line', 'pathGap', 'baseline', 'peers'].includes(record.test);
  return isOwn ? record : { unit: '' };
}

/** A decimal without an exponent, with as many digits as tell. */
export function plain(value: number): string {
  const text = String(Number(value.toPrecision(6)));
  return text.includes('e') ? value.toFixed(8) : text;
}
