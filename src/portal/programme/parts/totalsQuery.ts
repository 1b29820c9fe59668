/** Addresses of the records behind totals: the whole question stands in the query, and so does the cell. */
import { listHref } from '../../parts/pager.ts';
import type { ViewContext } from '../../view.ts';

/** Keys of a cell as one parameter; a comma within a key is escaped. */
export function cellParameter(keys: readonly string[]): string {
  return keys.map((key) => key.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',');
}

/** The records of one figure, of one of its cells, or of what was left out of it for one reason. */
export function recordsHref(
  view: Pick<ViewContext, 'query'>,
  stage: string,
  keys: readonly string[],
  reason: string | null = null,
): string {
  const {
    page: _page,
    cell: _cell,
    reason: _reason,
    ...question
  } = Object.fromEntries(new URLSearchParams(view.query));
  return listHref('/totals/records', { ...question, stage, cell: cellParameter(keys), reason: reason ?? '' });
}
