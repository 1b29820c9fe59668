/** One control for a field: input, choice or name, with its label, its help and what is wrong with it. */
import type { Field, Money, Value } from '../../../core/records/field.ts';
import { sectors } from '../../../core/records/sectors.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { dayType } from '../../parts/fields.ts';
import type { ViewContext } from '../../view.ts';
import { helpOf, labelOf } from '../labels.ts';
import { recordWords } from '../recordWords.ts';
import type { FormState } from './formState.ts';
import { isReference, problemsBeside } from './formState.ts';
import { problemText } from './problemText.ts';

export interface Control {
  readonly field: Field;
  /** `recipients.2.percent`. */
  readonly path: string;
  readonly value: Value;
  /** Words of the label where they are not the field's. */
  readonly label?: string;
  /** The label is there for those who hear the page; sighted readers see it above the first line. */
  readonly quiet?: boolean;
}

export function idAt(path: string): string {
  return `f-${path.replaceAll('.', '-')}`;
}

/** What is wrong at a path, to stand right beside it. */
export function problemsAt(path: string, state: FormState, view: ViewContext): Html | null {
  const here = problemsBeside(path, state);
  if (here.length === 0) return null;
  return html`<div class="field-problem" id="${idAt(path)}-problem">
    ${here.map((problem) => html`<p>${problemText(problem, view)}</p>`)}
  </div>`;
}

function describedBy(parts: readonly (string | false | null)[]): Html | null {
  const ids = parts.filter(Boolean).join(' ');
  return ids === '' ? null : html`aria-describedby="${ids}"`;
}

interface InputOptions {
  readonly suffix?: string;
  readonly type?: 'text' | 'date';
  readonly mode?: 'decimal' | 'numeric';
  readonly list?: string;
  readonly placeholder?: string | null;
  readonly attributes?: Part;
  readonly label?: string;
}

function input(path: string, value: string, described: Part, options: InputOptions = {}): Html {
  const { suffix = '', type = 'text', mode, list, placeholder, attributes, label } = options;
  return html`<input
    id="${idAt(path + suffix)}"
    type="${type}"
    name="f.${path}${suffix}"
    value="${value}"
    autocomplete="off"
    ${mode && html`inputmode="${mode}"`}
    ${list && html`list="${list}"`}
    ${placeholder && html`placeholder="${placeholder}"`}
    ${label !== undefined && html`aria-label="${label}"`}
    ${described}
    ${attributes}
  />`;
}

function choice(path: string, value: string, options: readonly (readonly [string, string])[], described: Part): Html {
  const known = value === '' || options.some(([code]) => code === value);
  return html`<select id="${idAt(path)}" name="f.${path}" ${described}>
    <option value="">–</option>
    ${!known && html`<option value="${value}" selected>${value}</option>`}
    ${options.map(([code, words]) => html`<option value="${code}" ${code === value && html`selected`}>${words}</option>`)}
  </select>`;
}

/** A name with the id that it stands for. Without scripts the name is looked up when the form is sent. */
function reference(
  { field, path }: Control,
  value: string,
  { state, described, view }: { readonly state: FormState; readonly described: Part; readonly view: ViewContext },
): Html {
  const open = Object.hasOwn(state.openNames, path);
  const known = state.names[value];
  const name = view.locale === 'zh' ? (known?.localName ?? known?.name) : known?.name;
  const shown = open ? value : (name ?? value);
  const of = field.kind === 'record' && Array.isArray(field.of) ? field.of.join(',') : '';
  return html`${input(path, shown, described, {
      placeholder: recordWords(view).typeName[field.kind === 'claim' ? 'claim' : 'other'],
      attributes: html`data-lookup="${field.kind}" ${of !== '' && html`data-of="${of}"`}`,
    })}<input type="hidden" name="id.${path}" value="${open ? '' : value}" /><input
      type="hidden"
      name="was.${path}"
      value="${shown}"
    />`;
}

