import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { llmSettings } from './llmSettings.ts';
import { openAiCompatible } from './openAiCompatible.ts';
import { chatServer, completion, drips, fails, says } from './testing/chatServer.ts';
import type { ChatBehaviour, ChatServer } from './testing/chatServer.ts';

const question = { system: 'Mark figures.', user: '3 million yuan' };

describe('a model behind HTTP', () => {
  let server: ChatServer;
  beforeAll(async () => {
    server = await chatServer();
  });
  afterAll(() => server.close());
  const ask = (timeoutMilliseconds = 5000) =>
    openAiCompatible({ url: server.url, model: 'm', key: 'k', timeoutMilliseconds })(question);

  it('sends both parts and the key, and gives the answer', async () => {
    server.behave(says('{"claims": []}'));
    expect(await ask()).toEqual({ text: '{"claims": []}' });
    const last = server.requests.at(-1);
    expect(last?.authorization).toBe('Bearer k');
    expect(JSON.parse(last?.body ?? '')).toMatchObject({
      model: 'm',
      temperature: 0,
      messages: [{ role: 'system', content: 'Mark figures.' }, { role: 'user' }],
    });
  });

  const hangsUp: ChatBehaviour = (response) => response.destroy();
  const silent: ChatBehaviour = () => undefined;
  const redirects: ChatBehaviour = (response) => response.writeHead(307, { location: 'http://127.0.0.1:9/v1' }).end();
  it.each<[failure: string, name: string, behaviour: ChatBehaviour]>([
    ['server error', 'a 500', fails(500)],
    ['server error', 'a 429', fails(429)],
    ['server error', 'a 500 that is no JSON', fails(500, '<html>oops</html>')],
    ['refused', 'a 403', fails(403)],
    ['refused', 'a content filter', says('I cannot.', 'content_filter')],
    ['refused', 'nothing said', says('')],
    ['unreadable', 'a completion of another shape', fails(200, '{"choices": "none"}')],
    ['unreadable', 'broken JSON', fails(200, '{"choices": [')],
    ['too long', 'a huge answer', says('x'.repeat(3_000_000))],
    ['unreachable', 'a connection that breaks', hangsUp],
    ['unreachable', 'a redirect', redirects],
  ])('%s: %s', async (failure, _, behaviour) => {
    server.behave(behaviour);
    expect(await ask()).toEqual({ failure });
  });

  it.each([
    ['silence', silent],
    ['a slow drip', drips(20)],
  ])('timed out: %s', async (_, behaviour) => {
    server.behave(behaviour);
    const start = performance.now();
    expect(await ask(300)).toEqual({ failure: 'timed out' });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('unreachable: nobody listens', async () => {
    const elsewhere = openAiCompatible({
      url: 'http://127.0.0.1:9/v1',
      model: 'm',
      key: null,
      timeoutMilliseconds: 3000,
    });
    expect(await elsewhere(question)).toEqual({ failure: 'unreachable' });
  });

  it('makes completions that another client would read', () => {
    expect(JSON.parse(completion('x'))).toMatchObject({ object: 'chat.completion' });
  });
});

describe('llmSettings', () => {
  const url = 'http://localhost:11434/v1/';
  it('reads the environment', () => {
    expect(llmSettings({ COUNTERFOIL_LLM_URL: url, COUNTERFOIL_LLM_MODEL: 'm', COUNTERFOIL_LLM_TIMEOUT: '2.5' })).toEqual({
      url: 'http://localhost:11434/v1', model: 'm', key: null, timeoutMilliseconds: 2500,
    }); // oxfmt-ignore
  });

  it.each([
    ['LLM_NOT_CONFIGURED', {}],
    ['LLM_NOT_CONFIGURED', { COUNTERFOIL_LLM_URL: url }],
    ['LLM_SETTING_INVALID', { COUNTERFOIL_LLM_URL: 'file:///etc/passwd', COUNTERFOIL_LLM_MODEL: 'm' }],
    ['LLM_SETTING_INVALID', { COUNTERFOIL_LLM_URL: 'localhost', COUNTERFOIL_LLM_MODEL: 'm' }],
    ['LLM_SETTING_INVALID', { COUNTERFOIL_LLM_URL: url, COUNTERFOIL_LLM_MODEL: 'm', COUNTERFOIL_LLM_TIMEOUT: '-1' }],
    ['LLM_SETTING_INVALID', { COUNTERFOIL_LLM_URL: url, COUNTERFOIL_LLM_MODEL: 'm', COUNTERFOIL_LLM_TIMEOUT: 'soon' }],
  ])('%s', (code, environment) => {
    expect(() => llmSettings(environment)).toThrow(expect.objectContaining({ code }));
  });
});
