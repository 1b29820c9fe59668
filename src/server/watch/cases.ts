/** The board of cases, one case, and what people do about it. */
import { Hono } from 'hono';
import { getAlert } from '../../actions/monitoring/alerts/getAlert.ts';
import { acknowledgeCase } from '../../actions/monitoring/cases/acknowledgeCase.ts';
import { assignMeasure } from '../../actions/monitoring/cases/assignMeasure.ts';
import { changeMeasure } from '../../actions/monitoring/cases/changeMeasure.ts';
import { CASE_STALE } from '../../actions/monitoring/cases/errors.ts';
import { closeCase } from '../../actions/monitoring/cases/closeCase.ts';
import { commentCase } from '../../actions/monitoring/cases/commentCase.ts';
import { getCase } from '../../actions/monitoring/cases/getCase.ts';
import { casesCsv } from '../../actions/monitoring/cases/casesCsv.ts';
import type { CasesRequest } from '../../actions/monitoring/cases/listCases.ts';
import { everyCase, listCases } from '../../actions/monitoring/cases/listCases.ts';
import { reopenCase } from '../../actions/monitoring/cases/reopenCase.ts';
import { verifyCase } from '../../actions/monitoring/cases/verifyCase.ts';
import type { AlertPage } from '../../actions/alertAnswers.ts';
import type { CaseAct, CaseAnswer, CaseBoard } from '../../actions/caseAnswers.ts';
import { caseActs } from '../../actions/caseAnswers.ts';
import type { Ledger } from '../../actions/ledger.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { memberLabel } from '../../core/schemas/memberLabel.ts';
import { measureStates, outcomes } from '../../core/monitoring/cases/caseEvent.ts';
import type { CaseRoom, RefusedAct } from '../../portal/portal.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { ledgerIn, signedIn } from '../environment.ts';
import { fieldInvalid, pageNotFound } from '../errors.ts';
import { csvFile } from '../csvFile.ts';
import { asked, askedYes, asking, inFilter } from '../filters.ts';
import { readForm, required, typed, wholeNumber } from '../forms.ts';
import { createRateLimit, rateLimited } from '../middleware/rateLimit.ts';
import { room } from '../room.ts';
import { viewOf } from '../view.ts';
import { namedEntry } from './namedEntry.ts';

/** Throws FILTER_NOT_UNDERSTOOD. */
async function questionIn(c: RequestContext): Promise<CasesRequest> {
  signedIn(c);
  const ledger = ledgerIn(c);
  const typed = asked(c, 'within') ?? null;
  const within = await inFilter('within', () => namedEntry(ledger, { kind: 'place', field: 'within', typed }));
  return {
    stage: asked(c, 'stage'),
    within: within ?? undefined,
    theme: asked(c, 'theme'),
    severity: asked(c, 'severity'),
    owner: asked(c, 'owner'),
    overdue: askedYes(c, 'overdue') ?? false,
  };
}

const board = async (c: RequestContext): Promise<CaseBoard> =>
  listCases(ledgerIn(c), { ...(await questionIn(c)), cursor: asked(c, 'cursor') });

const casesFile = async (c: RequestContext): Promise<Response> =>
  csvFile(c, 'cases', casesCsv(await everyCase(ledgerIn(c), await questionIn(c))));

/** The alert behind a case; null where the reader may not see it. */
async function explained(ledger: Ledger, id: string): Promise<AlertPage | null> {
  try {
    return await getAlert(ledger, id);
  } catch (error) {
    if (error instanceof CounterfoilError && error.kind.status === 404) return null;
    throw error;
  }
}

async function caseRoom(c: RequestContext, refused: RefusedAct | null = null): Promise<CaseRoom> {
  signedIn(c);
  const ledger = ledgerIn(c);
  const found = await getCase(ledger, { id: c.req.param('id') ?? '' });
  return { case: found, explained: await explained(ledger, found.alert.id), refused };
}

type Act = (ledger: Ledger, form: URLSearchParams, seen: { id: string; version: number }) => Promise<CaseAnswer>;

const words = (form: URLSearchParams): string | undefined => typed(form, 'words') ?? undefined;

/** Words that stand in no document are no evidence: which one is asked for, too. */
async function evidenceIn(ledger: Ledger, form: URLSearchParams) {
  const found: { readonly document: string; readonly quote: string | null }[] = [];
  for (const row of ['1', '2']) {
    const quote = typed(form, `quote${row}`);
    const field = `document${row}`;
    const given = quote === null ? typed(form, field) : required(form, field);
    const document = await namedEntry(ledger, { kind: 'document', field, typed: given });
    if (document !== null) found.push({ document, quote });
  }
  return found;
}

