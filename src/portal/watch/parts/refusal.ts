/** That what somebody sent was refused, and what to do about it. */
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { message } from '../../parts/message.ts';
import type { ViewContext } from '../../view.ts';

export interface Refusal {
  readonly message: string;
  readonly remedy: string;
}

/** With what was typed, so that nothing has to be typed again. */
export interface RefusedForm extends Refusal {
  readonly typed: Readonly<Record<string, string>>;
}

export function refusalPart(refused: Refusal | null, view: ViewContext): Html | null {
  if (refused === null) return null;
  return html`<div class="alert" role="alert">
    <p><strong>${message(refused.message, view)}</strong></p>
    <p>${message(refused.remedy, view)}</p>
  </div>`;
}
