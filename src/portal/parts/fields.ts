/** Small pieces of forms, each control with its label. */
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import type { ViewContext } from '../view.ts';

/** The hidden fields that every form carries: the token against forged posts, and where to go afterwards. */
export function hiddenFields(view: ViewContext, next: string): Html {
  return html`<input type="hidden" name="csrf" value="${view.csrf}" /><input
      type="hidden"
      name="next"
      value="${next}"
    />`;
}

export interface TextField {
  readonly name: string;
  readonly label: Part;
  readonly value: string | null;
  readonly wide?: boolean;
  readonly numeric?: boolean;
  readonly list?: string;
  readonly type?: 'text' | 'date';
  /** What names are offered while one types, where scripts run; the form then carries `data-record-form`. */
  readonly lookup?: 'place' | 'party';
}

export function textField(field: TextField): Html {
  const classes = [field.wide && 'wide', field.numeric && 'numeric'].filter(Boolean).join(' ');
  return html`<label class="field ${classes}"
    ><span>${field.label}</span
    ><input
      type="${field.type ?? 'text'}"
      name="${field.name}"
      value="${field.value ?? ''}"
      ${field.list && html`list="${field.list}"`}
      ${field.lookup && html`id="${field.name}" data-lookup="${field.lookup}"`}
      ${field.numeric && html`inputmode="decimal"`}
      autocomplete="off"
  /></label>`;
}

/** An ISO day is picked from a calendar; a month, a year or what is no day stays as it was typed. */
export function dayType(value: string): 'date' | 'text' {
  return value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'date' : 'text';
}

export interface SelectField {
  readonly name: string;
  readonly label: Part;
  readonly value: string | null;
  /** Value and words; an empty value means "not stated". */
  readonly options: readonly (readonly [value: string, words: string])[];
}

export function selectField(field: SelectField): Html {
  return html`<label class="field"
    ><span>${field.label}</span
    ><select name="${field.name}">
      ${field.options.map(
        ([value, words]) =>
          html`<option value="${value}" ${value === (field.value ?? '') && html`selected`}>${words}</option>`,
      )}
    </select></label
  >`;
}

export function checkField(name: string, label: Part, checked: boolean): Html {
  return html`<label class="check"
    ><input type="checkbox" name="${name}" ${checked && html`checked`} /> ${label}</label
  >`;
}

/** For a password that is chosen now, of a length that the server asks for. */
export function newPasswordField(
  name: string,
  label: Part,
  length: { readonly least: number; readonly most: number },
): Html {
  return html`<label for="${name}">${label}</label>
    <input
      id="${name}"
      type="password"
      name="${name}"
      autocomplete="new-password"
      required
      minlength="${length.least}"
      maxlength="${length.most}"
    />`;
}
