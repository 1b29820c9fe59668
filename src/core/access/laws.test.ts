/** What holds of every decision, whoever asks for whatever. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordTypes } from '../records/recordTypes.ts';
import { recordStates } from '../records/states.ts';
import type { Action } from './action.ts';
import { plainActions, recordActions, watchActions } from './action.ts';
import type { Actor, Limits } from './actor.ts';
import { rights, roles } from './actor.ts';
import { decide, explainDecision } from './decide.ts';
import { reachOf } from './reach.ts';
import type { RecordSubject } from './subject.ts';

/** A small registry: each id with everything above it. */
const lineages = [['A', 'top'], ['B', 'top'], ['a', 'A', 'top'], ['b', 'B', 'top'], ['top']] as const;
const above = (id: string): readonly string[] => lineages.find(([first]) => first === id) ?? [id];
const id = fc.constantFrom('A', 'B', 'a', 'b', 'top');
const name = fc.constantFrom('Ana', 'Ben', 'Cem');
const names = fc.uniqueArray(name);
const parties = fc.uniqueArray(id, { maxLength: 3 }).map((ids) => Array.from(new Set(ids.flatMap(above))));

const limits: fc.Arbitrary<Limits> = fc.record(
  { side: fc.constantFrom('donor' as const, 'recipient' as const), actor: id, place: id },
  { requiredKeys: [] },
);
const actor: fc.Arbitrary<Actor> = fc.record(
  { name, role: fc.constantFrom(...roles), limits, rights: fc.uniqueArray(fc.constantFrom(...rights)) },
  { requiredKeys: ['name', 'role'] },
);
const record: fc.Arbitrary<RecordSubject> = fc
  .record({
    type: fc.constantFrom(...recordTypes),
    state: fc.option(fc.constantFrom(...recordStates)),
    published: fc.boolean(),
    authors: names,
    owners: names,
    side: fc.option(fc.constantFrom('sent' as const, 'received' as const)),
    donors: parties,
    recipients: parties,
    others: parties,
    locked: fc.option(fc.constant('lock 1 closes its period')),
    finding: fc.option(
      fc.record({
        status: fc.constantFrom('open', 'action reported', 'confirmed', 'not confirmed'),
        reportedBy: fc.option(name),
      }),
    ),
  })
  .map(({ others, ...rest }) =>
    Object.assign(rest, { places: [...new Set([...rest.donors, ...rest.recipients, ...others])] }),
  );
const place = fc.constantFrom(...lineages);
const action: fc.Arbitrary<Action> = fc.constantFrom(...recordActions, ...plainActions, ...watchActions);

const holds = (law: fc.IProperty<[Actor, Action, RecordSubject]>) => fc.assert(law, { numRuns: 3000 });

describe('decisions about access', () => {
  it('never let anybody review what he wrote or submitted', () => {
    holds(
      fc.property(actor, action, record, (who, what, subject) => {
        fc.pre(what === 'approve a record' || what === 'return a record');
        fc.pre(subject.authors.includes(who.name));
        expect(decide(who, what, { record: subject }).allowed).toBe(false);
      }),
    );
  });

  it('never show the public what is not published, nor let it change anything', () => {
    holds(
      fc.property(actor, action, record, (who, what, subject) => {
        fc.pre(what.endsWith('a record') || what.endsWith('published'));
        const { allowed } = decide({ ...who, role: 'public' }, what, { record: subject });
        expect(allowed).toBe(what === 'see a record' && subject.published && subject.type !== 'profile');
      }),
    );
  });

  it('never take a permission away when limits are widened', () => {
    const wider = fc.constantFrom<(limits: Limits) => Limits>(
      (narrow) => ({ ...narrow, side: undefined }),
      (narrow) => ({ ...narrow, actor: undefined }),
      (narrow) => ({ ...narrow, place: undefined }),
      (narrow) => (narrow.place === undefined ? narrow : { ...narrow, place: above(narrow.place)[1] ?? 'top' }),
      (narrow) => (narrow.actor === undefined ? narrow : { ...narrow, actor: above(narrow.actor)[1] ?? 'top' }),
    );
    fc.assert(
      fc.property(actor, action, fc.record({ record, place }), limits, wider, (who, what, subject, narrow, widen) => {
        fc.pre(decide({ ...who, limits: narrow }, what, subject).allowed);
        expect(decide({ ...who, limits: widen(narrow) }, what, subject).allowed).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('never take a permission away when a right is granted', () => {
    holds(
      fc.property(actor, action, record, (who, what, subject) => {
        fc.pre(decide({ ...who, rights: [] }, what, { record: subject }).allowed);
        expect(decide({ ...who, rights }, what, { record: subject }).allowed).toBe(true);
      }),
    );
  });

  it('never let a lock be written past', () => {
    holds(
      fc.property(actor, action, record, (who, what, subject) => {
        fc.pre(['write a record', 'submit a record', 'withdraw a record', 'restore a record'].includes(what));
        expect(decide(who, what, { record: { ...subject, locked: 'lock 1' } }).allowed).toBe(false);
      }),
    );
  });

  it('let an auditor change nothing but his own findings', () => {
    holds(
      fc.property(actor, action, record, (who, what, subject) => {
        fc.pre(['write a record', 'submit a record', 'restore a record'].includes(what));
        const { allowed } = decide({ ...who, role: 'auditor' }, what, { record: subject });
        const isHis = subject.type === 'finding' && (subject.state === null || subject.owners.includes(who.name));
        expect(allowed && !isHis).toBe(false);
      }),
    );
  });

  it('reach as far as is said for lists', () => {
    fc.assert(
      fc.property(actor, record, (who, subject) => {
        const { allowed } = decide(who, 'see a record before it is published', { record: subject });
        const expected = { published: false, everything: true, 'within limits': allowed }[reachOf(who)];
        expect(allowed).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('are explained by the rules they come from', () => {
    holds(
      fc.property(actor, action, record, (who, what, subject) => {
        const { rules, ...decision } = explainDecision(who, what, { record: subject });
        const failed = rules.find(({ passed }) => !passed);
        expect(decision).toEqual(decide(who, what, { record: subject }));
        expect([decision.allowed, decision.refusedBy]).toEqual([failed === undefined, failed?.rule ?? null]);
        expect(decision.because).toBe(failed?.sentence ?? decision.because);
      }),
    );
  });
});
