/** What the pages of imports share: who may enter, how a page is answered, and what is told on the page itself. */
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Html } from '../../portal/portal.ts';
import type { RequestContext } from '../environment.ts';
import { actorIn, signedIn } from '../environment.ts';
import { notForThisRole } from '../errors.ts';
import { viewOf } from '../view.ts';

/** The rooms of imports are for accounts that may import. */
export function checkImporter(c: RequestContext): void {
  signedIn(c);
  const decision = decide(actorIn(c), 'import records');
  if (!decision.allowed) throw new CounterfoilError(notForThisRole, decision.because);
}

export function showImportPage(c: RequestContext, page: Html, status: 200 | 422 = 200): Response {
  c.header('Cache-Control', 'private, no-store');
  c.header('Content-Language', viewOf(c).locale);
  return c.html(String(page), status);
}

export interface Told {
  readonly message: string;
  readonly remedy: string;
}

/** What somebody can mend by himself is told on the page he is on; the rest goes where all errors go. */
export function mendable(error: unknown): Told {
  if (!(error instanceof CounterfoilError) || error.kind.status < 400 || error.kind.status >= 500) throw error;
  if (error.kind.status === 401 || error.kind.status === 403) throw error;
  return { message: error.message, remedy: error.kind.remedy };
}
