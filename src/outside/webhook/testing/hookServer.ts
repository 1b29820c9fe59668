/** A real receiver of webhooks on the loopback, for tests: it keeps what it gets, and answers with what it is told. */
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';

export interface HookServer {
  readonly url: string;
  readonly posts: readonly { readonly headers: IncomingHttpHeaders; readonly body: string }[];
  answer(status: number): void;
  close(): void;
}

export async function hookServer(): Promise<HookServer> {
  const posts: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => void (body += chunk.toString()));
    request.on('end', () => {
      posts.push({ headers: request.headers, body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/hook`,
    posts,
    answer: (next) => void (status = next),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
