/** Choosing a programme and a day: a plain form, so that every view has an address. */
import type { RecordAnswer } from '../../../actions/recordAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { selectField, textField } from '../../parts/fields.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { viewField } from './roomHref.ts';
import { recordTitle } from './names.ts';
import { programmeWords } from './words.ts';

export function programmeField(programmes: readonly RecordAnswer[], chosen: string | null, view: ViewContext): Html {
  const w = wordsOf(view);
  const options: [string, string][] = programmes.map((each) => [each.id, recordTitle(each, view)]);
  return selectField({
    name: 'programme',
    label: programmeWords(view).programme,
    value: chosen,
    options: [['', w.any], ...options],
  });
}

export function dayField(name: string, label: string, day: string): Html {
  return textField({ name, label, value: day, type: 'date' });
}

/** A field for places or actors, by names or ids. Names are offered on pages with the script of record forms. */
export function namesField(name: 'donors' | 'recipients' | 'boundary', label: string, view: ViewContext): Html {
  const value = new URLSearchParams(view.query).get(name);
  return textField({ name, label, value, lookup: name === 'donors' ? 'party' : 'place' });
}

/** Offers names in the fields of {@link namesField}. */
export const nameScripts = ['recordForm.js'];

/** A GET form over `fields`. */
export function choiceForm(fields: Part, view: ViewContext): Html {
  const w = wordsOf(view);
  return html`<form class="filters" method="get" action="${view.path}" aria-label="${w.filters}" data-record-form>
    ${fields} ${viewField(view)}
    <button type="submit">${w.apply}</button>
  </form>`;
}
