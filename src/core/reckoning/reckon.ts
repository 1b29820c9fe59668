import type { Findings } from './findings.ts';
import type { ReckonRequest } from './reckoning.ts';
import { Reckoning } from './reckoning.ts';

/** What statements contradict and what they leave open, once; {@link Reckoning} stays at hand for more of them. */
export function reckon(request: ReckonRequest): Findings {
  const reckoning = new Reckoning(request);
  try {
    return reckoning.findings();
  } finally {
    reckoning.dispose();
  }
}
