/** What a page knows besides its answer: who reads, in which language, where. */
import type { Words } from './words/en.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

export type Locale = 'en' | 'zh';
export type Theme = 'auto' | 'light' | 'dark';

export interface ViewContext {
  /** Path of the page without its query: "/documents/abc". */
  readonly path: string;
  /** Query as received, with its question mark; empty when there is none. */
  readonly query: string;
  readonly user: { readonly name: string; readonly role: string; readonly mayAdd?: boolean } | null;
  /** Token for the hidden field `csrf` of every form; empty without a session. */
  readonly csrf: string;
  readonly locale: Locale;
  readonly theme: Theme;
  /** Today as an ISO day. */
  readonly today: string;
}

/** The words of the page's language. */
export function wordsOf(view: Pick<ViewContext, 'locale'>): Words {
  return view.locale === 'zh' ? zh : en;
}

/** Whether the reader may review. Readers with an account see what the public sees. */
export function mayReview(view: ViewContext): boolean {
  return view.user !== null && view.user.role !== 'reader';
}
