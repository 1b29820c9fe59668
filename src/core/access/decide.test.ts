import { describe, expect, it } from 'vitest';
import type { Action, Actor, RecordSubject, Role, Limits } from './decide.ts';
import { decide, explainDecision, publicActor, roles } from './decide.ts';
import type { RuleName } from './rules.ts';
import { transactionOf } from './testing/subjects.ts';

const nobody: readonly Role[] = [];
const signedIn: readonly Role[] = ['contributor', 'reviewer', 'auditor', 'publisher', 'administrator'];
const reporters: readonly Role[] = ['contributor', 'reviewer', 'publisher', 'administrator'];

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
    ['see the work room', signedIn],
    ['import records', reporters],
    ['undo an import', reporters],
    ['export records', ['publisher', 'administrator']],
    ['see watched places', signedIn],
    ['take in readings', reporters],
    ['approve readings', ['reviewer', 'administrator']],
    ['publish readings', ['publisher', 'administrator']],
    ['withdraw readings', reporters],
    ['judge a code', ['reviewer', 'administrator']],
    ['work on a case', reporters],
    ['verify a case', reporters],
    ['close a case', ['reviewer', 'publisher', 'administrator']],
    ['silence alerts', ['reviewer', 'publisher', 'administrator']],
    ['run the rules', ['reviewer', 'publisher', 'administrator']],
    ['subscribe', signedIn],
  ])('%s: %j', (action, may) => {
    expect(roles.filter((role) => decide({ name: 'Ana', role }, action).allowed)).toEqual(may);
  });

  it.each<[Action, Partial<RecordSubject>, readonly Role[]]>([
    ['see a record', { published: true }, roles],
    ['see a record', {}, signedIn],
    ['see a record', { type: 'profile', published: true }, signedIn],
    ['see a record before it is published', { published: true }, signedIn],
    ['write a record', { state: null }, reporters],
    ['write a record', { state: null, type: 'pairing' }, ['publisher', 'administrator']],
    ['write a record', { state: null, type: 'lock' }, ['administrator']],
    ['write a record', { state: null, type: 'finding' }, ['auditor']],
    ['write a record', { state: null, type: 'profile' }, reporters],
    ['write a record', { state: 'withdrawn' }, nobody],
    ['write a record', { locked: 'lock 1 closes the period' }, nobody],
    ['submit a record', {}, reporters],
    ['submit a record', { state: 'submitted' }, nobody],
    ['submit a record', { locked: 'lock 1 closes the period' }, nobody],
    ['submit a record', { type: 'profile' }, nobody],
    ['return a record', { state: 'submitted' }, ['reviewer', 'administrator']],
    ['return a record', { state: 'approved' }, ['reviewer', 'administrator']],
    ['approve a record', { state: 'submitted' }, ['reviewer', 'administrator']],
    ['approve a record', { state: 'submitted', locked: 'lock 1' }, ['reviewer', 'administrator']],
    ['approve a record', { state: 'draft' }, nobody],
    ['publish a record', { state: 'approved' }, ['publisher', 'administrator']],
    ['publish a record', { state: 'submitted' }, nobody],
    ['withdraw a record', {}, reporters],
    ['withdraw a record', { state: 'published', published: true }, ['publisher', 'administrator']],
    ['withdraw a record', { state: 'draft', published: true }, ['publisher', 'administrator']],
    ['withdraw a record', { state: 'withdrawn' }, nobody],
    ['restore a record', { state: 'withdrawn' }, reporters],
    ['restore a record', { type: 'finding' }, nobody],
    ['report an action', {}, nobody],
    ['report an action', finding('published', 'open'), ['contributor', 'publisher', 'administrator']],
    ['report an action', finding('published', 'not confirmed'), ['contributor', 'publisher', 'administrator']],
    ['report an action', finding('published', 'confirmed'), nobody],
    ['report an action', finding('draft', 'open'), nobody],
    ['re-check a finding', finding('submitted', 'action reported'), ['auditor']],
    ['re-check a finding', finding('published', 'open'), nobody],
  ])('%s that is %j: %j', (action, record, may) => {
    const subject = { record: transactionOf(record) };
    expect(roles.filter((role) => decide({ name: 'Ana', role }, action, subject).allowed)).toEqual(may);
  });

  it.each<[Action, Partial<RecordSubject>, Actor, RuleName]>([
    ['approve a record', { state: 'submitted', authors: ['Ana'] }, { name: 'Ana', role: 'administrator' }, 'own'],
    ['return a record', { state: 'submitted', authors: ['Ana'] }, { name: 'Ana', role: 'reviewer' }, 'own'],
    ['re-check a finding', finding('submitted', 'action reported', 'Ana'), { name: 'Ana', role: 'auditor' }, 'own'],
    ['write a record', { ...finding('draft', 'open'), owners: ['Ben'] }, { name: 'Ana', role: 'auditor' }, 'own'],
    ['see a record before it is published', {}, publicActor, 'role'],
    ['see a record', {}, publicActor, 'visible'],
    ['publish a record', { state: 'approved' }, { name: 'Ana', role: 'reviewer' }, 'right'],
    ['write a record', { state: 'withdrawn' }, { name: 'Ana', role: 'administrator' }, 'state'],
    ['write a record', { locked: 'lock 1 closes it' }, { name: 'Ana', role: 'administrator' }, 'lock'],
  ])('%s: refused by the rule', (action, record, actor, rule) => {
    expect(decide(actor, action, { record: transactionOf(record) })).toMatchObject({ allowed: false, refusedBy: rule });
  });

  it('lets rights be granted to whoever has an account', () => {
    const record = transactionOf({ state: 'approved' });
    const may = (role: Role) =>
      decide({ name: 'Ana', role, rights: ['publish'] }, 'publish a record', { record }).allowed;
    expect(roles.filter(may)).toEqual(signedIn);
    expect(decide({ name: 'Ana', role: 'auditor', rights: ['export'] }, 'export records').allowed).toBe(true);
  });

  it('never lets an author review his own claim, whatever his role', () => {
    const subject = { author: 'Ana' };
    expect(decide({ name: 'Ana', role: 'administrator' }, 'review a claim', subject)).toMatchObject({ allowed: false });
    expect(decide({ name: 'Ben', role: 'reviewer' }, 'review a claim', subject)).toMatchObject({ allowed: true });
    expect(decide({ name: 'Ana', role: 'reviewer' }, 'correct a claim', subject)).toMatchObject({ allowed: true });
  });

  it('lets a contributor undo only his own import', () => {
    const may = (name: string, role: Role) => decide({ name, role }, 'undo an import', { author: 'Ana' }).allowed;
    expect([may('Ana', 'contributor'), may('Ben', 'contributor'), may('Ben', 'administrator')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('lets nobody approve the readings that he took in, and a contributor withdraw no others', () => {
    const may = (action: Action, name: string, role: Role) => decide({ name, role }, action, { author: 'Ana' }).allowed;
    expect(may('approve readings', 'Ana', 'administrator')).toBe(false);
    expect(may('approve readings', 'Ben', 'reviewer')).toBe(true);
    expect(may('withdraw readings', 'Ana', 'contributor')).toBe(true);
    expect(may('withdraw readings', 'Ben', 'contributor')).toBe(false);
    expect(may('withdraw readings', 'Ben', 'reviewer')).toBe(true);
  });

  it('lets nobody verify a case that rests on readings he reported', () => {
    const may = (name: string) => decide({ name, role: 'administrator' }, 'verify a case', { author: 'Ana' }).allowed;
    expect([may('Ana'), may('Ben')]).toEqual([false, true]);
  });

  it.each<[Limits, boolean]>([
    [{}, true],
    [{ side: 'donor' }, true],
    [{ place: 'CN-6530' }, true],
    [{ place: 'CN-653022' }, true],
    [{ place: 'CN-6531' }, false],
    [{ actor: 'CN-65' }, true],
    [{ actor: 'CN-36' }, false],
    [{ actor: 'CN-65', place: 'CN-6531' }, false],
  ])('keeps a contributor with the limits %j to the places within them: %s', (limits, within) => {
    const place = ['CN-653022', 'CN-6530', 'CN-65', 'CN'];
    for (const action of ['see watched places', 'take in readings', 'work on a case'] as const) {
      expect(decide({ name: 'Ana', role: 'contributor', limits }, action, { place }).allowed).toBe(within);
      expect(decide({ name: 'Ana', role: 'reviewer', limits }, action, { place }).allowed).toBe(true);
    }
  });

  it('says why', () => {
    expect(decide(publicActor, 'add a document').because).toBe('the role public may not add a document');
    expect(decide(publicActor, 'approve a record', { record: transactionOf({ type: 'agreement' }) }).because).toBe(
      'the role public may not approve an agreement',
    );
  });
});

describe('the limits of a contributor', () => {
  // CN-36 gives; CN-653022 receives, which lies in CN-6530 and CN-65.
  it.each<[Limits, Partial<RecordSubject>, boolean]>([
    [{}, {}, true],
    [{ side: 'donor' }, { side: 'sent' }, true],
    [{ side: 'donor' }, { side: 'received' }, false],
    [{ side: 'recipient' }, { side: 'received' }, true],
    [{ side: 'donor' }, { side: null }, true],
    [{ side: 'donor', actor: 'CN-36' }, {}, true],
    [{ side: 'donor', actor: 'CN-44' }, {}, false],
    [{ side: 'recipient', actor: 'CN-36' }, { side: 'received' }, false],
    [{ actor: 'CN-36' }, {}, true],
    [{ place: 'CN-6530' }, {}, true],
    [{ place: 'CN-6531' }, {}, false],
    [{ side: 'recipient', place: 'CN-36' }, { side: 'received' }, false],
    [{ side: 'donor', actor: 'CN-36', place: 'CN-6531' }, {}, false],
    // A draft of his own may leave open what the limits ask for; somebody else's may not.
    [{ side: 'donor', actor: 'CN-36' }, { donors: [], owners: ['Ana'] }, true],
    [{ side: 'donor', actor: 'CN-36' }, { donors: [], owners: ['Ben'] }, false],
  ])('%j over %j: %s', (limits, record, within) => {
    const actor: Actor = { name: 'Ana', role: 'contributor', limits };
    expect(decide(actor, 'write a record', { record: transactionOf(record) }).allowed).toBe(within);
  });

  it('ask for the party when the record is submitted', () => {
    const actor: Actor = { name: 'Ana', role: 'contributor', limits: { actor: 'CN-36' } };
    const record = transactionOf({ donors: [], recipients: [], owners: ['Ana'] });
    expect(decide(actor, 'submit a record', { record })).toMatchObject({ allowed: false, refusedBy: 'limits' });
  });

  it('leave one’s own record in sight', () => {
    const actor: Actor = { name: 'Ana', role: 'contributor', limits: { actor: 'CN-44' } };
    const see = (owners: string[]) => decide(actor, 'see a record', { record: transactionOf({ owners }) }).allowed;
    expect([see(['Ana']), see(['Ben'])]).toEqual([true, false]);
  });
});

describe('explainDecision', () => {
  it('tells every rule in order, also after the first that failed', () => {
    const actor: Actor = { name: 'Ana', role: 'contributor', limits: { side: 'recipient' } };
    const record = transactionOf({ locked: 'lock 1 closes the period until 2019-12-31' });
    const { allowed, because, rules } = explainDecision(actor, 'write a record', { record });
    expect(allowed).toBe(false);
    expect(because).toBe('Ana reports for the recipient side, and this record says what was sent');
    expect(rules).toEqual([
      { rule: 'role', passed: true, sentence: 'the role contributor may write a transaction' },
      { rule: 'limits', passed: false, sentence: because },
      { rule: 'state', passed: true, sentence: 'its state is "draft"' },
      { rule: 'lock', passed: false, sentence: 'lock 1 closes the period until 2019-12-31' },
    ]);
  });
});

function finding(
  state: RecordSubject['state'],
  status: string,
  reportedBy: string | null = null,
): Partial<RecordSubject> {
  return { type: 'finding', state, side: null, finding: { status, reportedBy } };
}
