/** A room of the portal: an address, what it answers, and the page that shows the answer to people. */
import type { Html, ViewContext } from '../portal/portal.ts';
import type { RequestContext } from './environment.ts';
import { asking } from './filters.ts';
import { viewOf } from './view.ts';

export interface Room {
  readonly path: string;
  readonly show: (c: RequestContext) => Promise<Response>;
}

/** Programs get the answer as it is, people the page of it. Where `parameters` are named, no others are understood. */
export function room<Answer>(
  path: string,
  answer: (c: RequestContext) => Promise<Answer> | Answer,
  page: (answer: Answer, view: ViewContext) => Html,
  parameters?: readonly string[],
): Room {
  const show = async (c: RequestContext): Promise<Response> => {
    const found = await answer(c);
    c.header('Cache-Control', c.get('account') ? 'private, no-store' : 'no-cache');
    c.header('Vary', 'Cookie, Accept, Accept-Language');
    if (c.get('wantsJson')) return c.body(JSON.stringify(found), 200, { 'Content-Type': 'application/json' });
    const view = viewOf(c);
    c.header('Content-Language', view.locale);
    return c.html(String(page(found, view)));
  };
  return { path, show: parameters === undefined ? show : asking(parameters, show) };
}
