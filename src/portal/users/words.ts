import type { ViewContext } from '../view.ts';
import type { UserWords } from '../words/users.en.ts';
import { usersEn } from '../words/users.en.ts';
import { usersZh } from '../words/users.zh.ts';

/** The words about accounts, signing in and the history, in the page's language. */
export function userWords(view: Pick<ViewContext, 'locale'>): UserWords {
  return view.locale === 'zh' ? usersZh : usersEn;
}
