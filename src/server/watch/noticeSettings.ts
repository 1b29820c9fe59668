/** How notices leave, from the environment of the server. */
import type { NoticeServices } from '../../actions/monitoring/notices/noticeServices.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { mailSettings } from '../../outside/mail/mailSettings.ts';
import { smtpMail } from '../../outside/mail/smtpMail.ts';
import { postWebhook } from '../../outside/webhook/postWebhook.ts';
import { allowedHosts } from '../../outside/webhook/webhookAddress.ts';
import { digestHourInvalid } from '../errors.ts';

const timeoutMilliseconds = 10_000;
const defaultHour = 6;

/** Throws MAIL_SETTING_INVALID and DIGEST_HOUR_INVALID. */
export function noticeServices(
  environment: Readonly<Record<string, string | undefined>>,
  { publicUrl, secret }: { readonly publicUrl: string; readonly secret: string },
): NoticeServices {
  const settings = mailSettings(environment);
  const allowed = allowedHosts(environment);
  return {
    mail: settings && smtpMail(settings),
    post: postWebhook({ allowed, timeoutMilliseconds, now: () => new Date() }),
    allowedHosts: allowed,
    site: new URL(publicUrl).origin,
    secret,
    digestHour: digestHour(environment['COUNTERFOIL_DIGEST_HOUR']),
  };
}

function digestHour(given: string | undefined): number {
  const text = given?.trim() ?? '';
  if (text === '') return defaultHour;
  if (!/^(?:\d|1\d|2[0-3])$/.test(text)) {
    throw new CounterfoilError(digestHourInvalid, 'COUNTERFOIL_DIGEST_HOUR is no hour of a day');
  }
  return Number(text);
}
