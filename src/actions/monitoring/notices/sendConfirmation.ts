import { noticeWords } from '../../../core/monitoring/notices/noticeWords.ts';
import { oneLine } from '../../../core/monitoring/notices/oneLine.ts';
import type { Wanted } from '../../../core/monitoring/notices/subscription.ts';
import type { Sent } from '../../../outside/mail/mail.ts';
import { confirmPath } from './noticeLinks.ts';
import type { NoticeServices } from './noticeServices.ts';

export interface ConfirmationOf {
  readonly id: string;
  readonly account: string;
  readonly address: string;
  readonly wanted: Pick<Wanted, 'language'>;
}

/** Asks whoever reads the mail at an address whether he wants notices there. It says nothing of what is watched. */
export async function sendConfirmation(
  services: NoticeServices,
  subscription: ConfirmationOf,
  at: Date,
): Promise<Sent> {
  const { mail, site, secret } = services;
  if (mail === null) return { sent: false, forGood: true, why: 'this server is not set up to send e-mail' };
  const { id, account, address, wanted } = subscription;
  const w = noticeWords(wanted.language);
  const link = site + confirmPath(secret, subscription, at);
  const lead = w.confirmLead(oneLine(account, 100), site);
  const text = [lead, '', w.labelled(w.confirmHow, link), '', w.confirmElse, ''].join('\n');
  return mail({
    to: address,
    subject: `[Counterfoil] ${w.confirmSubject}`,
    text,
    // Asked again it is another message: mail programs show one of the same key once.
    key: `${id}.confirm-${at.getTime().toString(36)}`,
    unsubscribe: null,
  });
}
