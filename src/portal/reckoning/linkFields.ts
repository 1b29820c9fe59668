/** What a reviewer can say of a claim's relation to others: what it is relative to, and which one it takes the place of. */
import type { Claim } from '../../core/claims/claim.ts';
import { ownScopes } from '../../core/reckoning/claims/relativeLinks.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import { textField } from '../parts/fields.ts';
import { claimHref } from '../parts/stub.ts';
import type { ViewContext } from '../view.ts';
import { reckoningWords } from './words.ts';

/** Both take the id of a claim, or the address of its page; the first also a wider scope of the claim's own. */
export function linkFields(claim: Claim, view: ViewContext): { legend: string; isNeeded: boolean; fields: Html } {
  const w = reckoningWords(view);
  const isNeeded = claim.kind === 'percentage' || claim.change !== undefined || claim.revises !== undefined;
  const fields = html`<fieldset>
    <legend>${w.linksOfClaim}</legend>
    ${textField({ name: 'relativeTo', label: w.relativeToField, value: claim.relativeTo ?? null, list: 'relative-to', wide: true })}
    ${textField({ name: 'revises', label: w.revisesField, value: claim.revises ?? null, wide: true })}
    <datalist id="relative-to">
      ${ownScopes.map((scope) => html`<option value="${scope}">${w.ownScopes[scope]}</option>`)}
    </datalist>
    <p class="help">${w.linksHelp}</p>
  </fieldset>`;
  return { legend: w.linksOfClaim, isNeeded, fields };
}

/** The same as facts of a claim; empty where nobody said anything. */
export function linkFacts({ relativeTo, revises }: Claim, view: ViewContext): [string, Part][] {
  const w = reckoningWords(view);
  const link = (id: string): Html =>
    html`<a href="${/^c[0-9a-f]+$/.test(id) ? claimHref(id) : `/series/${encodeURIComponent(id.split(' ')[0] ?? '')}`}"
      >${id}</a
    >`;
  const own = ownScopes.find((scope) => scope === relativeTo);
  return [
    ...(relativeTo === undefined
      ? []
      : [[w.relativeToField, own ? w.ownScopes[own] : link(relativeTo)] satisfies [string, Part]]),
    ...(revises === undefined ? [] : [[w.revisesField, link(revises)] satisfies [string, Part]]),
  ];
}
