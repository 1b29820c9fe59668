/** Pages of lists by number, as the portal shows them, out of actions that answer page by page. */
import { notReadAs } from '../actions/filterNotUnderstood.ts';
import type { Page, PageRequest } from '../actions/page.ts';
import type { Listing } from '../portal/portal.ts';
import type { RequestContext } from './environment.ts';
import { asked } from './filters.ts';

export const pageSize = 50;
/** Nobody leafs further; a search or a filter gets there. */
const lastPage = 10_000;

/** The query parameters of the page that a list understands, empty ones left out. */
export function filtersOf(c: RequestContext, names: readonly string[]): Record<string, string> {
  const filters: Record<string, string> = {};
  for (const name of names) {
    const value = asked(c, name);
    if (value !== undefined) filters[name] = value;
  }
  return filters;
}

/** From 1. Throws FILTER_NOT_UNDERSTOOD. */
export function pageNumber(c: RequestContext): number {
  const given = asked(c, 'page') ?? '1';
  const page = /^\d{1,6}$/.test(given) ? Number(given) : 0;
  if (page < 1 || page > lastPage) throw notReadAs('page', given, `a whole number from 1 to ${lastPage}`);
  return page;
}

/** The page asked for. `list` is an action with everything but the page filled in. */
export async function listing<Item>(
  c: RequestContext,
  filters: Record<string, string>,
  list: (request: PageRequest) => Promise<Page<Item>>,
): Promise<Listing<Item>> {
  const page = pageNumber(c);
  const { items, total } = await list({ page, limit: pageSize });
  return { items, total, page, pageSize, filters };
}
