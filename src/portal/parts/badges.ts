/** Review state and voice: always in words, with a shape of their own; colour only supports them. */
import type { ClaimAnswer } from '../../actions/answers.ts';
import type { Voice } from '../../core/claims/voice.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

/** Shape by voice, the same on charts and in text. It says where a document stands, not whether it is right. */
export const voiceShapes: Readonly<Record<Voice, string>> = {
  official: '●',
  independent: '◆',
  international: '▲',
  unknown: '■',
};

export function voiceMark(voice: Voice, view: ViewContext): Html {
  const w = wordsOf(view);
  return html`<span class="voice"><span aria-hidden="true">${voiceShapes[voice]}</span> ${w.voices[voice]}</span>`;
}

/** "machine-made" until a person has reviewed it; "entered by hand" where nobody has; then what the review came to. */
export function stateBadge(answer: Pick<ClaimAnswer, 'state' | 'machineMade' | 'reviewedBy'>, view: ViewContext): Html {
  const w = wordsOf(view);
  if (answer.machineMade && answer.state === 'draft')
    return html`<span class="badge badge-machine">${w.machineMade}</span>`;
  if (answer.state === 'accepted' && answer.reviewedBy === null)
    return html`<span class="badge badge-accepted">${w.enteredByHand}</span>`;
  return html`<span class="badge badge-${answer.state}">${w.states[answer.state]}</span>`;
}
