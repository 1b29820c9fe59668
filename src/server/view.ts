/** What a page knows of its reader: language and theme from the address, a cookie or the browser, and who is signed in. */
import { getCookie, setCookie } from 'hono/cookie';
import type { MiddlewareHandler } from 'hono';
import type { Locale, Theme, ViewContext } from '../portal/portal.ts';
import type { RequestContext, ServerEnv } from './environment.ts';
import { decide } from '../core/access/decide.ts';
import { actorIn, mayReview } from './environment.ts';
import { localPath } from './localPath.ts';
import { formToken } from './middleware/sameSite.ts';

const locales: readonly Locale[] = ['en', 'zh'];
const themes: readonly Theme[] = ['auto', 'light', 'dark'];
const yearInSeconds = 365 * 24 * 3600;

function oneOf<T extends string>(values: readonly T[], value: string | undefined): T | null {
  return values.find((each) => each === value) ?? null;
}

/** The first language of Accept-Language that there are pages in. Weights are left aside: browsers send them in order. */
function acceptedLocale(header: string | undefined): Locale {
  const wanted = (header ?? '').slice(0, 1000).split(',');
  for (const each of wanted) {
    const locale = oneOf(locales, each.trim().slice(0, 2).toLowerCase());
    if (locale) return locale;
  }
  return 'en';
}

export function viewOf(c: RequestContext): ViewContext {
  const account = c.get('account');
  return {
    path: c.req.path,
    query: new URL(c.req.url).search,
    user: account && {
      name: account.name,
      role: mayReview(c) ? account.role : 'reader',
      mayAdd: decide(actorIn(c), 'add a document').allowed,
    },
    csrf: formToken(c),
    locale: oneOf(locales, getCookie(c, 'lang')) ?? acceptedLocale(c.req.header('accept-language')),
    theme: oneOf(themes, getCookie(c, 'theme')) ?? 'auto',
    today: new Date().toISOString().slice(0, 10),
  };
}

/** `?lang=` and `?theme=` on any page set a cookie and lead to the same page without the parameter. */
export const preferences: MiddlewareHandler<ServerEnv> = async (c, next) => {
  const url = new URL(c.req.url);
  const chosen = [
    ['lang', oneOf(locales, url.searchParams.get('lang') ?? undefined)],
    ['theme', oneOf(themes, url.searchParams.get('theme') ?? undefined)],
  ] as const;
  if (c.req.method !== 'GET' || chosen.every(([, value]) => value === null)) return next();
  for (const [name, value] of chosen) {
    if (value !== null) setCookie(c, name, value, { path: '/', maxAge: yearInSeconds, sameSite: 'Lax' });
    url.searchParams.delete(name);
  }
  return c.redirect(localPath(url.pathname + url.search), 302);
};
