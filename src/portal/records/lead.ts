/** The sentence that a record's page opens with. What is not known is said in the same breath. */
import type { RecordAnswer, RecordPage } from '../../actions/recordAnswers.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import { textOf } from '../../core/records/values.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import { amount } from '../numbers/amount.ts';
import { claimStubLink } from '../parts/stub.ts';
import type { ViewContext } from '../view.ts';
import { labelOf } from './labels.ts';
import { recordWords } from './recordWords.ts';
import { fieldValue, notGiven, valueIn } from './values.ts';

/** A figure of the record as a stub: it opens the claim it rests on, or leads to the evidence below. */
export function evidencedFigure(record: RecordPage, figure: Part): Html {
  const claim = record.evidence.find(({ claimId }) => claimId !== null)?.claimId ?? null;
  return claim === null ? html`<a class="stub" href="#evidence">${figure}</a>` : claimStubLink(claim, figure);
}

/** A quantity with its unit, as people say it: "40 people". */
function countedOf(record: RecordPage, view: ViewContext): Part {
  const [quantity, unit] = [textOf(record.body, 'quantity'), textOf(record.body, 'unit')];
  return quantity === null ? notGiven(view) : evidencedFigure(record, amount(quantity, unit, view.locale));
}

/** Of a type without a sentence of its own: what is known of these. */
const toldOfOthers = ['kind', 'status', 'programme', 'start', 'end', 'amount'];

export function recordLead(record: RecordPage, view: ViewContext): Html {
  const w = recordWords(view);
  const type = typeOfRecord(record.type);
  const fieldOf = (name: string) => type.fields.find((each) => each.name === name);
  const has = (name: string): boolean => fieldOf(name) !== undefined && valueIn(record.body, name) !== null;
  const of = (name: string): Part => {
    if (name === 'counted') return countedOf(record, view);
    const field = fieldOf(name);
    if (!field) return notGiven(view);
    const shown = fieldValue(field, valueIn(record.body, name), record.names, view);
    return has(name) && (field.kind === 'money' || field.kind === 'decimal') ? evidencedFigure(record, shown) : shown;
  };
  const sentence = w.leads[record.type];
  if (sentence) return sentence({ of, has });
  const told = toldOfOthers.flatMap((name) => {
    const field = fieldOf(name);
    return field && has(name) ? html`${labelOf(field, view)}: ${of(name)}` : [];
  });
  return w.leadOfOther(labelOf(type, view), told);
}

/** "Written by Office A, version of 3 March 2026." */
export function authorLine(record: RecordAnswer, when: Part, view: ViewContext): Html {
  return recordWords(view).enteredBy(record.author, when);
}
