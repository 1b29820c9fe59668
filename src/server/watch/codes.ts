/** The review table of codes. */
import { Hono } from 'hono';
import type { JudgeCode } from '../../actions/monitoring/datasets/judgeCodes.ts';
import { judgeCodes } from '../../actions/monitoring/datasets/judgeCodes.ts';
import { listCodesToReview, listJudgedCodes } from '../../actions/monitoring/datasets/listCodes.ts';
import { watchedIndicators } from '../../actions/monitoring/watchedIndicators.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { CodesRoom } from '../../portal/portal.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { actorIn, ledgerIn, signedIn } from '../environment.ts';
import { fieldInvalid } from '../errors.ts';
import { readForm, required, typed } from '../forms.ts';
import { pageNumber, pageSize } from '../listings.ts';
import { room } from '../room.ts';
import { viewOf } from '../view.ts';
import { namedEntry } from './namedEntry.ts';

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
    indicators: [...(await watchedIndicators(ledger)).values()].map(({ id, title }) => {
      const name = title['en'] ?? id;
      return { id, title: name, localTitle: title['zh'] ?? name };
    }),
    done: null,
    refused: null,
    ...change,
  };
}

async function judge(c: RequestContext): Promise<Response> {
  signedIn(c);
  const form = await readForm(c);
  const change = await judged(c, form);
  const answer = await codes(c, change);
  c.header('Cache-Control', 'no-store');
  return c.html(String(portal.codesPage(answer, { ...viewOf(c), path })), change.refused ? 422 : 200);
}

async function judged(c: RequestContext, form: URLSearchParams): Promise<Partial<Pick<CodesRoom, 'done' | 'refused'>>> {
  try {
    const judgement = await judgementIn(c, form);
    const { judged: count, datasets } = await judgeCodes(ledgerIn(c), { judgements: [judgement] });
    return { done: { judged: count, datasets: datasets.length } };
  } catch (error) {
    if (!(error instanceof CounterfoilError) || ![409, 422].includes(error.kind.status)) throw error;
    return { refused: { message: error.message, remedy: error.kind.remedy, typed: Object.fromEntries(form) } };
  }
}

async function judgementIn(c: RequestContext, form: URLSearchParams): Promise<JudgeCode> {
  const verdict =
    (['same', 'not ours', 'undecided'] as const).find((each) => each === form.get('verdict')) ?? 'undecided';
  const kind = form.get('kind') === 'indicator' ? 'indicator' : 'place';
  const said = { source: required(form, 'source'), kind, code: required(form, 'code'), verdict } as const;
  const reason = typed(form, 'reason') ?? undefined;
  const chosen = typed(form, 'becomes');
  if (verdict !== 'same') return { ...said, reason };
  const becomes = kind === 'place' ? await namedEntry(ledgerIn(c), { kind, field: 'becomes', typed: chosen }) : chosen;
  if (becomes === null) throw new CounterfoilError(fieldInvalid, 'say what the code means, or that it is not ours');
  return { ...said, becomes, reason };
}

export function codeRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const page = room(path, (c) => codes(c), portal.codesPage, ['page']);
  routes.get(page.path, page.show);
  routes.post(path, (c) => judge(c));
  return routes;
}
