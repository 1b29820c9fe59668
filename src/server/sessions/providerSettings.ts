/** An identity provider (OpenID Connect) as the environment names it. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import { providerSettingsInvalid } from '../errors.ts';

export interface ProviderSettings {
  /** Address of the provider; its discovery document lies below it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button on the sign-in page says. */
  readonly name: string;
}

const names = ['COUNTERFOIL_OIDC_ISSUER', 'COUNTERFOIL_OIDC_CLIENT_ID', 'COUNTERFOIL_OIDC_CLIENT_SECRET'] as const;
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

function isUsable(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname, search, hash } = new URL(issuer);
  return (protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname))) && search === '' && hash === '';
}

/** Null where no provider is named. Throws PROVIDER_SETTINGS_INVALID where only a part of it is. */
export function readProviderSettings(
  environment: Readonly<Record<string, string | undefined>>,
): ProviderSettings | null {
  const [issuer = '', clientId = '', clientSecret = ''] = names.map((name) => environment[name]?.trim() ?? '');
  if (issuer === '' && clientId === '' && clientSecret === '') return null;
  const missing = names.filter((name) => !environment[name]?.trim());
  if (missing.length > 0) throw new CounterfoilError(providerSettingsInvalid, `${missing.join(' and ')} missing`);
  if (!isUsable(issuer)) {
    throw new CounterfoilError(providerSettingsInvalid, `COUNTERFOIL_OIDC_ISSUER is "${issuer.slice(0, 200)}"`);
  }
  const name = environment['COUNTERFOIL_OIDC_NAME']?.trim().slice(0, 60) || new URL(issuer).hostname;
  return { issuer: issuer.replace(/\/+$/, ''), clientId, clientSecret, name };
}
