/** The sentence that a record's page opens with. What is not known is said in the same breath. */
import type { RecordAnswer, RecordPage } from '../../actions/recordAnswers.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
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

export function recordLead(record: RecordPage, view: ViewContext): Html {
  const w = recordWords(view);
  const type = typeOfRecord(record.type);
  const part = (name: string): Part => {
    const field = type.fields.find((each) => each.name === name);
    return field ? fieldValue(field, valueIn(record.body, name), record.names, view) : notGiven(view);
  };
  const given = (name: string): boolean => valueIn(record.body, name) !== null;
  const figure = (name: string): Part => (given(name) ? evidencedFigure(record, part(name)) : part(name));
  switch (record.type) {
    case 'transaction':
      return w.leads.transaction({
        donors: part('providers'),
        places: part('recipients'),
        amount: figure('amount'),
        stage: part('stage'),
        date: part('date'),
        side: part('side'),
      });
    case 'contribution':
      return w.leads.contribution({
        donors: part('providers'),
        places: part('recipients'),
        quantity: figure('quantity'),
        unit: part('unit'),
        date: part('date'),
        side: part('side'),
      });
    case 'pairing':
      return w.leads.pairing({
        donor: part('donor'),
        recipient: part('recipient'),
        start: part('start'),
        end: given('end') ? part('end') : null,
        status: part('status'),
      });
    case 'obligation':
      return w.leads.obligation({
        by: part('by'),
        to: part('to'),
        what: part('what'),
        due: part('due'),
        status: part('status'),
      });
    case 'listing':
      return w.leads.listing({
        place: part('place'),
        list: part('list'),
        listedOn: part('listedOn'),
        exitedOn: given('exitedOn') ? part('exitedOn') : null,
      });
    default: {
      const has = (name: string): boolean => type.fields.some((field) => field.name === name);
      const told = ['kind', 'status', 'programme', 'start', 'end', 'amount'].filter((name) => has(name) && given(name));
      const labels = told.map((name) => {
        const field = type.fields.find((each) => each.name === name);
        return html`${field && labelOf(field, view)}: ${name === 'amount' ? figure(name) : part(name)}`;
      });
      return w.leads.other(labelOf(type, view), labels);
    }
  }
}

/** "Written by Office A, version of 3 March 2026." */
export function authorLine(record: RecordAnswer, when: Part, view: ViewContext): Html {
  return recordWords(view).enteredBy(record.author, when);
}
