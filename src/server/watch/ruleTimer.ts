/** Runs the rules while the server runs: once a day, and soon after anything changed that they read. */
import type { Logger } from 'pino';
import { ledgerFor } from '../../actions/ledger.ts';
import { runPublishedRules } from '../../actions/monitoring/runs/runPublishedRules.ts';
import { onOtherThreads } from '../../actions/monitoring/runs/runEffects.ts';
import type { OpenDatabase } from '../../actions/openDatabase.ts';
import { getHistoryHead } from '../../actions/getHistoryHead.ts';

export interface RuleTimerSettings {
  readonly open: Pick<OpenDatabase, 'db'>;
  readonly log: Logger;
  readonly everyMilliseconds?: number;
}

const system = { name: 'Counterfoil', role: 'administrator' } as const;

/** Somebody who enters one thing after another is waited for, but no longer than so many rounds. */
const MOST_ROUNDS = 6;

/**
 * Begins; what comes back ends it, and waits for a run that is going on. What changes while a run goes on is taken in by
 * the next one; what was missed while no server ran, with the first.
 */
export function startRuleTimer({ open, log, everyMilliseconds = 5000 }: RuleTimerSettings): () => Promise<void> {
  const ledger = ledgerFor(open, system);
  let done: string | null = null;
  let before: string | null = null;
  let waited = 0;
  let going: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    try {
      const now = `${new Date().toISOString().slice(0, 10)} ${(await getHistoryHead(ledger)).sequence}`;
      if (now === done) return;
      const isQuiet = now === before || waited >= MOST_ROUNDS;
      [before, waited] = [now, isQuiet ? 0 : waited + 1];
      if (!isQuiet) return;
      const { runs } = await runPublishedRules(ledger, {}, onOtherThreads);
      // A run writes links of its own, by which cases change: one more look, that finds nothing, and then quiet.
      done = runs.length === 0 ? now : null;
      for (const { number, day, summary } of runs)
        log.info({ number, day, fired: summary.fired }, 'the rules were run');
    } catch (error) {
      log.error({ err: error }, 'the rules could not be run');
    } finally {
      going = null;
    }
  };
  const timer = setInterval(() => void (going ??= look()), everyMilliseconds);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await going;
  };
}
