/** The fields of a record as the inside of a form, driven by the field list of its type. */
import { isListField } from '../../../core/records/blankBody.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { labelOf } from '../labels.ts';
import { recordWords } from '../recordWords.ts';
import { control, idAt } from './controls.ts';
import type { FieldGroup } from './groups.ts';
import { groupsOf } from './groups.ts';
import { lines } from './lines.ts';
import type { FormState } from './formState.ts';
import { placeOfProblem } from './formState.ts';
import { problemText } from './problemText.ts';

/** Offered while a currency is typed; any other code of ISO 4217 can be typed too. */
const usualCurrencies = [
  'CNY',
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'HKD',
  'UAH',
  'CHF',
  'DKK',
  'SEK',
  'NOK',
  'PLN',
  'CAD',
  'KRW',
];

function group({ name, fields }: FieldGroup, state: FormState, view: ViewContext): Html {
  const w = recordWords(view);
  const scalars = fields.filter((field) => !isListField(field));
  const lists = fields.filter((field) => isListField(field));
  const value = (field: string) => state.body[field] ?? null;
  const inside = html`${
    scalars.length > 0 &&
    html`<div class="control-grid">
      ${scalars.map((field) => control({ field, path: field.name, value: value(field.name) }, state, view))}
    </div>`
  }
  ${lists.map((field) => lines(field, value(field.name), state, view))}`;
  if (name === null) return html`<div class="form-group">${inside}</div>`;
  return html`<section class="form-group" aria-labelledby="group-${name}">
    <h2 id="group-${name}">${w.groups[name]}</h2>
    ${inside}
  </section>`;
}

/** "2 things to mend", each leading to its field. What belongs to no field is said here alone. */
export function problemSummary(state: FormState, lead: string, view: ViewContext): Html | null {
  if (state.problems.length === 0) return null;
  return html`<div class="alert problem-summary" role="alert">
    <p><strong>${lead}</strong></p>
    <ul>
      ${state.problems.map((problem) => {
        const place = placeOfProblem(state.fields, problem.path);
        const field = state.fields.find((each) => each.name === place?.split('.', 1)[0]);
        if (place === null || !field) return html`<li>${problemText(problem, view)}</li>`;
        const target = field.kind === 'money' ? `${idAt(place)}-amount` : idAt(place);
        return html`<li><a href="#${target}">${labelOf(field, view)}</a>: ${problemText(problem, view)}</li>`;
      })}
    </ul>
  </div>`;
}

export function recordFields(state: FormState, view: ViewContext): Html {
  return html`${groupsOf(state.fields).map((each) => group(each, state, view))}
    <datalist id="currencies">${usualCurrencies.map((code) => html`<option value="${code}"></option>`)}</datalist>`;
}
