/** Puts the app on a port and takes it off again. */
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CounterfoilError } from '../core/errors/errors.ts';
import type { ServerEnv } from './environment.ts';
import { portTaken } from './errors.ts';

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
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return reject(error);
      const why = error.code === 'EADDRINUSE' ? 'is in use by another program' : 'may not be used by this user';
      reject(new CounterfoilError(portTaken, `port ${port} on ${host} ${why}`, { cause: error }));
    });
    server.listen(port, host, () => resolve());
  });
}

function addressOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** Throws PORT_TAKEN at once, before anything that takes long has been done for nothing. */
export async function checkPort({ host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  const server = createServer();
  await listenOn(server, port, host);
  await new Promise((resolve) => server.close(resolve));
}

/** Throws PORT_TAKEN. */
export async function listen(
  app: Pick<Hono<ServerEnv>, 'fetch'>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer,
    serverOptions: { headersTimeout: milliseconds.headers, requestTimeout: milliseconds.request },
  }) as Server;
  await listenOn(server, port, host);
  return {
    address: addressOf(server),
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
