/** The rooms of reckoning: conflicts, and what the evidence allows of any sum. */
import { Hono } from 'hono';
import { askScope } from '../../actions/reckoning/askScope.ts';
import { RECKON_PENDING } from '../../actions/reckoning/errors.ts';
import { conflictProgrammes } from '../../actions/reckoning/conflictProgrammes.ts';
import { getConflict } from '../../actions/reckoning/getConflict.ts';
import { listConflicts } from '../../actions/reckoning/listConflicts.ts';
import type { AskedScope } from '../../actions/reckoningAnswers.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { ledgerIn } from '../environment.ts';
import { createRateLimit, rateLimited } from '../middleware/rateLimit.ts';
import { NamesOpen } from '../programme/namesAsIds.ts';
import { conflictsRoom } from '../reckoning/conflictsRoom.ts';
import { scopeQuestion } from '../reckoning/scopeQuestion.ts';
import { filtersOf, pageNumber } from '../listings.ts';
import { room } from '../room.ts';
import { viewOf } from '../view.ts';

const parts = ['donors', 'recipients', 'sectors', 'start', 'end', 'measure', 'unit', 'stage', 'basis'] as const;

/** The form once more, with the answer, or with why there is none. */
async function asked(c: RequestContext): Promise<AskedScope> {
  const ledger = ledgerIn(c);
  const [measure, unit, stage, basis] = (c.req.query('sum') ?? '').slice(0, 300).split('|');
  const typed = {
    ...Object.fromEntries(parts.map((part) => [part, c.req.query(part)])),
    ...(measure && { measure, unit, stage, basis: basis ?? 'flow' }),
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

async function openConflicts(c: RequestContext): Promise<portal.ConflictsRoom> {
  const ledger = ledgerIn(c);
  const filters = filtersOf(c, ['q', 'programme', 'measure', 'voice']);
  const answer = await listConflicts(ledger);
  const programmes = await conflictProgrammes(ledger, answer.conflicts);
  return conflictsRoom(answer, { filters, page: pageNumber(c), programmes });
}

/** Throws RECKON_PENDING rather than to tell that there are none. */
async function showFeed(c: RequestContext): Promise<Response> {
  const { conflicts, pending } = await listConflicts(ledgerIn(c));
  if (pending) throw new CounterfoilError(RECKON_PENDING, 'Conflicts are still looked for.');
  const view = viewOf(c);
  const feed = portal.conflictFeed(conflicts, new URL(c.get('parts').publicUrl).origin, view);
  return c.body(`<?xml version="1.0" encoding="utf-8"?>\n${String(feed)}`, 200, {
    'Content-Type': 'application/atom+xml; charset=utf-8',
    'Content-Language': view.locale,
    'Cache-Control': 'no-cache',
    Vary: 'Cookie, Accept-Language',
  });
}

const askRoom = room('/reckon', asked, portal.askPage);

export function reckoningRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const conflicts = room('/conflicts', openConflicts, portal.conflictsPage);
  const conflict = room(
    '/conflicts/:id',
    (c) => getConflict(ledgerIn(c), c.req.param('id') ?? ''),
    portal.conflictPage,
  );
  for (const { path, show } of [conflicts, conflict]) routes.get(path, show);
  routes.get(portal.conflictFeedHref, (c) => showFeed(c));
  routes.get(askRoom.path, rateLimited(createRateLimit({ burst: 20, perMinute: 30 })), askRoom.show);
  return routes;
}
