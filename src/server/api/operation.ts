/** One operation of the API: described for OpenAPI, checked on the way in, typed on the way out. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { FilterNotUnderstood, noSuch } from '../../actions/filterNotUnderstood.ts';
import { InputInvalid } from '../../actions/inputInvalid.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { issuePhrase } from '../../core/schemas/issuePhrase.ts';
import { csvFile } from '../csvFile.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { fieldInvalid, requestInvalid } from '../errors.ts';
import { checkNames } from '../filters.ts';
import { problemSchema } from './schemas.ts';

export type Api = OpenAPIHono<ServerEnv>;

export interface Operation<Query extends z.ZodObject, Body extends z.ZodType, Answer extends z.ZodType> {
  readonly method: 'get' | 'post' | 'put';
  /** With `{id}` where an id stands. */
  readonly path: string;
  readonly summary: string;
  readonly query: Query;
  readonly body: Body;
  /** True where an account is needed. */
  readonly account?: boolean;
  /** Request headers that the operation heeds. */
  readonly headers?: z.ZodObject;
  readonly answer: Answer;
}

export interface OperationInput<Query, Body> {
  /** Empty where the path has none. */
  readonly id: string;
  readonly query: Query;
  readonly body: Body;
}

/** For operations without parameters in the address, and without a body. */
export const noQuery = z.object({});
export const noBody = z.undefined();

const idParameter = z.object({ id: z.string().min(1).max(300) });
const security = [{ key: [] }, { session: [] }];

/** What an operation answers when it does not do what it was asked. */
export const problemAnswer = {
  description: 'What went wrong, with a stable code and a remedy',
  content: { 'application/problem+json': { schema: problemSchema } },
};

function describeOperation(api: Api, operation: Operation<z.ZodObject, z.ZodType, z.ZodType>): { hasBody: boolean } {
  const { method, path, summary, query, body, answer, headers } = operation;
  const hasBody = body !== noBody;
  api.openAPIRegistry.registerPath({
    method,
    path,
    summary,
    ...(operation.account && { security }),
    request: {
      query,
      ...(headers && { headers }),
      ...(path.includes('{id}') && { params: idParameter }),
      ...(hasBody && { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema: answer } } },
      default: problemAnswer,
    },
  });
  return { hasBody };
}

/** Throws FIELD_INVALID naming every field that is wrong. */
function checkedBody<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new InputInvalid(fieldInvalid, parsed.error, given);
}

/**
 * The parameters of the address. A misspelt one would be an answer to another question, so none is passed over. Throws
 * FILTER_NOT_UNDERSTOOD.
 */
function checkedQuery<Schema extends z.ZodObject>(schema: Schema, given: Record<string, string[]>): z.output<Schema> {
  checkNames(given, Object.keys(schema.shape));
  const single = Object.fromEntries(Object.entries(given).map(([name, [value]]) => [name, value]));
  const parsed = schema.safeParse(single);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0] ?? '');
  const value = single[name];
  if (issue === undefined || value === undefined) throw new FilterNotUnderstood(name, `${name}: must be filled in`);
  if (issue.code === 'invalid_value') throw noSuch(name, value, issue.values.map(String));
  throw new FilterNotUnderstood(name, `${name}: ${issuePhrase(issue, single)}`);
}

async function jsonBody(c: RequestContext): Promise<unknown> {
  if (!c.req.header('content-type')?.startsWith('application/json')) {
    throw new CounterfoilError(fieldInvalid, 'body: must be sent as application/json');
  }
  try {
    return JSON.parse(await c.req.text());
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new CounterfoilError(requestInvalid, 'the body is no JSON', { cause: error });
    throw error;
  }
}

/** A table as a file for spreadsheet programs. */
export function addCsvFile<Query extends z.ZodObject>(
  api: Api,
  {
    path,
    summary,
    query,
    account = false,
  }: Pick<Operation<Query, never, never>, 'path' | 'summary' | 'query' | 'account'>,
  handle: (c: RequestContext, query: z.output<Query>) => Promise<string>,
): void {
  api.openAPIRegistry.registerPath({
    method: 'get',
    path,
    summary,
    ...(account && { security }),
    request: { query },
    responses: {
      200: { description: 'The file, with a line of headings', content: { 'text/csv': { schema: z.string() } } },
      default: problemAnswer,
    },
  });
  api.get(path, async (c: RequestContext) => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.csv'.length);
    return csvFile(c, name, await handle(c, checkedQuery(query, c.req.queries())));
  });
}

/** Adds an operation. What `handle` gives must fit `operation.answer`, which the compiler checks. */
export function addOperation<Query extends z.ZodObject, Body extends z.ZodType, Answer extends z.ZodType>(
  api: Api,
  operation: Operation<Query, Body, Answer>,
  handle: (c: RequestContext, input: OperationInput<z.output<Query>, z.output<Body>>) => Promise<z.output<Answer>>,
): void {
  const { hasBody } = describeOperation(api, operation);
  api.on(operation.method, operation.path.replace('{id}', ':id'), async (c: RequestContext) => {
    const query = checkedQuery(operation.query, c.req.queries());
    const body = checkedBody(operation.body, hasBody ? await jsonBody(c) : undefined);
    const found = await handle(c, { id: c.req.param('id') ?? '', query, body });
    c.header('Cache-Control', c.get('account') ? 'private, no-store' : 'no-cache');
    return c.body(JSON.stringify(found), 200, { 'Content-Type': 'application/json' });
  });
}
