/** What can be done about a case, each as a form that needs no script. */
import type { CaseAct, CaseAnswer, MeasureAnswer } from '../../../actions/caseAnswers.ts';
import type { Task } from '../../../core/monitoring/cases/caseEvent.ts';
import { outcomes } from '../../../core/monitoring/cases/caseEvent.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { hiddenFields, selectField, textField } from '../../parts/fields.ts';
import { message } from '../../parts/message.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { nameText } from '../../programme/parts/names.ts';
import { said } from '../parts/places.ts';
import { caseHref } from './boardPage.ts';
import type { CaseRoom } from './casePage.ts';
import { caseWords } from './words.ts';

/** Address of an act: "/watch/cases/ID/assign-a-measure". */
export function actPath(id: string, act: CaseAct): string {
  return `${caseHref(id)}/${act.replaceAll(' ', '-')}`;
}

/** What is owed opens by itself. */
const actOfTask: Readonly<Partial<Record<Task, CaseAct>>> = {
  acknowledge: 'acknowledge',
  verify: 'verify',
  'assign a measure': 'assign a measure',
  'complete a measure': 'change a measure',
  close: 'close',
};

export function caseForms(room: CaseRoom, view: ViewContext): Html {
  const w = caseWords(view);
  const { possibilities, due } = room.case;
  const allowed = possibilities.filter((each) => each.allowed);
  const others = possibilities.filter((each) => !each.allowed && each.because !== null);
  const owed = due.map(({ task }) => actOfTask[task]);
  const first = owed.find((act) => allowed.some((each) => each.act === act)) ?? null;
  return html`${allowed.length === 0 && html`<p class="muted">${w.nothingToDo}</p>`}
  ${allowed.map(({ act }) => actForms(act, act === first, room, view))}
  ${
    others.length > 0 &&
    html`<details class="why-not">
      <summary>${w.whyNot}</summary>
      <ul class="plain">
        ${others.map(({ act, because }) => html`<li><strong>${w.acts[act]}</strong>: ${message(because ?? '', view)}</li>`)}
      </ul>
    </details>`
  }`;
}

function actForms(act: CaseAct, isFirst: boolean, room: CaseRoom, view: ViewContext): Html {
  const measures = act === 'change a measure' ? room.case.measures : [null];
  return html`${measures.map((measure) => actForm({ act, measure, isFirst }, room, view))}`;
}

interface Asked {
  readonly act: CaseAct;
  readonly measure: MeasureAnswer | null;
  readonly isFirst: boolean;
}

function actForm({ act, measure, isFirst }: Asked, { case: found, refused }: CaseRoom, view: ViewContext): Html {
  const w = caseWords(view);
  const isRefused = refused?.act === act && refused.measure === (measure?.number ?? null);
  const typed = isRefused ? refused.typed : {};
  const title =
    measure === null ? w.acts[act] : `${w.acts[act]}${wordsOf(view).colon}${measure.number}. ${measure.terms.what}`;
  const id = `${act.replaceAll(' ', '-')}-${measure?.number ?? 0}`;
  return html`<details class="act" ${(isFirst || isRefused) && html`open`}>
    <summary>${title}</summary>
    <form class="stacked" method="post" action="${actPath(found.id, act)}" data-record-form>
      ${hiddenFields(view, '')}<input type="hidden" name="version" value="${found.version}" />
      ${measure !== null && html`<input type="hidden" name="measure" value="${measure.number}" />`}
      ${fieldsOf({ act, measure, id, typed }, found, view)}
      <button type="submit" class="${isFirst && 'primary'}">${w.acts[act]}</button>
    </form>
  </details>`;
}

interface Fields {
  readonly act: CaseAct;
  readonly measure: MeasureAnswer | null;
  readonly id: string;
  readonly typed: Readonly<Record<string, string>>;
}