/** By its id, or by the address of its page. */
function caseIn(form: URLSearchParams): string | null {
  const given = typed(form, 'duplicateOf');
  return /\/watch\/cases\/([^\s/?#]+)/.exec(given ?? '')?.[1] ?? given;
}

/** What was chosen in a field. Throws FIELD_INVALID where it is none of what is offered. */
function chosen<Choice extends string>(form: URLSearchParams, field: string, choices: readonly Choice[]): Choice {
  const found = choices.find((each) => each === form.get(field));
  if (found === undefined)
    throw new CounterfoilError(fieldInvalid, `${memberLabel([field])}: must be one of ${choices.join(', ')}`);
  return found;
}

async function termsIn(ledger: Ledger, form: URLSearchParams) {
  const amount = typed(form, 'amount');
  const owner = await namedEntry(ledger, { kind: 'party', field: 'owner', typed: required(form, 'owner') });
  return {
    what: required(form, 'what'),
    owner: owner ?? '',
    due: required(form, 'due'),
    budget: amount === null ? null : { amount, currency: typed(form, 'currency') ?? 'CNY' },
    project: await namedEntry(ledger, { kind: 'project', field: 'project', typed: typed(form, 'project') }),
  };
}

const acts: Readonly<Record<CaseAct, Act>> = {
  acknowledge: (ledger, form, seen) => acknowledgeCase(ledger, { ...seen, words: words(form) }),
  verify: async (ledger, form, seen) =>
    verifyCase(ledger, {
      ...seen,
      outcome: chosen(form, 'outcome', outcomes),
      duplicateOf: caseIn(form),
      words: words(form) ?? '',
      evidence: await evidenceIn(ledger, form),
    }),
  'assign a measure': async (ledger, form, seen) =>
    assignMeasure(ledger, { ...seen, ...(await termsIn(ledger, form)), words: words(form) }),
  'change a measure': async (ledger, form, seen) =>
    changeMeasure(ledger, {
      ...seen,
      ...(await termsIn(ledger, form)),
      measure: wholeNumber(form.get('measure'), 'measure'),
      state: chosen(form, 'state', measureStates),
      words: words(form) ?? '',
    }),
  comment: (ledger, form, seen) => commentCase(ledger, { ...seen, words: words(form) ?? '' }),
  close: async (ledger, form, seen) =>
    closeCase(ledger, { ...seen, words: words(form) ?? '', evidence: await evidenceIn(ledger, form) }),
  reopen: (ledger, form, seen) => reopenCase(ledger, { ...seen, words: words(form) ?? '' }),
};

/** What was typed comes back with why it was refused; of a case that is not to be seen, only that there is none. */
async function carryOut(c: RequestContext): Promise<Response> {
  signedIn(c);
  const form = await readForm(c);
  const act = caseActs.find((each) => each.replaceAll(' ', '-') === c.req.param('act'));
  if (act === undefined) throw new CounterfoilError(pageNotFound, 'there is no such act of a case');
  const id = c.req.param('id') ?? '';
  try {
    await acts[act](ledgerIn(c), form, { id, version: wholeNumber(form.get('version'), 'version') });
    return c.redirect(portal.caseHref(id), 303);
  } catch (error) {
    if (!(error instanceof CounterfoilError) || ![404, 409, 422].includes(error.kind.status)) throw error;
    const measure = form.get('measure');
    const refused: RefusedAct = {
      act,
      measure: measure === null ? null : Number(measure),
      message: error.message,
      remedy: error.kind.remedy,
      isStale: error.kind === CASE_STALE,
      typed: Object.fromEntries(form),
    };
    const found = await caseRoom(c, refused);
    c.header('Cache-Control', 'no-store');
    const view = { ...viewOf(c), path: portal.caseHref(id) };
    return c.html(String(portal.casePage(found, view)), 422);
  }
}

export function caseRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const filters = ['stage', 'within', 'theme', 'severity', 'owner', 'overdue'];
  const boardRoom = room('/watch/cases', board, portal.boardPage, [...filters, 'cursor']);
  const limit = rateLimited(createRateLimit({ burst: 60, perMinute: 60 }));
  routes.get('/watch/cases.csv', limit, asking(filters, casesFile, { strict: true }));
  const oneRoom = room('/watch/cases/:id', (c) => caseRoom(c), portal.casePage, []);
  for (const { path, show } of [boardRoom, oneRoom]) routes.get(path, show);
  routes.post('/watch/cases/:id/:act', (c) => carryOut(c));
  return routes;
}
