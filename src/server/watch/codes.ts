/** The review table of codes. */
import { Hono } from 'hono';
import { judgeCodes } from '../../actions/monitoring/datasets/judgeCodes.ts';
import { listCodesToReview, listJudgedCodes } from '../../actions/monitoring/datasets/listCodes.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { CodesRoom } from '../../portal/portal.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { actorIn, ledgerIn, signedIn } from '../environment.ts';
import { readForm, required, typed } from '../forms.ts';
import { pageNumber, pageSize } from '../listings.ts';
import { room } from '../room.ts';
import { viewOf } from '../view.ts';

const path = '/watch/codes';
const judgedShown = 50;

async function codes(c: RequestContext, change: Partial<Pick<CodesRoom, 'done' | 'refused'>> = {}): Promise<CodesRoom> {
  signedIn(c);
  const ledger = ledgerIn(c);
  const page = pageNumber(c);
  const { items, total } = await listCodesToReview(ledger, { page, limit: pageSize });
  const judged = await listJudgedCodes(ledger, { limit: judgedShown });
  const mayJudge = decide(actorIn(c), 'judge a code').allowed;
  return {
    items,
    total,
    page,
    pageSize,
    filters: {},
    judged: judged.items,
    mayJudge,
    done: null,
    refused: null,
    ...change,
  };
}

async function judge(c: RequestContext): Promise<Response> {
  signedIn(c);
  const form = await readForm(c);
  const verdict =
    (['same', 'not ours', 'undecided'] as const).find((each) => each === form.get('verdict')) ?? 'undecided';
  const change = await judged(c, {
    source: required(form, 'source'),
    kind: form.get('kind') === 'indicator' ? 'indicator' : 'place',
    code: required(form, 'code'),
    verdict,
    becomes: verdict === 'same' ? (typed(form, 'becomes') ?? undefined) : undefined,
    reason: typed(form, 'reason') ?? undefined,
  });
  const answer = await codes(c, change);
  c.header('Cache-Control', 'no-store');
  return c.html(String(portal.codesPage(answer, { ...viewOf(c), path })), change.refused ? 422 : 200);
}

type Judgement = Parameters<typeof judgeCodes>[1]['judgements'][number];

async function judged(c: RequestContext, judgement: Judgement): Promise<Partial<Pick<CodesRoom, 'done' | 'refused'>>> {
  try {
    const { judged: count, datasets } = await judgeCodes(ledgerIn(c), { judgements: [judgement] });
    return { done: { judged: count, datasets: datasets.length } };
  } catch (error) {
    if (!(error instanceof CounterfoilError) || ![409, 422].includes(error.kind.status)) throw error;
    return { refused: { message: error.message, remedy: error.kind.remedy } };
  }
}

export function codeRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const page = room(path, (c) => codes(c), portal.codesPage);
  routes.get(page.path, page.show);
  routes.post(path, (c) => judge(c));
  return routes;
}
