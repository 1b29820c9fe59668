import { describe, expect, it } from 'vitest';
import { passkeyHost, takesPasskeys } from './passkeyHost.ts';
import { readProviderSettings } from './providerSettings.ts';

const whole = {
  COUNTERFOIL_OIDC_ISSUER: 'https://login.example/realm/',
  COUNTERFOIL_OIDC_CLIENT_ID: 'counterfoil',
  COUNTERFOIL_OIDC_CLIENT_SECRET: 'secret',
};

describe('readProviderSettings', () => {
  it('finds none where none is named', () => {
    expect(readProviderSettings({})).toBeNull();
    expect(readProviderSettings({ COUNTERFOIL_OIDC_NAME: 'X' })).toBeNull();
  });

  it('reads a provider, named by its host unless by us', () => {
    const read = { issuer: 'https://login.example/realm', clientId: 'counterfoil', clientSecret: 'secret' };
    expect(readProviderSettings(whole)).toEqual({ ...read, name: 'login.example' });
    expect(readProviderSettings({ ...whole, COUNTERFOIL_OIDC_NAME: 'The ministry' })?.name).toBe('The ministry');
  });

  it.each([
    ['a part of it', { ...whole, COUNTERFOIL_OIDC_CLIENT_SECRET: ' ' }, 'COUNTERFOIL_OIDC_CLIENT_SECRET missing'],
    ['no address', { ...whole, COUNTERFOIL_OIDC_ISSUER: 'login' }, '"login"'],
    ['plain http elsewhere', { ...whole, COUNTERFOIL_OIDC_ISSUER: 'http://login.example' }, '"http://login.example"'],
    ['a query', { ...whole, COUNTERFOIL_OIDC_ISSUER: 'https://login.example/?a=1' }, 'login.example'],
  ])('refuses %s', (_what, environment, words) => {
    expect(() => readProviderSettings(environment)).toThrow(words);
  });

  it('takes plain http on this machine', () => {
    expect(readProviderSettings({ ...whole, COUNTERFOIL_OIDC_ISSUER: 'http://127.0.0.1:4444' })?.issuer).toBe(
      'http://127.0.0.1:4444',
    );
  });
});

describe('passkeyHost', () => {
  it.each([
    ['http://127.0.0.1:4010', 'localhost'],
    ['http://[::1]:4010', 'localhost'],
    ['http://localhost:4010', 'localhost'],
    ['https://ledger.example', 'ledger.example'],
  ])('of %s is %s', (url, host) => {
    expect(passkeyHost(url)).toBe(host);
    expect(takesPasskeys(url, host)).toBe(true);
    expect(takesPasskeys(url, 'other.example')).toBe(false);
  });
});
