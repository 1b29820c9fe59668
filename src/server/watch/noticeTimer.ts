/** Sends what there is to tell while the server runs. What is stored and not yet sent waits for the next time. */
import type { Logger } from 'pino';
import { ledgerFor } from '../../actions/ledger.ts';
import { deliverNotices } from '../../actions/monitoring/notices/deliverNotices.ts';
import { newsOf } from '../../actions/monitoring/notices/newsOf.ts';
import type { NoticeServices } from '../../actions/monitoring/notices/noticeServices.ts';
import type { OpenDatabase } from '../../actions/openDatabase.ts';
import type { Authentication } from '../sessions/authentication.ts';
import { accountFinder } from './accountFinder.ts';

export interface NoticeTimerSettings {
  readonly open: Pick<OpenDatabase, 'db'>;
  readonly authentication: Authentication;
  readonly services: NoticeServices;
  readonly log: Logger;
  readonly everyMilliseconds?: number;
}

const system = { name: 'Counterfoil', role: 'administrator' } as const;

/** Begins; what comes back ends it, and waits for what is being sent. */
export function startNoticeTimer(settings: NoticeTimerSettings): () => Promise<void> {
  const { open, services, log, everyMilliseconds = 15_000 } = settings;
  let going: Promise<void> | null = null;
  const deliver = async (): Promise<void> => {
    try {
      const findAccount = accountFinder(settings.authentication);
      const counts = await deliverNotices(ledgerFor(open, system), { services, findAccount, newsOf });
      if (counts.failed > 0) log.warn(counts, 'notices were given up');
    } catch (error) {
      log.error({ err: error }, 'notices could not be sent');
    } finally {
      going = null;
    }
  };
  const timer = setInterval(() => void (going ??= deliver()), everyMilliseconds);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await going;
  };
}
