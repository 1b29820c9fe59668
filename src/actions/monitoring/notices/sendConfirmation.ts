import { noticeWords } from '../../../core/monitoring/notices/noticeWords.ts';
import { oneLine } from '../../../core/monitoring/notices/oneLine.ts';
import type { Wanted } from '../../../core/monitoring/notices/subscription.ts';
import type { Sent } from '../../../outside/mail/mail.ts';
import { noticePath } from './noticeLinks.ts';
import type { NoticeServices } from './noticeServices.ts';

export interface ConfirmationOf {
  readonly id: string;
  readonly account: string;
  readonly address: string;
  readonly wanted: Pick<Wanted, 'language'>;
}

/** Asks whoever reads the mail at an address whether he wants notices there. It says nothing of what is watched. */
export async function sendConfirmation(services: NoticeServices, subscription: ConfirmationOf): Promise<Sent> {
  const { mail, site, secret } = services;
  if (mail === null) return { sent: false, forGood: true, why: 'this server is not set up to send e-mail' };
  const { id, account, address, wanted } = subscription;
  const w = noticeWords(wanted.language);
  const link = site + noticePath(secret, { purpose: 'confirm', subscription: id, about: address });
  const text = [w.confirmLead(oneLine(account, 100), site), '', `${w.confirmHow}: ${link}`, '', w.confirmElse, ''].join(
    '\n',
  );
  return mail({
    to: address,
    subject: `[Counterfoil] ${w.confirmSubject}`,
    text,
    key: `${id}.confirm`,
    unsubscribe: null,
  });
}
