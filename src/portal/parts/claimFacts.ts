/** A claim field by field, in the field's words. What the text does not state is shown as not stated. */
import type { Claim } from '../../core/claims/claim.ts';
import type { Html, Part } from '../html.ts';
import { html, joined } from '../html.ts';
import { boundsText, exactFigureText, hasFigure } from '../numbers/amount.ts';
import { periodText } from '../numbers/days.ts';
import { linkFacts } from '../reckoning/linkFields.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { factList } from './factList.ts';
import { nameList, nameRef } from './names.ts';
import { measureText } from './scope.ts';

function unitOf(claim: Claim, view: ViewContext): Part {
  const w = wordsOf(view);
  if (claim.unit === null) return null;
  return claim.unitInferred ? html`${claim.unit} <span class="flag">${w.unitInferred}</span>` : claim.unit;
}

function participants(claim: Claim, view: ViewContext): Part {
  const w = wordsOf(view);
  const named = claim.participants ?? [];
  return joined(
    named.map(
      (each) =>
        html`${nameRef(each)}${each.office && html`<span class="office">${w.officeSeparator}${each.office}</span>`}`,
    ),
    '; ',
  );
}

/** Term and value of every field; a null value was not stated. Fields that the kind never has are left out. */
export function claimFields(claim: Claim, view: ViewContext): [string, Part][] {
  const w = wordsOf(view);
  const isNumeric = hasFigure(claim);
  const optional = (term: string, value: Part, given: boolean): [string, Part][] => (given ? [[term, value]] : []);
  return [
    [w.kind, w.kinds[claim.kind]],
    [w.measure, measureText(claim.measure, view)],
    ...optional(w.exactFigure, exactFigureText(claim, view.locale), isNumeric),
    ...optional(w.wordsAllow, boundsText(claim, view.locale), isNumeric),
    ...optional(w.unit, unitOf(claim, view), isNumeric),
    ...optional(w.stage, claim.stage && w.stages[claim.stage], claim.kind === 'money' || claim.stage !== null),
    ...optional(w.basis, claim.basis && w.bases[claim.basis], isNumeric),
    [w.period, periodText(claim.period, view.locale)],
    [w.gives, claim.donors.length > 0 && nameList(claim.donors, view)],
    [w.receives, claim.recipients.length > 0 && nameList(claim.recipients, view)],
    ...optional(w.sectors, nameList(claim.sectors, view), claim.sectors.length > 0),
    ...optional(w.placesNamed, nameList(claim.places ?? [], view), (claim.places ?? []).length > 0),
    ...optional(w.takingPart, participants(claim, view), (claim.participants ?? []).length > 0),
    ...optional(w.topic, claim.topic ?? null, claim.topic !== undefined),
    ...linkFacts(claim, view),
  ];
}

export function claimFacts(claim: Claim, view: ViewContext): Html {
  return factList(claimFields(claim, view), view);
}
