/** Pages of lists by number, as the portal shows them, out of actions that answer page by page. */
import type { Page, PageRequest } from '../actions/page.ts';
import type { Listing } from '../portal/portal.ts';
import type { RequestContext } from './environment.ts';

export const pageSize = 50;
/** Nobody leafs further; a search or a filter gets there. */
const lastPage = 10_000;

/** The query parameters of the page that a list understands, empty ones left out. */
export function filtersOf(c: RequestContext, names: readonly string[]): Record<string, string> {
  const filters: Record<string, string> = {};
  for (const name of names) {
    const value = c.req.query(name)?.trim().slice(0, 300);
    if (value) filters[name] = value;
  }
  return filters;
}

export function pageNumber(c: RequestContext): number {
  const page = Number(c.req.query('page') ?? '1');
  return Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1;
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
