/** The rooms of reckoning: conflicts, and what the evidence allows of any sum. */
import { Hono } from 'hono';
import { askScope } from '../../actions/reckoning/askScope.ts';
import { getConflict } from '../../actions/reckoning/getConflict.ts';
import { listConflicts } from '../../actions/reckoning/listConflicts.ts';
import type { AskedScope } from '../../actions/reckoningAnswers.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { ledgerIn } from '../environment.ts';
import { createRateLimit, rateLimited } from '../middleware/rateLimit.ts';
import { NamesOpen } from '../programme/namesAsIds.ts';
import { scopeQuestion } from '../reckoning/scopeQuestion.ts';
import { room } from '../room.ts';

const parts = ['donors', 'recipients', 'sectors', 'start', 'end', 'measure', 'unit', 'stage'] as const;

/** The form once more, with the answer, or with why there is none. */
async function asked(c: RequestContext): Promise<AskedScope> {
  const ledger = ledgerIn(c);
  const [measure, unit, stage] = (c.req.query('sum') ?? '').slice(0, 300).split('|');
  const typed = {
    ...Object.fromEntries(parts.map((part) => [part, c.req.query(part)])),
    ...(measure && { measure, unit, stage }),
  };
  const isAsked = [...parts, 'sum'].some((part) => c.req.query(part)?.trim());
  try {
    const question = isAsked ? await scopeQuestion(ledger, typed) : null;
    return { ...(await askScope(ledger, question)), problem: null };
  } catch (error) {
    if (!(error instanceof CounterfoilError) || error.kind.status !== 422) throw error;
    if (c.get('wantsJson')) throw error;
    c.status(422);
    const open = error instanceof NamesOpen ? error.open : [];
    const problem = { open, message: error.message, remedy: error.kind.remedy };
    return { ...(await askScope(ledger, null)), problem };
  }
}

const askRoom = room('/reckon', asked, portal.askPage);

export function reckoningRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const conflicts = room('/conflicts', (c) => listConflicts(ledgerIn(c)), portal.conflictsPage);
  const conflict = room(
    '/conflicts/:id',
    (c) => getConflict(ledgerIn(c), c.req.param('id') ?? ''),
    portal.conflictPage,
  );
  for (const { path, show } of [conflicts, conflict]) routes.get(path, show);
  routes.get(askRoom.path, rateLimited(createRateLimit({ burst: 20, perMinute: 30 })), askRoom.show);
  return routes;
}
