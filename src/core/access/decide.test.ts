import { describe, expect, it } from 'vitest';
import type { Action, Role } from './decide.ts';
import { decide, publicActor, roles } from './decide.ts';

describe('decide', () => {
  it.each<[Action, readonly Role[]]>([
    ['read the ledger', roles],
    ['check the history', roles],
    ['see the review room', ['reviewer', 'auditor', 'administrator']],
    ['add a document', ['contributor', 'reviewer', 'administrator']],
    ['review a claim', ['reviewer', 'administrator']],
    ['correct a claim', ['reviewer', 'administrator']],
    ['undo a review', ['reviewer', 'administrator']],
    ['judge a name', ['reviewer', 'administrator']],
    ['load the registry', ['administrator']],
    ['load the sample', ['administrator']],
    ['manage users', ['administrator']],
  ])('%s: %j', (action, may) => {
    expect(roles.filter((role) => decide({ name: 'Ana', role }, action).allowed)).toEqual(may);
  });

  it('never lets an author review his own claim, whatever his role', () => {
    const subject = { author: 'Ana' };
    expect(decide({ name: 'Ana', role: 'administrator' }, 'review a claim', subject)).toMatchObject({ allowed: false });
    expect(decide({ name: 'Ben', role: 'reviewer' }, 'review a claim', subject)).toMatchObject({ allowed: true });
    expect(decide({ name: 'Ana', role: 'reviewer' }, 'correct a claim', subject)).toMatchObject({ allowed: true });
  });

  it('says why', () => {
    expect(decide(publicActor, 'add a document').because).toBe('the role public may not add a document');
  });
});
