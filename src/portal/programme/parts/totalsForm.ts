/** The question of the totals explorer as a plain form: every choice stands in the address. */
import type { TotalsExplorer } from '../../../actions/programmeAnswers.ts';
import { dimensions, placeLevels } from '../../../core/ledger/rollUp.ts';
import { sectors } from '../../../core/records/sectors.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { selectField, textField } from '../../parts/fields.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { moneyFields } from './moneyFields.ts';
import { recordTitle } from './names.ts';
import { choiceForm, namesField, programmeField } from './programmeChoice.ts';
import { programmeWords } from './words.ts';

type Choices = Pick<TotalsExplorer, 'programmes' | 'series'>;
type Option = readonly [value: string, words: string];

/** What is left of a question that only somebody who knows the ids asks: hidden as long as it is not used. */
function further(answer: Choices, asked: URLSearchParams, view: ViewContext): Html {
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
      ${namesField('donors', p.donorIds, view)} ${namesField('recipients', p.recipientIds, view)}
      ${selectField({ name: 'sector', label: p.dimensions.sector, value: value('sector'), options: [any, ...sectorOptions] })}
      ${namesField('boundary', p.boundaryIds, view)}
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

/** What was asked stands in the address, whether or not it could be answered. */
export function totalsForm(answer: Choices, view: ViewContext): Html {
  const p = programmeWords(view);
  const asked = new URLSearchParams(view.query);
  const byOptions: Option[] = [['', p.notSplit], ...dimensions.map((each): Option => [each, p.dimensions[each]])];
  const programme = asked.get('programme') ?? '';
  // Without a programme every total is split by programme, whether or not that was asked for.
  const first = asked.get('by') || (programme === '' ? 'programme' : '');
  return choiceForm(
    html`${programmeField(answer.programmes, programme, view)} ${moneyFields(p.everyStage, view)}
    ${selectField({ name: 'by', label: p.splitBy, value: first, options: byOptions })}
    ${selectField({ name: 'andBy', label: p.thenBy, value: asked.get('andBy'), options: byOptions })}
    ${selectField({
      name: 'level',
      label: p.placeLevel,
      value: asked.get('level') ?? asked.get('placeLevel'),
      options: [['', p.asRecorded], ...placeLevels.map((each): Option => [each, p.placeLevels[each]])],
    })}
    ${further(answer, asked, view)}`,
    view,
  );
}
