/** A sentence of the core on a page: in the reader's language, or marked as English where it has no words yet. */
import type { Part } from '../html.ts';
import { html } from '../html.ts';
import type { ViewContext } from '../view.ts';
import { messageText } from '../words/messages/messageText.ts';

export function message(sentence: string, { locale }: Pick<ViewContext, 'locale'>): Part {
  const text = messageText(sentence, locale);
  return locale === 'en' || /\p{Script=Han}/u.test(text) ? text : html`<span lang="en">${text}</span>`;
}

/** Errors begin in small letters, as on a command line. Names of accounts and fields keep theirs. */
const plainStart = /^(?:an?|choose|claim|it|no|record|row|the|there|these|this|to|too|while)\b/;

/** The same where it stands by itself: it begins like a sentence. */
export function wholeMessage(sentence: string, view: Pick<ViewContext, 'locale'>): Part {
  const [first = ''] = sentence;
  const isPlain = view.locale === 'en' && plainStart.test(sentence);
  return message(isPlain ? first.toUpperCase() + sentence.slice(1) : sentence, view);
}
