/** A thread for tests: says back what it is told, and how often it was asked, unless it is told to misbehave. */
import { parentPort } from 'node:worker_threads';

let asked = 0;

parentPort?.on('message', (order: string) => {
  asked += 1;
  if (order === 'throw') throw new Error('thrown in the thread');
  if (order === 'leave') process.exit(0);
  if (order === 'fill') {
    const filled: number[][] = [];
    for (;;) filled.push(Array.from({ length: 10_000 }, (_, at) => at + 0.5));
  }
  if (order === 'hang') for (;;) asked += 0;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort?.postMessage(`${order} ${asked}`);
});
