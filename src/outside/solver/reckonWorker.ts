/** Runs in a thread of its own, so that what takes seconds keeps nobody waiting who asked for something else. */
import { parentPort } from 'node:worker_threads';
import type { Findings } from '../../core/reckoning/findings.ts';
import { reckon } from '../../core/reckoning/reckon.ts';
import type { Query, Statement, Trees } from '../../core/reckoning/statement.ts';
import { loadHighs } from './highs.ts';

/** One order to the thread. */
export interface ReckonOrder {
  readonly statements: readonly Statement[];
  readonly queries: readonly Query[];
  readonly trees: Trees;
  readonly all: boolean;
}

/** Its answer. Whatever fails here is a defect: bad statements are refused among the findings. */
export type ReckonAnswer = { readonly findings: Findings } | { readonly failed: string };

parentPort?.on('message', (order: ReckonOrder) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  void answer(order).then((result) => parentPort?.postMessage(result));
});

async function answer(order: ReckonOrder): Promise<ReckonAnswer> {
  try {
    return { findings: reckon({ ...order, solver: await loadHighs() }) };
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
