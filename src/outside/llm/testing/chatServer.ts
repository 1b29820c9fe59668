/** A server on loopback that speaks chat completions, well or badly, for tests of the adapter. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one question; `body` is the request as sent. */
export type ChatBehaviour = (response: ServerResponse, body: string, request: IncomingMessage) => void;

export interface ChatServer {
  readonly url: string;
  readonly requests: { readonly body: string; readonly authorization: string | undefined }[];
  behave(behaviour: ChatBehaviour): void;
  close(): Promise<void>;
}

export async function chatServer(): Promise<ChatServer> {
  let behaviour: ChatBehaviour = says('{"claims": []}');
  const requests: { body: string; authorization: string | undefined }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      requests.push({ body, authorization: request.headers.authorization });
      behaviour(response, body, request);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server has such an address
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    behave(next) {
      behaviour = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A well-formed completion with this content. */
export function completion(content: string, finish = 'stop'): string {
  return JSON.stringify({
    id: 'c1',
    object: 'chat.completion',
    created: 1,
    model: 'm',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });
}

export function says(content: string, finish = 'stop'): ChatBehaviour {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(completion(content, finish));
  };
}

export function fails(status: number, body = '{"error":{"message":"no"}}'): ChatBehaviour {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
}

/** Sends a byte now and then and never ends. */
export function drips(everyMilliseconds: number): ChatBehaviour {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), everyMilliseconds);
    response.on('close', () => clearInterval(timer));
  };
}
