/** The question of the totals explorer as a plain form: every choice stands in the address. */
import type { TotalsExplorer } from '../../../actions/programmeAnswers.ts';
import { sectors } from '../../../core/records/sectors.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { selectField, textField } from '../../parts/fields.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { recordTitle } from './names.ts';
import { choiceForm, programmeField } from './programmeChoice.ts';
import { programmeWords } from './words.ts';

const stages = ['pledge', 'commitment', 'disbursement', 'expenditure'] as const;
const dimensions = ['donor', 'place', 'year', 'sector', 'programme'] as const;
const levels = ['country', 'province', 'prefecture', 'county'] as const;

type Option = readonly [value: string, words: string];

/** What is left of a question that only somebody who knows the ids asks: hidden as long as it is not used. */
function further(answer: TotalsExplorer, asked: URLSearchParams, view: ViewContext): Html {
  const p = programmeWords(view);
  const value = (name: string): string => asked.get(name) ?? '';
  const isUsed = ['donors', 'recipients', 'boundary', 'direction', 'currency', 'series', 'priceYear', 'sector'].some(
    (name) => value(name) !== '',
  );
  const series: Option[] = answer.series.map((each) => [each.id, recordTitle(each, view)]);
  const sectorOptions: Option[] = sectors.map((each) => [each.code, each[view.locale]]);
  const any: Option = ['', wordsOf(view).any];
  return html`<details class="further" ${isUsed && html`open`}>
    <summary>${p.further}</summary>
    <div class="filters">
      ${textField({ name: 'donors', label: p.donorIds, value: value('donors') })}
      ${textField({ name: 'recipients', label: p.recipientIds, value: value('recipients') })}
      ${selectField({ name: 'sector', label: p.dimensions.sector, value: value('sector'), options: [any, ...sectorOptions] })}
      ${textField({ name: 'boundary', label: p.boundaryIds, value: value('boundary') })}
      ${selectField({
        name: 'direction',
        label: p.direction,
        value: value('direction') || 'in',
        options: [
          ['in', p.into],
          ['out', p.outOfIt],
        ],
      })}
      ${textField({ name: 'currency', label: p.convertInto, value: value('currency') })}
      ${selectField({ name: 'series', label: p.byRates, value: value('series'), options: [['', p.allRates], ...series] })}
      ${textField({ name: 'priceYear', label: p.pricesOfYear, value: value('priceYear'), numeric: true })}
    </div>
  </details>`;
}

export function totalsForm(answer: TotalsExplorer, view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  const asked = new URLSearchParams(view.query);
  const { totals } = answer;
  const byOptions: Option[] = [['', p.notSplit], ...dimensions.map((each): Option => [each, p.dimensions[each]])];
  const [first = '', second = ''] = totals.by;
  return choiceForm(
    html`${programmeField(answer.programmes, totals.programme, view)}
    ${selectField({
      name: 'stage',
      label: w.stage,
      value: totals.figures.length === 1 ? (totals.figures[0]?.stage ?? '') : '',
      options: [['', p.everyStage], ...stages.map((each): Option => [each, w.stages[each]])],
    })}
    ${selectField({
      name: 'side',
      label: p.side,
      value: totals.side,
      options: [
        ['sent', p.sides.sent],
        ['received', p.sides.received],
      ],
    })}
    ${textField({ name: 'start', label: w.periodStart, value: totals.start, type: 'date' })}
    ${textField({ name: 'end', label: w.periodEnd, value: totals.end, type: 'date' })}
    ${selectField({ name: 'by', label: p.splitBy, value: first, options: byOptions })}
    ${selectField({ name: 'andBy', label: p.thenBy, value: second, options: byOptions })}
    ${selectField({
      name: 'level',
      label: p.placeLevel,
      value: totals.placeLevel ?? '',
      options: [['', p.asRecorded], ...levels.map((each): Option => [each, p.placeLevels[each]])],
    })}
    ${further(answer, asked, view)}`,
    view,
  );
}
