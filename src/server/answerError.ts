/** Turns whatever was thrown into an answer: a page for people, problem details (RFC 9457) for programs. */
import { HTTPException } from 'hono/http-exception';
import { FilterNotUnderstood } from '../actions/filterNotUnderstood.ts';
import { InputInvalid } from '../actions/inputInvalid.ts';
import { RecordInvalid } from '../actions/records/recordInvalid.ts';
import type { ErrorKind } from '../core/errors/errors.ts';
import { CounterfoilError } from '../core/errors/errors.ts';
import type { Problem } from '../core/records/problem.ts';
import type { SchemaFault } from '../core/schemas/schemaFaults.ts';
import type { ErrorAnswer } from '../portal/portal.ts';
import { errorPage } from '../portal/portal.ts';
import type { RequestContext } from './environment.ts';
import { errorCode } from '../core/errors/errorCode.ts';
import { requestInvalid, signInNeeded, unexpectedError } from './errors.ts';
import { viewOf } from './view.ts';

/** Those that our errors have; the library wants them known when compiling. */
const statuses = [400, 401, 403, 404, 405, 409, 410, 413, 415, 421, 422, 429, 500, 503, 507] as const;

function answerOf(kind: ErrorKind, message: string): ErrorAnswer {
  return { status: kind.status, code: kind.code, message, remedy: kind.remedy };
}

/** What programs are told besides: each field of a record, or member of a body, that is wrong. */
interface Told extends ErrorAnswer {
  readonly problems?: readonly Problem[];
  readonly faults?: readonly SchemaFault[];
}

/** PostgreSQL takes no NUL in text (SQLSTATE 22021); where one slips through to it, the request is at fault. */
const unstorableText = '22021';

/** What may be told of an error. Of anything unexpected only its number is told; the log has the rest. */
function explained(error: unknown, c: RequestContext): Told {
  if (error instanceof RecordInvalid) return { ...answerOf(error.kind, error.message), problems: error.problems };
  if (error instanceof InputInvalid) return { ...answerOf(error.kind, error.message), faults: error.faults };
  if (error instanceof FilterNotUnderstood) return { ...answerOf(error.kind, error.message), filter: error.filter };
  if (error instanceof CounterfoilError && error.kind.status < 500) return answerOf(error.kind, error.message);
  if (error instanceof HTTPException && error.status < 500) {
    return { ...answerOf(requestInvalid, error.message || 'the request cannot be read'), status: error.status };
  }
  if (errorCode(error) === unstorableText) return answerOf(requestInvalid, 'the request holds a NUL character');
  c.get('parts').log.error(
    { err: error, requestId: c.get('requestId'), method: c.req.method, path: c.req.path },
    'failed',
  );
  // Messages of the surroundings may hold host names and paths, which are the operator's and stay in the log.
  const kind = error instanceof CounterfoilError ? error.kind : unexpectedError;
  return answerOf(kind, `something went wrong here; the number of this request is ${c.get('requestId')}`);
}

export function isForPrograms(c: RequestContext): boolean {
  return c.get('wantsJson') || c.req.path.startsWith('/api/');
}

export function sendError(answer: Told, c: RequestContext): Response {
  const status = statuses.find((each) => each === answer.status) ?? 500;
  c.header('Cache-Control', 'no-store');
  // What is left of the request is not read, so that nothing can follow it on the same connection.
  if (answer.status === 413) c.header('Connection', 'close');
  if (answer.status === 401 && isForPrograms(c)) c.header('WWW-Authenticate', 'Bearer');
  if (isForPrograms(c)) {
    const problem = {
      type: 'about:blank',
      title: answer.message,
      status: answer.status,
      code: answer.code,
      remedy: answer.remedy,
      requestId: c.get('requestId'),
      ...(answer.problems && { problems: answer.problems }),
      ...(answer.faults && { faults: answer.faults }),
      ...(answer.filter !== undefined && { filter: answer.filter }),
    };
    return c.body(JSON.stringify(problem), status, { 'Content-Type': 'application/problem+json' });
  }
  const view = viewOf(c);
  c.header('Content-Language', view.locale);
  return c.html(String(errorPage(answer, view)), status);
}

export function answerError(error: unknown, c: RequestContext): Response {
  const isForSignIn = error instanceof CounterfoilError && error.kind === signInNeeded;
  if (isForSignIn && c.req.method === 'GET' && !isForPrograms(c)) {
    const back = c.req.path + new URL(c.req.url).search;
    return c.redirect(`/sign-in?${new URLSearchParams({ back }).toString()}`, 302);
  }
  return sendError(explained(error, c), c);
}