function fieldsOf({ act, measure, id, typed }: Fields, { names, near }: CaseAnswer, view: ViewContext): Html {
  const w = caseWords(view);
  const told = (label: string, required: boolean): Html => wordsField(`${id}-words`, label, { required, typed });
  switch (act) {
    case 'acknowledge':
      return told(w.wordsOptional, false);
    case 'verify':
      return html`${selectField({
        name: 'outcome',
        label: w.outcome,
        value: typed['outcome'] ?? '',
        options: [['', w.chooseOutcome], ...outcomes.map((each) => [each, w.outcomes[each]] as const)],
      })}
      ${textField({
        name: 'duplicateOf',
        label: w.duplicateField,
        value: typed['duplicateOf'] ?? null,
        list: 'cases-near',
      })}
      ${nearCases(near, view)} ${told(w.howFound, true)} ${evidenceFields(id, typed, view)}`;
    case 'assign a measure':
      return html`${termFields(id, typed, view)} ${told(w.wordsOptional, false)}`;
    case 'change a measure':
      return html`${selectField({
        name: 'state',
        label: w.measureState,
        value: typed['state'] ?? measure?.state ?? null,
        options: (['planned', 'done', 'dropped'] as const).map((each) => [each, w.measureStates[each]] as const),
      })}
      ${termFields(id, { ...termsTyped(measure, names, view), ...typed }, view)} ${told(w.words, true)}`;
    case 'close':
      return html`${told(w.whatCame, true)} ${evidenceFields(id, typed, view)}`;
    case 'reopen':
      return told(w.whyReopen, true);
    default:
      return told(w.words, true);
  }
}

function wordsField(
  id: string,
  label: string,
  { required, typed }: { readonly required: boolean; readonly typed: Fields['typed'] },
): Html {
  return html`<label for="${id}">${label}</label>
    <textarea id="${id}" name="words" rows="3" maxlength="2000" ${required && html`required`}>
${typed['words'] ?? ''}</textarea>`;
}

/** Offered while one types: mostly it is a case of the same place that another repeats. */
function nearCases(near: CaseAnswer['near'], view: ViewContext): Html {
  return html`<datalist id="cases-near">
    ${near.map(({ id, title, stage }) => html`<option value="${id}">${said(title, view)}, ${caseWords(view).stages[stage]}</option>`)}
  </datalist>`;
}

function evidenceFields(id: string, typed: Fields['typed'], view: ViewContext): Html {
  const w = caseWords(view);
  return html`<fieldset>
    <legend>${w.evidence}</legend>
    <p class="muted">${w.evidenceHelp}</p>
    ${['1', '2'].map((row) => [
      namedField({ id, name: `document${row}`, label: w.documentId, lookup: 'document' }, typed),
      textField({ name: `quote${row}`, label: w.quote, value: typed[`quote${row}`] ?? null, wide: true }),
    ])}
  </fieldset>`;
}

interface NamedField {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly lookup: 'party' | 'document' | 'record';
}

/** Names are offered while one types; several forms of a page have the same field, so that ids say which. */
function namedField({ id, name, label, lookup }: NamedField, typed: Fields['typed']): Html {
  return html`<label class="field"
    ><span>${label}</span
    ><input
      id="${id}-${name}"
      type="text"
      name="${name}"
      value="${typed[name] ?? ''}"
      data-lookup="${lookup}"
      ${lookup === 'record' && html`data-of="project"`}
      autocomplete="off"
  /></label>`;
}

function termFields(id: string, typed: Fields['typed'], view: ViewContext): Html {
  const w = caseWords(view);
  const value = (name: string): string | null => typed[name] ?? null;
  return html`${textField({ name: 'what', label: w.what, value: value('what'), wide: true })}
  ${namedField({ id, name: 'owner', label: w.carriedOutBy, lookup: 'party' }, typed)}
  ${textField({ name: 'due', label: w.dueOn, value: value('due'), type: 'date' })}
  ${textField({ name: 'amount', label: w.amount, value: value('amount'), numeric: true })}
  ${textField({ name: 'currency', label: w.currency, value: value('currency') ?? 'CNY' })}
  ${namedField({ id, name: 'project', label: w.projectId, lookup: 'record' }, typed)}`;
}

function termsTyped(
  measure: MeasureAnswer | null,
  names: CaseAnswer['names'],
  view: ViewContext,
): Readonly<Record<string, string>> {
  if (measure === null) return {};
  const { what, owner, due, budget, project } = measure.terms;
  return {
    what,
    owner: `${nameText(owner, names, view)} [${owner}]`,
    due,
    amount: budget?.amount ?? '',
    currency: budget?.currency ?? 'CNY',
    project: project ?? '',
  };
}
