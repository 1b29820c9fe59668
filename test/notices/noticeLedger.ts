/** A real database, a real mail server and a real receiver of webhooks for tests of notices; time is made up. */
import type { Ledger } from '../../src/actions/ledger.ts';
import { confirmSubscription } from '../../src/actions/monitoring/notices/byLink.ts';
import { deliverNotices } from '../../src/actions/monitoring/notices/deliverNotices.ts';
import type { Delivered } from '../../src/actions/monitoring/notices/deliverNotices.ts';
import type { NewsOf } from '../../src/actions/monitoring/notices/newsOf.ts';
import type { FindAccount, NoticeServices } from '../../src/actions/monitoring/notices/noticeServices.ts';
import { subscribe } from '../../src/actions/monitoring/notices/subscribe.ts';
import type { Wanted } from '../../src/core/monitoring/notices/subscription.ts';
import { alertNews } from '../../src/core/monitoring/notices/testing/newsItems.ts';
import { mailSettings } from '../../src/outside/mail/mailSettings.ts';
import { smtpMail } from '../../src/outside/mail/smtpMail.ts';
import type { MailServer, TakenMail } from '../../src/outside/mail/testing/mailServer.ts';
import { mailServer, wordsOfMail } from '../../src/outside/mail/testing/mailServer.ts';
import { postWebhook } from '../../src/outside/webhook/postWebhook.ts';
import type { HookServer } from '../../src/outside/webhook/testing/hookServer.ts';
import { hookServer } from '../../src/outside/webhook/testing/hookServer.ts';
import { writeLedger } from '../../src/store/history/append.ts';
import { storeNotice } from '../../src/store/monitoring/notices.ts';
import type { TemporaryDatabase } from '../contract/database.ts';
import { temporaryDatabase } from '../contract/database.ts';

export const wanted: Wanted = {
  places: [],
  themes: [],
  leastSeverity: 'low',
  alerts: true,
  cases: 'none',
  lists: 'none',
  pace: 'at once',
  language: 'en',
};

interface Change {
  readonly services?: Partial<NoticeServices>;
  readonly newsOf?: NewsOf;
  readonly findAccount?: FindAccount;
}

export interface NoticeLedger {
  readonly database: TemporaryDatabase;
  readonly mail: MailServer;
  readonly hook: HookServer;
  readonly services: NoticeServices;
  now(): Date;
  minutes(count: number): void;
  ledger(name?: string): Ledger;
  /** Stores the notice of a run; what it tells is {@link newsOfTest}. */
  run(number: number): Promise<void>;
  send(change?: Change): Promise<Delivered>;
  lastMail(): TakenMail;
  /** A confirmed subscription by e-mail; its id. */
  byMail(change?: Partial<Wanted>, name?: string): Promise<string>;
  stop(): Promise<void>;
}

/** One alert for each run. */
export const newsOfTest: NewsOf = async (_ledger, notice) =>
  notice.kind === 'run' ? [alertNews({ id: `run-${notice.run}/a`, sentence: { en: `Run ${notice.run}.` } })] : [];

export const everybody: FindAccount = async (name) => ({ name, role: 'reviewer' });

export function linkIn(mail: TakenMail, purpose: 'confirm' | 'unsubscribe'): { id: string; token: string } {
  const found = new RegExp(`/watch/${purpose}/([^/\\s]+)/([\\w.-]+)`).exec(wordsOfMail(mail));
  return { id: found?.[1] ?? '', token: found?.[2] ?? '' };
}

export async function noticeLedger(): Promise<NoticeLedger> {
  const database = await temporaryDatabase();
  const mail = await mailServer();
  const hook = await hookServer();
  let time = Date.parse('2026-03-01T00:00:00Z');
  const now = (): Date => new Date(time);
  const settings = mailSettings({ COUNTERFOIL_SMTP_URL: mail.url, COUNTERFOIL_MAIL_FROM: 'watch@ledger.example' });
  if (!settings) throw new Error('there are settings');
  const services: NoticeServices = {
    mail: smtpMail(settings),
    post: postWebhook({ allowed: new Set(['127.0.0.1']), timeoutMilliseconds: 2000, now }),
    allowedHosts: new Set(['127.0.0.1']),
    site: 'https://ledger.example',
    secret: 'a secret for tests that is long enough',
    digestHour: 6,
  };
  const ledger = (name = 'County office'): Ledger => ({ ...database.ledger('reviewer', name), clock: { now } });
  const lastMail = (): TakenMail => {
    const last = mail.taken.at(-1);
    if (!last) throw new Error('no mail was taken');
    return last;
  };
  return {
    database,
    mail,
    hook,
    services,
    now,
    minutes: (count) => void (time += count * 60_000),
    ledger,
    run: (number) =>
      writeLedger(database.db, 'main', (transaction) =>
        storeNotice(transaction, 'main', { kind: 'run', run: number, madeAt: now() }),
      ),
    send: (change = {}) =>
      deliverNotices(ledger(), {
        services: { ...services, ...change.services },
        findAccount: change.findAccount ?? everybody,
        newsOf: change.newsOf ?? newsOfTest,
      }),
    lastMail,
    async byMail(change = {}, name) {
      const wish = { ...wanted, ...change };
      const { id } = await subscribe(ledger(name), services, {
        carrier: 'email',
        address: 'office@example.org',
        wanted: wish,
      });
      await confirmSubscription(ledger('public'), services, linkIn(lastMail(), 'confirm'));
      return id;
    },
    async stop() {
      await mail.close();
      hook.close();
      await database.stop();
    },
  };
}