/** "Which one?" – the entries that a typed name may mean. */
function candidates(path: string, state: FormState, view: ViewContext): Html | null {
  const found = state.openNames[path];
  if (!found || found.length === 0) return null;
  const w = recordWords(view);
  return html`<fieldset class="which">
    <legend>${w.whichOne}</legend>
    ${found.map(
      (each, index) =>
        html`<label class="check"
          ><input id="${idAt(path)}-which-${index}" type="radio" name="pick.${path}" value="${each.id}" />
          <span>${each.name} <span class="muted">${each.detail}</span></span></label
        >`,
    )}
  </fieldset>`;
}

function money(path: string, value: Value, label: string, described: Part, view: ViewContext): Html {
  const w = recordWords(view);
  const given: Money | null = typeof value === 'object' && value !== null && 'amount' in value ? value : null;
  return html`<div class="money" role="group" aria-label="${label}">
    ${input(path, given?.amount ?? '', described, { suffix: '.amount', mode: 'decimal', label: w.amountOf(label) })}
    ${input(path, given?.currency ?? '', described, {
      suffix: '.currency',
      list: 'currencies',
      placeholder: w.currencyCode,
      label: w.currencyOf(label),
      attributes: html`maxlength="3" class="code"`,
    })}
  </div>`;
}

/** The part in which something is typed or chosen, without label and help. */
function widget(control: Control, state: FormState, described: Part, view: ViewContext): Html {
  const { field, path, value, label } = control;
  const typed = typeof value === 'string' ? value : '';
  const w = recordWords(view);
  if (isReference(field)) return reference(control, typed, { state, described, view });
  switch (field.kind) {
    case 'choice':
      return choice(
        path,
        typed,
        (field.choices ?? []).map((each) => [each.code, labelOf(each, view)] as const),
        described,
      );
    case 'shares':
      return choice(
        path,
        typed,
        sectors.map((each) => [each.code, labelOf(each, view)] as const),
        described,
      );
    case 'text':
      return html`<textarea id="${idAt(path)}" name="f.${path}" rows="3" ${described}>${typed}</textarea>`;
    case 'money':
      return money(path, value, label ?? labelOf(field, view), described, view);
    case 'day':
      return input(path, typed, described, { type: dayType(typed), placeholder: w.dayForm });
    case 'date':
      return input(path, typed, described, { placeholder: w.dateForm });
    case 'decimal':
    case 'percent':
      return input(path, typed, described, { mode: 'decimal', attributes: html`class="number"` });
    case 'whole':
      return input(path, typed, described, { mode: 'numeric', attributes: html`class="number"` });
    case 'currency':
      return input(path, typed, described, {
        list: 'currencies',
        placeholder: w.currencyCode,
        attributes: html`maxlength="3"`,
      });
    default:
      return input(path, typed, described);
  }
}

/** A labelled control. */
export function control(given: Control, state: FormState, view: ViewContext): Html {
  const w = recordWords(view);
  const { field, path, quiet } = given;
  const label = given.label ?? labelOf(field, view);
  const help = quiet ? null : helpOf(field, view);
  const problems = problemsAt(path, state, view);
  const id = idAt(path);
  const described = html`${describedBy([help !== null && `${id}-help`, problems !== null && `${id}-problem`])}
  ${problems !== null && html`aria-invalid="true"`} ${field.required && html`aria-required="true"`}`;
  const classes = ['control', `kind-${field.kind}`, problems !== null && 'has-problem'].filter(Boolean).join(' ');
  return html`<div class="${classes}">
    <label for="${field.kind === 'money' ? `${id}-amount` : id}" class="${quiet ? 'label visually-hidden' : 'label'}"
      >${label}${field.required && html` <span class="needed">${w.needed}</span>`}</label
    >
    ${widget(given, state, described, view)} ${candidates(path, state, view)} ${problems}
    ${help !== null && html`<p class="help" id="${id}-help">${help}</p>`}
  </div>`;
}
