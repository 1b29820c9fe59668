import { describe, expect, it } from 'vitest';
import { actorWith, grantSentence, grantsOf, readGrants, storedGrants } from './grants.ts';

const none = { side: null, actor: null, place: null, rights: [] };

describe('grantsOf', () => {
  it.each([
    [{ role: 'reviewer' }, { ...none, role: 'reviewer' }],
    [
      { role: 'contributor', side: ' donor ', actor: 'CN-36-GOV', place: '', rights: ['publish', 'export', 'export'] },
      { ...none, role: 'contributor', side: 'donor', actor: 'CN-36-GOV', rights: ['export', 'publish'] },
    ],
  ])('reads %j', (given, expected) => {
    expect(grantsOf(given)).toEqual(expected);
  });

  it.each([
    [{ role: 'king' }, '"king" is no role'],
    [{ role: 'reviewer', side: 'both' }, '"both" is no side'],
    [{ role: 'reviewer', rights: ['delete'] }, '"delete" is no right'],
    [{ role: 'administrator', place: 'CN-65' }, 'an administrator has no limits'],
  ])('refuses %j', (given, words) => {
    expect(() => grantsOf(given)).toThrow(words);
  });
});

describe('grants', () => {
  it('come back from their columns as they went in', () => {
    const grants = grantsOf({ role: 'contributor', side: 'recipient', place: 'CN-653022', rights: ['export'] });
    expect(readGrants(storedGrants(grants))).toEqual(grants);
  });

  it('of an account made before there were limits are its role alone', () => {
    expect(readGrants({ role: 'auditor' })).toEqual({ ...none, role: 'auditor' });
  });

  it('reach the rules of access without empty limits', () => {
    expect(actorWith('a', grantsOf({ role: 'auditor' }))).toEqual({ name: 'a', role: 'auditor' });
    const limited = grantsOf({ role: 'contributor', actor: 'X', rights: ['publish'] });
    expect(actorWith('b', limited)).toEqual({
      name: 'b',
      role: 'contributor',
      limits: { actor: 'X' },
      rights: ['publish'],
    });
  });

  it('are told in one line', () => {
    const limited = grantsOf({ role: 'contributor', side: 'donor', actor: 'X', place: 'Y', rights: ['publish'] });
    expect(grantSentence(limited)).toBe('contributor, donor side, actor X, place Y, may publish');
  });
});
