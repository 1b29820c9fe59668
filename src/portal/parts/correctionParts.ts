/** The parts of the correction form, each with the fields that belong together. */
import type { Claim, NamedRef } from '../../core/claims/claim.ts';
import { bases, claimKinds, qualifiers, stages } from '../../core/claims/claim.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { hasFigure } from '../numbers/amount.ts';
import { linkFields } from '../reckoning/linkFields.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { checkField, selectField, textField } from './fields.ts';

type Options = readonly (readonly [string, string])[];

function options<Key extends string>(
  keys: readonly Key[],
  words: Readonly<Record<Key, string>>,
  none?: string,
): Options {
  const all = keys.map((key) => [key, words[key]] as const);
  return none === undefined ? all : [['', none], ...all];
}

/** A part of the form: shown at once where the claim has such a field or its kind needs one, else folded away. */
export interface FormPart {
  readonly legend: string;
  readonly isNeeded: boolean;
  readonly fields: Html;
}

const numericKinds: ReadonlySet<string> = new Set(['money', 'count', 'percentage', 'target']);

export function kindFields(claim: Claim, view: ViewContext): Html {
  const w = wordsOf(view);
  return html`<fieldset>
    <legend>${w.whatWasRead}</legend>
    ${selectField({ name: 'kind', label: w.kind, value: claim.kind, options: options(claimKinds, w.kinds) })}
    ${textField({ name: 'measure', label: w.measure, value: claim.measure, wide: true })}
  </fieldset>`;
}

function figureFields(claim: Claim, view: ViewContext): FormPart {
  const w = wordsOf(view);
  const fields = html`<fieldset>
    <legend>${w.figure}</legend>
    ${textField({ name: 'value', label: w.value, value: claim.value, numeric: true })}
    ${textField({ name: 'unit', label: w.unit, value: claim.unit })}
    ${selectField({ name: 'qualifier', label: w.qualifier, value: claim.qualifier, options: options(qualifiers, w.qualifierNames, w.notStated) })}
    ${selectField({ name: 'stage', label: w.stage, value: claim.stage, options: options(stages, w.stages, w.notStated) })}
    ${textField({ name: 'low', label: w.low, value: claim.low, numeric: true })}
    ${textField({ name: 'high', label: w.high, value: claim.high, numeric: true })}
    ${checkField('lowOpen', w.lowOpen, claim.lowOpen ?? false)}
    ${checkField('highOpen', w.highOpen, claim.highOpen ?? false)}
  </fieldset>`;
  return { legend: w.figure, isNeeded: numericKinds.has(claim.kind) || hasFigure(claim), fields };
}

/** What few claims have: a rate, a change, an inferred unit. */
function rareFields(claim: Claim, view: ViewContext): FormPart {
  const w = wordsOf(view);
  const change = [
    ['', w.level],
    ['up', w.changeUp],
    ['down', w.changeDown],
  ] as const;
  const fields = html`<fieldset>
    <legend>${w.changeField}</legend>
    ${selectField({ name: 'change', label: w.changeField, value: claim.change ?? null, options: change })}
    ${textField({ name: 'per', label: w.perUnit, value: claim.per ?? null })}
    ${checkField('unitInferred', w.unitInferred, claim.unitInferred)}
  </fieldset>`;
  const isNeeded = claim.change !== undefined || claim.per !== undefined || claim.unitInferred;
  return { legend: w.changeField, isNeeded, fields };
}

function scopeFields(claim: Claim, view: ViewContext): FormPart {
  const w = wordsOf(view);
  const fields = html`<fieldset>
    <legend>${w.period}</legend>
    ${textField({ name: 'periodStart', label: w.periodStart, value: claim.period?.start ?? null })}
    ${textField({ name: 'periodEnd', label: w.periodEnd, value: claim.period?.end ?? null })}
    ${selectField({ name: 'basis', label: w.basis, value: claim.basis, options: options(bases, w.bases, w.notStated) })}
  </fieldset>`;
  return { legend: w.period, isNeeded: true, fields };
}

function topicFields(claim: Claim, view: ViewContext): FormPart {
  const w = wordsOf(view);
  const fields = html`<fieldset>
    <legend>${w.topic}</legend>
    ${textField({ name: 'topic', label: w.topic, value: claim.topic ?? null, wide: true })}
  </fieldset>`;
  return { legend: w.topic, isNeeded: claim.topic !== undefined, fields };
}

interface NameRows {
  readonly field: string;
  readonly legend: string;
  readonly refs: readonly (NamedRef & { readonly office?: string | null })[];
  readonly withOffice?: boolean;
  readonly isNeeded?: boolean;
}

/** The names given, and one empty row for another; a row emptied is a name taken out. */
function nameRows(rows: NameRows, view: ViewContext): FormPart {
  const w = wordsOf(view);
  const { field, legend, refs, withOffice = false, isNeeded = false } = rows;
  const fields = html`<fieldset class="name-rows">
    <legend>${legend}</legend>
    ${[...refs, { name: '', id: null, office: null }].map(
      (ref, index) =>
        html`<div class="name-row">
          ${textField({ name: field, label: w.nameAt(index + 1), value: ref.name, wide: true })}
          ${textField({ name: `${field}Id`, label: w.registryId, value: ref.id, list: 'candidates' })}
          ${withOffice && textField({ name: `${field}Office`, label: w.office, value: ref.office ?? null })}
        </div>`,
    )}
  </fieldset>`;
  return { legend, isNeeded: isNeeded || refs.length > 0, fields };
}

function attributionRows(claim: Claim, view: ViewContext): FormPart {
  const w = wordsOf(view);
  const roles: Options = options(['speaker', 'reporter', 'compiler'] as const, w.rolesLong);
  const empty = { role: 'speaker', name: '', office: null, start: '', end: '' } as const;
  const fields = html`<fieldset class="name-rows">
    <legend>${w.whoSaysSo}</legend>
    ${[...claim.attribution, empty].map(
      (link, index) =>
        html`<div class="name-row">
          ${selectField({ name: 'attributionRole', label: w.role, value: link.role, options: roles })}
          ${textField({ name: 'attributionName', label: w.nameAt(index + 1), value: link.name, wide: true })}
          ${textField({ name: 'attributionOffice', label: w.office, value: link.office })}
          <input type="hidden" name="attributionStart" value="${link.start}" /><input
            type="hidden"
            name="attributionEnd"
            value="${link.end}"
          />
        </div>`,
    )}
  </fieldset>`;
  return { legend: w.whoSaysSo, isNeeded: claim.attribution.length > 0, fields };
}

/** All parts but the kind, in the order in which a reviewer reads a claim. */
export function correctionParts(claim: Claim, view: ViewContext): FormPart[] {
  const w = wordsOf(view);
  const isBetweenParties = claim.kind === 'money' || claim.kind === 'pairing';
  return [
    figureFields(claim, view),
    rareFields(claim, view),
    scopeFields(claim, view),
    nameRows({ field: 'donor', legend: w.gives, refs: claim.donors, isNeeded: isBetweenParties }, view),
    nameRows({ field: 'recipient', legend: w.receives, refs: claim.recipients, isNeeded: isBetweenParties }, view),
    nameRows(
      { field: 'place', legend: w.placesNamed, refs: claim.places ?? [], isNeeded: claim.kind === 'event' },
      view,
    ),
    nameRows({ field: 'participant', legend: w.takingPart, refs: claim.participants ?? [], withOffice: true }, view),
    nameRows({ field: 'sector', legend: w.sectors, refs: claim.sectors }, view),
    topicFields(claim, view),
    linkFields(claim, view),
    attributionRows(claim, view),
  ];
}
