import { isIP } from 'node:net';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { mailAddress } from '../../core/monitoring/notices/mailAddress.ts';
import { MAIL_SETTING_INVALID } from './errors.ts';

export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** From the first byte; after STARTTLS, which the server must offer; or, on this machine or when asked for, none. */
  readonly tls: 'at once' | 'starttls' | 'none';
  readonly user: string | null;
  readonly password: string | null;
  readonly from: string;
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));

function invalid(why: string): CounterfoilError {
  return new CounterfoilError(MAIL_SETTING_INVALID, why);
}

/**
 * Settings from the environment: COUNTERFOIL_SMTP_URL and COUNTERFOIL_MAIL_FROM; null where neither is set. Nothing leaves
 * unencrypted for another machine unless the address ends with `?tls=none`. Throws MAIL_SETTING_INVALID, whose message
 * never repeats the address: it may hold a password.
 */
export function mailSettings(environment: Readonly<Record<string, string | undefined>>): MailSettings | null {
  const given = environment['COUNTERFOIL_SMTP_URL']?.trim();
  const from = environment['COUNTERFOIL_MAIL_FROM']?.trim();
  if (!given && !from) return null;
  if (!given || !from) {
    throw invalid('COUNTERFOIL_SMTP_URL and COUNTERFOIL_MAIL_FROM are set together, or neither is');
  }
  const sender = mailAddress(from);
  if (sender === null) throw invalid('COUNTERFOIL_MAIL_FROM is no e-mail address');
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') {
    throw invalid('COUNTERFOIL_SMTP_URL begins with smtp:// or smtps:// and names a host');
  }
  const wish = url.searchParams.get('tls');
  if (wish !== null && wish !== 'none') throw invalid('COUNTERFOIL_SMTP_URL: the one thing that tls can be is none');
  const isSecure = url.protocol === 'smtps:';
  const bare = wish === 'none' || isLoopback(url.hostname);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
    tls: isSecure ? 'at once' : bare ? 'none' : 'starttls',
    user: url.username === '' ? null : decoded(url.username),
    password: url.password === '' ? null : decoded(url.password),
    from: sender,
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw invalid('COUNTERFOIL_SMTP_URL: a % in user or password is written as %25');
  }
}
