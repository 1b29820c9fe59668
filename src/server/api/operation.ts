/** One operation of the API: described for OpenAPI, checked on the way in, typed on the way out. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { createRoute, z } from '@hono/zod-openapi';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { problemSchema } from './schemas.ts';

export type Api = OpenAPIHono<ServerEnv>;

export interface Operation<Query extends z.ZodObject, Body extends z.ZodType, Answer extends z.ZodType> {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly query?: Query;
  readonly body?: Body;
  /** True where an account is needed. */
  readonly account?: boolean;
  readonly answer: Answer;
}

export interface OperationInput<Query, Body> {
  /** The last part of the path, where it has one. */
  readonly id: string;
  readonly query: Query;
  readonly body: Body;
}

const idParameter = z.object({ id: z.string().min(1).max(300) });
const problem = { content: { 'application/problem+json': { schema: problemSchema } } };
const noQuery = z.object({});

/** Adds an operation. What `handle` gives must fit `operation.answer`, which the compiler checks. */
export function addOperation<
  Query extends z.ZodObject = typeof noQuery,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodType,
>(
  api: Api,
  operation: Operation<Query, Body, Answer>,
  handle: (c: RequestContext, input: OperationInput<z.output<Query>, z.output<Body>>) => Promise<z.output<Answer>>,
): void {
  const { body, query, answer } = operation;
  const hasId = operation.path.includes('{id}');
  const route = createRoute({
    method: operation.method,
    path: operation.path,
    summary: operation.summary,
    ...(operation.description && { description: operation.description }),
    ...(operation.account && { security: [{ key: [] }, { session: [] }] }),
    request: {
      ...(hasId && { params: idParameter }),
      ...(query && { query }),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema: answer } } },
      default: { description: 'What went wrong, with a stable code and a remedy', ...problem },
    },
  });
  const handler = async (c: RequestContext): Promise<Response> => {
    const valid = (target: string): unknown => (c.req.valid as (target: string) => unknown)(target);
    const found = await handle(c, {
      id: c.req.param('id') ?? '',
      query: (query ? valid('query') : {}) as z.output<Query>,
      body: (body ? valid('json') : undefined) as z.output<Body>,
    });
    c.header('Cache-Control', c.get('account') ? 'private, no-store' : 'no-cache');
    return c.body(JSON.stringify(found), 200, { 'Content-Type': 'application/json' });
  };
  // The library derives the handler's type from the route's; ours is the same for every route and checked above.
  api.openapi(route, handler as never);
}
