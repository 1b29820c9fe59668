/** Records: their lists, pages, forms and histories, the work room, and what the forms do. */
import { Hono } from 'hono';
import { compareVersions } from '../../actions/records/compareVersions.ts';
import { getRecord } from '../../actions/records/getRecord.ts';
import { listWork } from '../../actions/records/listWork.ts';
import type { RecordPage } from '../../actions/recordAnswers.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { TypeOfRecord } from '../../core/records/recordTypes.ts';
import { isRecordType, recordTypes, typeOfRecord } from '../../core/records/recordTypes.ts';
import type { Html } from '../../portal/portal.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { actorIn, ledgerIn, signedIn } from '../environment.ts';
import { fieldInvalid, notForThisRole, pageNotFound } from '../errors.ts';
import { createRateLimit, rateLimited } from '../middleware/rateLimit.ts';
import { addableTypes, mayAdd } from '../records/addable.ts';
import { mayWrite, newRoom, storedRoom } from '../records/editing.ts';
import { listOfType } from '../records/listing.ts';
import { findByName } from '../records/nameLookup.ts';
import { viewOf } from '../view.ts';

function id(c: RequestContext): string {
  return c.req.param('id') ?? '';
}

/** A page and its twin for programs. */
function show(c: RequestContext, answer: object, page: () => Html): Response {
  c.header('Cache-Control', c.get('account') ? 'private, no-store' : 'no-cache');
  c.header('Vary', 'Cookie, Accept, Accept-Language');
  if (c.get('wantsJson')) return c.body(JSON.stringify(answer), 200, { 'Content-Type': 'application/json' });
  c.header('Content-Language', viewOf(c).locale);
  return c.html(String(page()));
}

function numberIn(c: RequestContext, name: string): number | undefined {
  const value = c.req.query(name);
  if (value === undefined || value === '') return undefined;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new CounterfoilError(fieldInvalid, `${name}: "${value.slice(0, 20)}" is no number of a version`);
}

/** The record, where it is of the type whose pages were asked for; its own address otherwise. */
async function recordAt(c: RequestContext, type: TypeOfRecord): Promise<RecordPage> {
  const [version, at] = [numberIn(c, 'version'), c.req.query('at')?.trim()];
  const record = await getRecord(ledgerIn(c), { id: id(c), version, ...(at && { at }) });
  if (record.type !== type.type)
    throw new CounterfoilError(pageNotFound, `${id(c).slice(0, 100)} is no ${type.en.toLowerCase()}`);
  return record;
}

async function showRecord(c: RequestContext, type: TypeOfRecord): Promise<Response> {
  const record = await recordAt(c, type);
  const isWaiting = record.state === 'submitted' || record.state === 'approved';
  const before = isWaiting && c.get('account') ? record.published : null;
  const comparison =
    before === null || before.version === record.version
      ? null
      : await compareVersions(ledgerIn(c), { id: record.id, from: before.version, to: record.version });
  const room = { record, comparison, addable: addableTypes(actorIn(c)) };
  return show(c, record, () => portal.recordPage(room, viewOf(c)));
}

async function showHistory(c: RequestContext, type: TypeOfRecord): Promise<Response> {
  const record = await recordAt(c, type);
  const [from, to] = [numberIn(c, 'from'), numberIn(c, 'to')];
  const comparison =
    from === undefined || to === undefined ? null : await compareVersions(ledgerIn(c), { id: record.id, from, to });
  const answer = { events: record.events, comparison };
  return show(c, answer, () => portal.recordHistoryPage({ record, comparison }, viewOf(c)));
}

async function showNew(c: RequestContext, type: TypeOfRecord): Promise<Response> {
  signedIn(c);
  const decision = mayAdd(actorIn(c), type.type);
  if (!decision.allowed) throw new CounterfoilError(notForThisRole, decision.because);
  const view = viewOf(c);
  const room = await newRoom(ledgerIn(c), type, new URL(c.req.url).searchParams, view);
  return show(c, room, () => portal.editPage(room, view));
}

async function showEdit(c: RequestContext, type: TypeOfRecord): Promise<Response> {
  signedIn(c);
  const record = await recordAt(c, type);
  const may = mayWrite(record);
  if (!may) {
    const because = record.possibilities.find(({ act }) => act === 'edit' || act === 'revise')?.because;
    throw new CounterfoilError(notForThisRole, because ?? 'this record is not yours to write');
  }
  const room = storedRoom(record, may.revises, c.req.query('check') === '1');
  return show(c, room, () => portal.editPage(room, viewOf(c)));
}

async function showWork(c: RequestContext): Promise<Response> {
  signedIn(c);
  const actor = actorIn(c);
  const work = await listWork(ledgerIn(c));
  const room = {
    ...work,
    addable: addableTypes(actor),
    reviewsClaims: decide(actor, 'see the review room').allowed,
    mayImport: decide(actor, 'import records').allowed,
  };
  return show(c, work, () => portal.workPage(room, viewOf(c)));
}

/** Names for the fields of forms while one types. */
async function lookup(c: RequestContext): Promise<Response> {
  const kind = c.req.query('kind') ?? '';
  const known = (['place', 'actor', 'party', 'record', 'document', 'claim'] as const).find((each) => each === kind);
  if (!known) throw new CounterfoilError(fieldInvalid, 'kind: one of place, actor, party, record, document, claim');
  const of = (c.req.query('of') ?? '').split(',').filter((each) => isRecordType(each));
  const sought = known === 'record' ? ({ kind: known, of } as const) : { kind: known };
  const { candidates } = await findByName(ledgerIn(c), sought, c.req.query('q') ?? '', viewOf(c).locale);
  c.header('Cache-Control', 'private, no-store');
  return c.json({ items: candidates });
}

/** Forms, histories and the work room: their addresses go before those of single records. */
export function recordFormRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  for (const name of recordTypes) {
    const type = typeOfRecord(name);
    routes.get(`/${type.path}/new`, (c) => showNew(c, type));
    routes.get(`/${type.path}/:id/edit`, (c) => showEdit(c, type));
    routes.get(`/${type.path}/:id/history`, (c) => showHistory(c, type));
  }
  routes.get('/work', (c) => showWork(c));
  routes.get('/lookup', rateLimited(createRateLimit({ burst: 60, perMinute: 240 })), (c) => lookup(c));
  routes.get('/records/:id', async (c) => {
    const { type } = await getRecord(ledgerIn(c), { id: id(c) });
    if (portal.isComposed(type)) return showRecord(c, typeOfRecord(type));
    return c.redirect(portal.recordHref({ type, id: id(c) }), 302);
  });
  return routes;
}

/** Lists and pages of every type. Rooms of their own for some types are mounted before. */
export function recordRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  for (const name of recordTypes) {
    const type = typeOfRecord(name);
    routes.get(`/${type.path}`, async (c) => {
      const answer = await listOfType(c, type);
      return show(c, answer, () => portal.recordsPage(answer, viewOf(c)));
    });
    routes.get(`/${type.path}/:id`, (c) => showRecord(c, type));
  }
  return routes;
}
