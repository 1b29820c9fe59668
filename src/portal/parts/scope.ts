/** What a figure is about: measure, from whom, to whom, when, at which stage. What is not stated is not shown. */
import type { Claim } from '../../core/claims/claim.ts';
import type { Html, Part } from '../html.ts';
import { html, joined } from '../html.ts';
import { periodText } from '../numbers/days.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { nameRef } from './names.ts';

const shownNames = 3;

function few(refs: Claim['donors'], view: ViewContext): Part {
  const w = wordsOf(view);
  const shown = joined(refs.slice(0, shownNames).map(nameRef), w.listSeparator);
  return refs.length > shownNames ? [...shown, ' ', w.andMore(refs.length - shownNames)] : shown;
}

/** The measure in the reader's language where the vocabulary has it. */
export function measureText(measure: string, view: ViewContext): string {
  const known = wordsOf(view).measures[measure] ?? measure;
  return known.charAt(0).toUpperCase() + known.slice(1);
}

/** "Jiangxi → Akto", "→ Akto", "Jiangxi →"; nothing when neither side is named. */
export function pairLine(claim: Pick<Claim, 'donors' | 'recipients'>, view: ViewContext): Html | null {
  const { donors, recipients } = claim;
  if (donors.length === 0 && recipients.length === 0) return null;
  const w = wordsOf(view);
  return html`<span class="pair"
    >${few(donors, view)} <span class="arrow" role="img" aria-label="${w.to}">→</span> ${few(recipients, view)}</span
  >`;
}

/** Pair, places, period, stage and basis in one line; nothing when the words state none of them. */
export function scopeLine(claim: Claim, view: ViewContext): Html | null {
  const w = wordsOf(view);
  const parts: Part[] = [
    pairLine(claim, view),
    claim.places && claim.places.length > 0 && html`<span>${few(claim.places, view)}</span>`,
    periodText(claim.period, view.locale),
    claim.stage && w.stages[claim.stage],
    claim.basis && w.bases[claim.basis],
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return html`<span class="scope">${joined(parts, html` <span class="dot" aria-hidden="true">·</span> `)}</span>`;
}
