import { describe, expect, it } from 'vitest';
import type { ClaimInContext } from '../../actions/answers.ts';
import type { NamedRef } from '../../core/claims/claim.ts';
import { pairsOf } from './flows.ts';

function pairing(donor: NamedRef, recipient: NamedRef, state: ClaimInContext['state'] = 'accepted'): ClaimInContext {
  const claim = { donors: [donor], recipients: [recipient] };
  return { id: `${donor.name} ${recipient.name}`, state, claim } as unknown as ClaimInContext;
}
const jiangxi = { name: 'Jiangxi', id: 'CN-36' };
const akto = { name: 'Akto', id: 'CN-653022' };

describe('pairs of claims', () => {
  it('joins what has the same id, in the script of the reader', () => {
    const claims = [
      pairing({ name: '江西省', id: 'CN-36' }, { name: '阿克陶县', id: 'CN-653022' }),
      pairing(jiangxi, akto),
    ];
    const said = (locale: 'en' | 'zh'): string[] =>
      pairsOf(claims, locale).map((pair) => `${pair.donor} ${pair.recipient}`);
    expect(said('en')).toEqual(['Jiangxi Akto']);
    expect(said('zh')).toEqual(['江西省 阿克陶县']);
  });

  it('keeps apart what is not linked, and leaves out what was rejected', () => {
    const claims = [
      pairing({ name: 'Jiangxi', id: null }, akto),
      pairing({ name: 'Kiangsi', id: null }, akto),
      pairing({ name: 'Nobody', id: null }, akto, 'rejected'),
    ];
    expect(pairsOf(claims, 'en').map((pair) => pair.donor)).toEqual(['Jiangxi', 'Kiangsi']);
  });
});
