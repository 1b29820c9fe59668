/** The correction form of the review room as changes to a claim. */
import type { ClaimChanges } from '../actions/claimSchema.ts';
import { changesSchema, parseInput } from '../actions/claimSchema.ts';
import { CounterfoilError } from '../core/errors/errors.ts';
import { fieldInvalid } from './errors.ts';
import { rowsOf, typed, wholeNumber } from './forms.ts';

function references(form: URLSearchParams, name: string, idName: string): unknown[] {
  return rowsOf(form, [name, idName]).map(([name, id]) => ({ name, id }));
}

function participants(form: URLSearchParams): unknown[] {
  const rows = rowsOf(form, ['participant', 'participantId', 'participantOffice']);
  return rows.map(([name, id, office]) => ({ name, id, office }));
}

/** A speaker that the reviewer adds must stand in the text too: rule 1 holds for people as for machines. */
function spanOf(name: string, text: string): { start: number; end: number } {
  const start = text.indexOf(name);
  if (start < 0)
    throw new CounterfoilError(fieldInvalid, `attributionName: the document does not hold the words "${name}"`);
  return { start, end: start + name.length };
}

function attribution(form: URLSearchParams, text: string): unknown[] {
  const fields = ['attributionName', 'attributionRole', 'attributionOffice', 'attributionStart', 'attributionEnd'];
  return rowsOf(form, fields).map(([name, role, office, from, to]) => {
    const isNew = from === null || from === undefined;
    const span = isNew
      ? spanOf(name ?? '', text)
      : { start: wholeNumber(from, 'attributionStart'), end: wholeNumber(to ?? null, 'attributionEnd') };
    return { role, name, office, start: span.start, end: span.end };
  });
}

/** The id of a claim, or what else was typed; of the address of its page the id. */
function claimNamed(form: URLSearchParams, name: string): string | null {
  return typed(form, name)?.replace(/^.*\/(?:claims|series)\//, '') ?? null;
}

/** Changes to a claim of a document with this text. Throws FIELD_INVALID or INPUT_INVALID. */
export function correctionOf(form: URLSearchParams, text: string): ClaimChanges {
  const [start, end] = [typed(form, 'periodStart'), typed(form, 'periodEnd')];
  return parseInput(changesSchema, {
    kind: typed(form, 'kind'),
    measure: typed(form, 'measure'),
    value: typed(form, 'value'),
    low: typed(form, 'low'),
    high: typed(form, 'high'),
    lowOpen: form.get('lowOpen') === 'on',
    highOpen: form.get('highOpen') === 'on',
    qualifier: typed(form, 'qualifier'),
    unit: typed(form, 'unit'),
    unitInferred: form.get('unitInferred') === 'on',
    per: typed(form, 'per'),
    change: typed(form, 'change'),
    stage: typed(form, 'stage'),
    basis: typed(form, 'basis'),
    period: start === null && end === null ? null : { start, end },
    donors: references(form, 'donor', 'donorId'),
    recipients: references(form, 'recipient', 'recipientId'),
    sectors: references(form, 'sector', 'sectorId'),
    places: references(form, 'place', 'placeId'),
    participants: participants(form),
    topic: typed(form, 'topic'),
    relativeTo: claimNamed(form, 'relativeTo'),
    revises: claimNamed(form, 'revises'),
    attribution: attribution(form, text),
  });
}
