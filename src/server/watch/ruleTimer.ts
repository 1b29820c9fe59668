/** Runs the rules while the server runs: once a day, and soon after anything changed that they read. */
import type { Logger } from 'pino';
import type { RunsMade } from '../../actions/alertAnswers.ts';
import type { Ledger } from '../../actions/ledger.ts';
import { ledgerFor } from '../../actions/ledger.ts';
import { runPublishedRules } from '../../actions/monitoring/runs/runPublishedRules.ts';
import { onOtherThreads } from '../../actions/monitoring/runs/runEffects.ts';
import type { OpenDatabase } from '../../actions/openDatabase.ts';
import { getHistoryHead } from '../../actions/getHistoryHead.ts';

export interface RuleTimerSettings {
  readonly open: Pick<OpenDatabase, 'db'>;
  readonly log: Logger;
  readonly everyMilliseconds?: number;
  /** What it does; all published rules over all readings. */
  readonly run?: (ledger: Ledger) => Promise<Pick<RunsMade, 'runs'>>;
}

const runAll = (ledger: Ledger): Promise<RunsMade> => runPublishedRules(ledger, {}, onOtherThreads);

const system = { name: 'Counterfoil', role: 'administrator' } as const;

/** Somebody who enters one thing after another is waited for, but no longer than so many rounds. */
const MOST_ROUNDS = 6;

/** A run that failed is tried again when something is new, or after so long: it may take half an hour to fail. */
const AFTER_FAILURE_MILLISECONDS = 10 * 60_000;

/**
 * Begins; what comes back ends it, and waits for a run that is going on. What changes while a run goes on is taken in by
 * the next one; what was missed while no server ran, with the first.
 */
export function startRuleTimer({
  open,
  log,
  everyMilliseconds = 5000,
  run = runAll,
}: RuleTimerSettings): () => Promise<void> {
  const ledger = ledgerFor(open, system);
  let done: string | null = null;
  let before: string | null = null;
  let waited = 0;
  let failed: { readonly now: string; readonly at: number } | null = null;
  let going: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    try {
      const now = `${new Date().toISOString().slice(0, 10)} ${(await getHistoryHead(ledger)).sequence}`;
      if (now === done || (now === failed?.now && performance.now() - failed.at < AFTER_FAILURE_MILLISECONDS)) return;
      const isQuiet = now === before || waited >= MOST_ROUNDS;
      [before, waited] = [now, isQuiet ? 0 : waited + 1];
      if (!isQuiet) return;
      failed = { now, at: performance.now() };
      const { runs } = await run(ledger);
      failed = null;
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
