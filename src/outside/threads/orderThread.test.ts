import { expect, it } from 'vitest';
import { OrderThread, threadFile, ThreadStopped } from './orderThread.ts';

const MINUTE = 60_000;

function moody(): OrderThread<string, string> {
  return new OrderThread(threadFile(new URL('./testing/', import.meta.url).href + 'beside.ts', 'moodyWorker'), 64);
}

it('does one order after the other in one thread', async () => {
  const thread = moody();
  const answers = await Promise.all(['a', 'b', 'c'].map((order) => thread.answer(order, MINUTE)));
  expect(answers).toEqual(['a 1', 'b 2', 'c 3']);
});

it.each([
  ['throw', 'failure', 'thrown in the thread'],
  ['leave', 'failure', 'the thread ended'],
  ['fill', 'memory', expect.any(String)],
  ['hang', 'time', expect.any(String)],
])('is stopped by %s, and the next order gets a new thread', { timeout: MINUTE }, async (order, why, message) => {
  const thread = moody();
  expect(await thread.answer('a', MINUTE)).toBe('a 1');
  const [stopped, next] = await Promise.allSettled([
    thread.answer(order, order === 'hang' ? 300 : MINUTE),
    thread.answer('b', MINUTE),
  ]);
  expect(stopped).toMatchObject({ status: 'rejected', reason: { why, message } });
  expect(stopped.status === 'rejected' && stopped.reason).toBeInstanceOf(ThreadStopped);
  expect(next).toEqual({ status: 'fulfilled', value: 'b 1' });
});
