/** Puts the app on a port and takes it off again. */
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { createServer, type Server } from 'node:http';
import { CounterfoilError } from '../core/errors/errors.ts';
import type { ServerEnv } from './environment.ts';
import { hostUnknown, portTaken } from './errors.ts';

export interface Place {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

export interface Listening {
  /** `http://127.0.0.1:4010` */
  readonly address: string;
  /** Lets running requests finish for some seconds, then ends them. */
  close(): Promise<void>;
}

const milliseconds = { headers: 20_000, request: 240_000, grace: 5_000 };

function listenOn(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (['ENOTFOUND', 'EADDRNOTAVAIL', 'EAI_AGAIN'].includes(error.code ?? '')) {
        return reject(new CounterfoilError(hostUnknown, `"${host}" is no address of this machine`, { cause: error }));
      }
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return reject(error);
      const why = error.code === 'EADDRINUSE' ? 'is in use by another program' : 'may not be used by this user';
      reject(new CounterfoilError(portTaken, `port ${port} on ${host} ${why}`, { cause: error }));
    });
    server.listen(port, host, () => resolve());
  });
}

/** The address of a host and port for people; one that listens on every interface is reached at the loopback too. */
export function addressOf({ host, port }: Place): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function portOf(server: Server): number {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server listens on no port');
  return bound.port;
}

/**
 * A port that is free, for what tells addresses before the server listens. Throws PORT_TAKEN at once, before anything that
 * takes long has been done for nothing.
 */
export async function freePort({ host, port }: Place): Promise<number> {
  const server = createServer();
  await listenOn(server, port, host);
  const free = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return free;
}

/** Throws PORT_TAKEN. */
export async function listen(app: Pick<Hono<ServerEnv>, 'fetch'>, { host, port }: Place): Promise<Listening> {
  const timeouts = { headersTimeout: milliseconds.headers, requestTimeout: milliseconds.request };
  const listener = getRequestListener(app.fetch);
  const server = createServer(timeouts, (incoming, outgoing) => void listener(incoming, outgoing));
  await listenOn(server, port, host);
  return {
    address: addressOf({ host, port: portOf(server) }),
    close: () =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => server.closeAllConnections(), milliseconds.grace);
        server.close((error) => {
          clearTimeout(late);
          if (error) reject(error);
          else resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
