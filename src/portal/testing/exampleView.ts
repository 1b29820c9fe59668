import type { ViewContext } from '../view.ts';

/** A page as somebody from outside reads it in English, for tests to vary. */
export const exampleView: ViewContext = {
  path: '/',
  query: '',
  user: null,
  csrf: '',
  locale: 'en',
  theme: 'auto',
  today: '2026-03-01',
};
