/** Lists in a form: each value on a line of its own, with blank lines to fill in and a button for more of them. */
import type { Evidence, Field, Row, Share, Value } from '../../../core/records/field.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { helpOf, labelOf } from '../labels.ts';
import { recordWords } from '../recordWords.ts';
import { control, idAt, problemsAt } from './controls.ts';
import type { FormState } from './formState.ts';
import { targetField } from './formState.ts';

/** Blank lines below those that are filled in. */
const blankLines: Readonly<Partial<Record<Field['kind'], number>>> = { shares: 2, rows: 1, evidence: 1 };
const linesAdded = 3;

type Line = string | Share | Evidence | Row | null;

function linesOf(field: Field, value: Value, state: FormState): Line[] {
  const filled = Array.isArray(value) ? (value as readonly Line[]) : [];
  const blank = (blankLines[field.kind] ?? 1) + (state.moreLines === field.name ? linesAdded : 0);
  return [...filled, ...Array<null>(blank).fill(null)];
}

/** The value of one column of a line; null in a blank one. */
function cellOf(line: Line, name: string): Value {
  if (line === null || typeof line === 'string') return null;
  const cells: Row = { ...line };
  return cells[name] ?? null;
}

/** The columns of a list's lines, each as a field of its own. */
export function columnsOf(field: Field, view: Pick<ViewContext, 'locale'>): readonly Field[] {
  const w = recordWords(view);
  const named = (name: string, kind: Field['kind'], word: string): Field => ({ name, kind, en: word, zh: word });
  if (field.kind === 'shares') {
    const kind = targetField(field)?.kind ?? 'shares';
    return [
      { ...named('id', kind, w.shareTarget), ...(field.of && { of: field.of }) },
      named('percent', 'percent', w.percent),
    ];
  }
  if (field.kind === 'evidence') {
    return [
      named('document', 'document', w.document),
      { ...named('claim', 'claim', w.claim), help: w.claimHelp },
      named('quote', 'text', w.quote),
      named('note', 'line', w.note),
    ];
  }
  return field.fields ?? [];
}

/** The words of the claim that was chosen, so that one sees what the record rests on. */
function chosenClaim(claim: Value, { names }: FormState, view: ViewContext): Html | null {
  const known = typeof claim === 'string' ? names[claim] : undefined;
  if (known?.kind !== 'claim') return null;
  return html`<p class="chosen-claim">${known.name} <a href="${known.href}">${recordWords(view).seeClaim}</a></p>`;
}

/** In a blank line nothing is needed: it is left out. */
function notNeeded(field: Field): Field {
  const { required: _required, ...rest } = field;
  return rest;
}

function line(field: Field, value: Line, index: number, state: FormState, view: ViewContext): Html {
  const path = `${field.name}.${index}`;
  if (field.many && field.kind !== 'rows') {
    const { required: _required, help: _help, ...bare } = field;
    const label = recordWords(view).lineOf(labelOf(field, view), index + 1);
    const cell = typeof value === 'string' ? value : null;
    return html`<div class="line">
      ${control({ field: bare, path, value: cell, label, quiet: true }, state, view)}
    </div>`;
  }
  const isRow = field.kind !== 'shares';
  const words = recordWords(view).lineOf(labelOf(field, view), index + 1);
  return html`<div class="line ${isRow ? 'line-box' : 'line-share'}" role="group" aria-label="${words}">
    ${columnsOf(field, view).map((column) =>
      control(
        {
          field: value === null ? notNeeded(column) : column,
          path: `${path}.${column.name}`,
          value: cellOf(value, column.name),
          quiet: !isRow && index > 0,
        },
        state,
        view,
      ),
    )}
    ${field.kind === 'evidence' && chosenClaim(cellOf(value, 'claim'), state, view)} ${problemsAt(path, state, view)}
  </div>`;
}

/** The list as a group of the form. The button works by itself; `web/recordForm.ts` saves the way to the server. */
export function lines(field: Field, value: Value, state: FormState, view: ViewContext): Html {
  const w = recordWords(view);
  const help = helpOf(field, view);
  const all = linesOf(field, value, state);
  return html`<fieldset class="lines" id="${idAt(field.name)}" data-lines="${field.name}">
    <legend>${labelOf(field, view)}${field.required && html` <span class="needed">${w.needed}</span>`}</legend>
    ${help !== null && html`<p class="help">${help}</p>`} ${problemsAt(field.name, state, view)}
    <div class="line-list">${all.map((each, index) => line(field, each, index, state, view))}</div>
    <p class="line-tools">
      <button type="submit" name="add" value="${field.name}" class="quiet-button">${w.addLines}</button>
      <span class="muted">${w.emptyLineIsDropped}</span>
      <span class="muted paste-hint" hidden>${w.pasteHint}</span>
    </p>
  </fieldset>`;
}
