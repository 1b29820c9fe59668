/** Moving what an import brought one step on: first what would move, and once that is confirmed, the move. */
import { Hono } from 'hono';
import type { MoveAnswer } from '../../actions/importAnswers.ts';
import { getImport } from '../../actions/imports/getImport.ts';
import type { MoveImportRequest } from '../../actions/imports/moveImport.ts';
import { dryMoveImport, moveImport } from '../../actions/imports/moveImport.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Move } from '../../core/records/states.ts';
import { moves } from '../../core/records/states.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { ledgerIn, signedIn } from '../environment.ts';
import { fieldInvalid } from '../errors.ts';
import { readForm, typed } from '../forms.ts';
import type { Told } from '../imports/importRoom.ts';
import { checkImporter, mendable, showImportPage } from '../imports/importRoom.ts';
import { createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import { viewOf } from '../view.ts';

/** Each look takes every record of the import into its hands. */
const looks = createRateLimit({ burst: 20, perMinute: 20 });

/** Throws FIELD_INVALID. */
function moveNamed(word: string | undefined): Move {
  const move = moves.find((each) => each === word);
  if (move === undefined) throw new CounterfoilError(fieldInvalid, `move: is one of ${moves.join(', ')}`);
  return move;
}

async function showConfirm(c: RequestContext, move: Move, problem?: Told): Promise<Response> {
  const { id: importId, source } = await getImport(ledgerIn(c), c.req.param('id') ?? '');
  const answer = await dryMoveImport(ledgerIn(c), { importId, move });
  if (c.get('wantsJson')) return c.json(answer);
  const page = portal.confirmMovePage(
    { source, answer, once: ledgerIn(c).ids.next(), ...(problem && { problem }) },
    viewOf(c),
  );
  return showImportPage(c, page, problem ? 422 : 200);
}

/** The last moves, by the form that asked for them. */
const asked = new Map<string, Promise<MoveAnswer>>();
const MOST_KEPT = 200;

/** A form that is sent twice, as by a double click or a page that is loaded again, gets the answer that it got. */
function moveOnce(c: RequestContext, request: MoveImportRequest, once: string | null): Promise<MoveAnswer> {
  const key = JSON.stringify([signedIn(c).id, request, once]);
  const known = once === null ? undefined : asked.get(key);
  if (known) return known;
  const answer = moveImport(ledgerIn(c), request);
  asked.set(key, answer);
  answer.catch(() => asked.delete(key));
  const [oldest = key] = asked.keys();
  if (asked.size > MOST_KEPT) asked.delete(oldest);
  return answer;
}

async function carryOutMove(c: RequestContext, move: Move): Promise<Response> {
  const form = await readForm(c);
  const { id: importId, source } = await getImport(ledgerIn(c), c.req.param('id') ?? '');
  try {
    const request = { importId, move, reason: typed(form, 'reason') ?? undefined };
    const answer = await moveOnce(c, request, typed(form, 'once'));
    return showImportPage(c, portal.movedPage({ source, answer }, viewOf(c)));
  } catch (error) {
    return showConfirm(c, move, mendable(error));
  }
}

export function importMoveRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const room = (handle: (c: RequestContext, move: Move) => Promise<Response>) => async (c: RequestContext) => {
    checkImporter(c);
    takeToken(c, looks, signedIn(c).id);
    return handle(c, moveNamed(c.req.query('move')));
  };
  routes.get(
    '/imports/:id/move',
    room((c, move) => showConfirm(c, move)),
  );
  routes.post('/imports/:id/move', room(carryOutMove));
  return routes;
}
