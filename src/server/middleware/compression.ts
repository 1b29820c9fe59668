/**
 * Pages and JSON travel compressed. Not to somebody who is signed in: such pages hold the token of the session's forms,
 * and beside words of the address its letters could be told from the length of the answer (the attack called BREACH).
 */
import type { MiddlewareHandler } from 'hono';
import { acceptedEncoding, encode, isCompressible, leastBytes } from '../encoding.ts';
import type { ServerEnv } from '../environment.ts';

export const compression: MiddlewareHandler<ServerEnv> = async (c, next) => {
  await next();
  const { res } = c;
  // Files that come compressed from where they are kept say so themselves.
  if (res.body === null || res.headers.has('content-encoding') || !isCompressible(res.headers.get('content-type'))) {
    return;
  }
  if (!/accept-encoding/i.test(res.headers.get('vary') ?? '')) c.header('Vary', 'Accept-Encoding', { append: true });
  const encoding = acceptedEncoding(c.req.header('accept-encoding'));
  if (encoding === null || c.get('sessionToken') !== null) return;
  const body = new Uint8Array(await res.arrayBuffer());
  const worthwhile = body.length >= leastBytes;
  c.res = new Response(worthwhile ? await encode(body, encoding, { thorough: false }) : body, res);
  if (!worthwhile) return;
  c.res.headers.delete('content-length');
  c.res.headers.set('content-encoding', encoding);
};
