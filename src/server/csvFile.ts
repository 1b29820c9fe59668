/** A table as a file for spreadsheet programs. */
import type { RequestContext } from './environment.ts';

export function csvFile(c: RequestContext, name: string, text: string): Response {
  return c.body(text, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
    'Cache-Control': c.get('account') ? 'private, no-store' : 'no-cache',
  });
}
