/** What the forms of records do: save, submit, return, approve, publish, withdraw, restore, answer a finding. */
import { Hono } from 'hono';
import { getRecord } from '../../actions/records/getRecord.ts';
import { moveRecord } from '../../actions/records/moveRecord.ts';
import { recheckFinding } from '../../actions/records/recheckFinding.ts';
import { RecordInvalid } from '../../actions/records/recordInvalid.ts';
import { reportAction } from '../../actions/records/reportAction.ts';
import { restoreRecord } from '../../actions/records/restoreRecord.ts';
import { saveRecord } from '../../actions/records/saveRecord.ts';
import type { RecordAnswer } from '../../actions/recordAnswers.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { isRecordType, typeOfRecord } from '../../core/records/recordTypes.ts';
import type { Move } from '../../core/records/states.ts';
import { moves } from '../../core/records/states.ts';
import { deskHref, editPage, recordHref } from '../../portal/portal.ts';
import type { EditRoom } from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { ledgerIn, signedIn } from '../environment.ts';
import { fieldInvalid } from '../errors.ts';
import { readForm, required, typed, wholeNumber } from '../forms.ts';
import { localPath } from '../localPath.ts';
import type { SentForm } from '../records/editing.ts';
import { openNamesRoom, readSent, refusedRoom } from '../records/editing.ts';
import { viewOf } from '../view.ts';

/** The form again, with everything that was typed. Its address is that of the form, so that a reload asks for it anew. */
function formAgain(c: RequestContext, room: EditRoom, status: 200 | 422): Response {
  const { path } = typeOfRecord(room.type);
  const address = room.version === null ? `/${path}/new` : `/${path}/${encodeURIComponent(room.id)}/edit`;
  c.header('Cache-Control', 'private, no-store');
  return c.html(String(editPage(room, { ...viewOf(c), path: address, query: '' })), status);
}

function store(c: RequestContext, { type, id, version, revises, reason, body }: SentForm): Promise<RecordAnswer> {
  return saveRecord(ledgerIn(c), {
    type: type.type,
    body,
    ...(id !== '' && { id }),
    ...(version !== null && { version }),
    ...(reason !== '' && { reason }),
    ...(revises && { revise: true }),
  });
}

/** Submits what has just been stored. What stands in the way is said in its form. */
async function submit(c: RequestContext, { id, version, type }: RecordAnswer): Promise<string> {
  try {
    await moveRecord(ledgerIn(c), { id, version, move: 'submit' });
    return deskHref({ id, type });
  } catch (error) {
    if (error instanceof RecordInvalid) return `${recordHref({ id, type })}/edit?check=1`;
    throw error;
  }
}

async function save(c: RequestContext): Promise<Response> {
  signedIn(c);
  const form = await readForm(c);
  const type = form.get('type') ?? '';
  if (!isRecordType(type))
    throw new CounterfoilError(fieldInvalid, `type: "${type.slice(0, 40)}" is no type of record`);
  const sent = await readSent(ledgerIn(c), typeOfRecord(type), form, viewOf(c));
  if (form.has('add'))
    return formAgain(c, { ...sent.room, outcome: 'fresh', state: { ...sent.room.state, problems: [] } }, 200);
  if (sent.room.state.problems.length > 0) {
    return formAgain(c, await openNamesRoom(ledgerIn(c), sent), 422);
  }
  let stored: RecordAnswer;
  try {
    stored = await store(c, sent);
  } catch (error) {
    if (!(error instanceof CounterfoilError) || error.kind.status >= 500) throw error;
    return formAgain(c, await refusedRoom(ledgerIn(c), sent, error), 422);
  }
  return c.redirect(form.get('do') === 'submit' ? await submit(c, stored) : deskHref(stored), 303);
}

type Act = (c: RequestContext, id: string, form: URLSearchParams) => Promise<RecordAnswer>;

function version(form: URLSearchParams): number {
  return wholeNumber(typed(form, 'version'), 'version');
}

function moved(move: Move): Act {
  return (c, id, form) => {
    const reason = typed(form, 'reason');
    return moveRecord(ledgerIn(c), { id, version: version(form), move, ...(reason !== null && { reason }) });
  };
}

const restore: Act = (c, id, form) =>
  restoreRecord(ledgerIn(c), {
    id,
    version: version(form),
    to: wholeNumber(typed(form, 'to'), 'to'),
    reason: required(form, 'reason'),
  });

const report: Act = (c, id, form) => {
  const on = typed(form, 'on');
  const action = required(form, 'action');
  return reportAction(ledgerIn(c), { id, version: version(form), action, ...(on !== null && { on }) });
};

const recheck: Act = (c, id, form) => {
  const on = typed(form, 'on');
  const confirmed = required(form, 'confirmed') === 'yes';
  const words = required(form, 'words');
  return recheckFinding(ledgerIn(c), { id, version: version(form), words, confirmed, ...(on !== null && { on }) });
};

export function recordActRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  routes.post('/records/save', (c) => save(c));
  const post = (name: string, act: Act): void => {
    routes.post(`/records/:id/${name}`, async (c) => {
      signedIn(c);
      const form = await readForm(c);
      const id = c.req.param('id');
      try {
        const { type } = await act(c, id, form);
        return c.redirect(localPath(form.get('next') ?? deskHref({ type, id })), 303);
      } catch (error) {
        if (!(error instanceof RecordInvalid)) throw error;
        const { type } = await getRecord(ledgerIn(c), { id });
        return c.redirect(`${recordHref({ type, id })}/edit?check=1`, 303);
      }
    });
  };
  for (const move of moves) post(move, moved(move));
  post('restore', restore);
  post('report-action', report);
  post('recheck', recheck);
  return routes;
}
