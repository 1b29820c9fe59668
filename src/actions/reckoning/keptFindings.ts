/** What was found for the same statements before: reviewing a claim, say, changes the history and no statement. */
import { createHash } from 'node:crypto';
import type { Findings } from '../../core/reckoning/findings.ts';
import type { Trees } from '../../core/reckoning/statement.ts';
import { reckonApart } from '../../outside/solver/reckonApart.ts';
import type { ReckonOrder } from '../../outside/solver/reckonWorker.ts';

const MOST = 300;
const TRIED_AGAIN_AFTER = 600_000;
/** After so long the reckoning of one order is given up. */
const LONGEST = 90_000;

const kept = new Map<string, Promise<Findings>>();

/** Throws RECKON_TOO_SLOW, and for a while again at once: what took too long is not tried at each request. */
export function keptFindings(order: ReckonOrder): Promise<Findings> {
  const key = keyOf(order);
  const known = kept.get(key);
  if (known) return known;
  const [oldest] = kept.keys();
  if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest);
  const findings = reckonApart(order, LONGEST);
  kept.set(key, findings);
  findings.catch(() => {
    setTimeout(() => kept.delete(key), TRIED_AGAIN_AFTER).unref();
  });
  return findings;
}

function keyOf({ statements, queries, trees, all }: ReckonOrder): string {
  const text = JSON.stringify([statements, queries, linesOf(trees), all]);
  return createHash('sha256').update(text).digest('base64');
}

function linesOf({ donors, recipients, sectors }: Trees): unknown[] {
  return [donors, recipients, sectors].map((parents) => Array.from(parents));
}
