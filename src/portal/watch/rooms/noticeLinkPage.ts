/** Behind the links in messages: asked once more, because programs that look through mail open links too. */
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { layout } from '../../layout.ts';
import { hiddenFields } from '../../parts/fields.ts';
import type { ViewContext } from '../../view.ts';
import { noticeWords } from './words.ts';

export type NoticeLinkAnswer =
  | { readonly kind: 'confirm'; readonly account: string; readonly address: string }
  | { readonly kind: 'unsubscribe' | 'confirmed' | 'unsubscribed' };

export function noticeLinkPage(answer: NoticeLinkAnswer, view: ViewContext): Html {
  const w = noticeWords(view);
  const isConfirm = answer.kind === 'confirm' || answer.kind === 'confirmed';
  const title = isConfirm ? w.confirmTitle : w.unsubscribeTitle;
  const body = html`<div class="column narrow">
    <h1>${title}</h1>
    <p class="lead">${lead(answer, view)}</p>
    ${
      (answer.kind === 'confirm' || answer.kind === 'unsubscribe') &&
      html`<form class="stacked" method="post" action="${view.path}">
        ${hiddenFields(view, '')}<button type="submit" class="primary">
          ${answer.kind === 'confirm' ? w.confirm : w.unsubscribe}
        </button>
      </form>`
    }
  </div>`;
  return layout({ title, body, machineReadable: false }, view);
}

function lead(answer: NoticeLinkAnswer, view: ViewContext): string {
  const w = noticeWords(view);
  switch (answer.kind) {
    case 'confirm':
      return w.confirmLead(answer.account, answer.address);
    case 'confirmed':
      return w.confirmed;
    case 'unsubscribe':
      return w.unsubscribeLead;
    default:
      return w.unsubscribed;
  }
}
