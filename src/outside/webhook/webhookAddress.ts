import { isIP } from 'node:net';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { WEBHOOK_ADDRESS_REFUSED } from './errors.ts';
import { isLoopbackAddress, isPublicAddress } from './publicAddress.ts';

/** Hosts that may be private, from COUNTERFOIL_WEBHOOK_HOSTS: names or addresses, between commas. */
export type AllowedHosts = ReadonlySet<string>;

const mostLength = 2000;

export function allowedHosts(environment: Readonly<Record<string, string | undefined>>): AllowedHosts {
  const hosts = (environment['COUNTERFOIL_WEBHOOK_HOSTS'] ?? '').split(',').map((host) => host.trim().toLowerCase());
  return new Set(hosts.filter((host) => host !== ''));
}

/** Without the brackets of an address of version 6, and without the dot that ends a full name. */
export function hostOf(url: URL): string {
  return url.hostname.toLowerCase().replace(/^\[|\]$|\.$/g, '');
}

/**
 * An address as it is kept. Where its host leads is looked at whenever something is sent there, as names can be pointed
 * elsewhere later. Throws WEBHOOK_ADDRESS_REFUSED.
 */
export function webhookAddress(typed: string, allowed: AllowedHosts): string {
  const text = typed.trim();
  const refuse = (why: string): CounterfoilError => new CounterfoilError(WEBHOOK_ADDRESS_REFUSED, why);
  if (text.length > mostLength || !URL.canParse(text)) throw refuse('the address of the webhook cannot be read');
  const url = new URL(text);
  const host = hostOf(url);
  if (url.username !== '' || url.password !== '') throw refuse('the address of the webhook holds a user or a password');
  const isHere = host === 'localhost' || isLoopbackAddress(host);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere && allowed.has(host))) {
    throw refuse('the address of the webhook does not begin with https://');
  }
  const isPrivate = isHere || (isIP(host) !== 0 ? !isPublicAddress(host) : !host.includes('.'));
  if (isPrivate && !allowed.has(host)) throw refuse('the host of the webhook belongs to a private network');
  url.hash = '';
  return url.href;
}
