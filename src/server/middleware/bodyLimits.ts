/** Bodies are measured before anything parses them: uploads by those who may add documents, small forms by everybody. */
import { bodyLimit } from 'hono/body-limit';
import type { MiddlewareHandler } from 'hono';
import type { Action } from '../../core/access/decide.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { ServerEnv } from '../environment.ts';
import { actorIn } from '../environment.ts';
import { requestTooLarge } from '../errors.ts';

const mebibyte = 1024 * 1024;
const formBytes = mebibyte;
/** The largest document plus room for the other fields of its form. */
const uploadBytes = 64 * mebibyte + 64 * 1024;

function limitOf(maxSize: number): MiddlewareHandler<ServerEnv> {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new CounterfoilError(requestTooLarge, `the request is larger than ${Math.floor(maxSize / mebibyte)} MiB`);
    },
  });
}

const small = limitOf(formBytes);
const large = limitOf(uploadBytes);
const uploads: ReadonlyMap<string, Action> = new Map([
  ['/documents', 'add a document'],
  ['/api/v1/documents', 'add a document'],
  ['/imports/upload', 'import records'],
  ['/api/v1/watch/datasets', 'take in readings'],
  ['/watch/readings/new', 'take in readings'],
]);

export const bodyLimits: MiddlewareHandler<ServerEnv> = (c, next) => {
  const action = c.req.method === 'POST' ? uploads.get(c.req.path) : undefined;
  const isUpload = action !== undefined && decide(actorIn(c), action).allowed;
  return isUpload ? large(c, next) : small(c, next);
};
