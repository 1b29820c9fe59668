/** What is done to all records of an import together: taken back, or moved on. */
import { undoImport } from '../../../src/actions/imports/undoImport.ts';
import { moveImport as move } from '../../../src/actions/imports/moveImport.ts';
import { mayImport, mayPublish, objections } from '../model/access.ts';
import type { State } from '../model/model.ts';
import { latest } from '../model/model.ts';
import type { Act, Run } from '../run.ts';
import { ledgerOf, must, today } from '../run.ts';
import type { Person } from '../world.ts';
import type { With } from './recordActs.ts';
import { againstMove, changeBy } from './recordActs.ts';

/** Takes an import back: what it brought is withdrawn, what it changed reads as before. */
export function undo(run: Run, person: Person, { number, reason }: With<'undo'>): Act | null {
  const { model } = run;
  const done = model.imports[number];
  if (!done) return null;
  const against = new Set<string>();
  const isOffice = person.role === 'publisher' || person.role === 'administrator';
  if (!mayImport(person) || (!isOffice && done.by !== person.name)) {
    // Some are not even told that there is such an import.
    against.add('NOT_ALLOWED').add('IMPORT_NOT_FOUND');
  }
  if (done.undone) against.add('IMPORT_UNDONE');
  const steps = done.written.flatMap(({ id, version }) => {
    const record = model.record(id);
    const imported = record?.versions.find((each) => each.version === version);
    if (!record || !imported) return [];
    const now = latest(record);
    if (now.content.number !== imported.content.number || now.state !== imported.state)
      against.add('IMPORT_CHANGED_SINCE');
    const before = record.versions.find((each) => each.version === version - 1);
    const act = before ? 'write' : 'withdraw';
    const bodies = before ? [before.content.body] : [];
    const objected = objections(model, { act, person, type: record.type, record, bodies, today: today(run) });
    if (objected.size > 0) against.add('NOT_ALLOWED');
    const isGone = !before || before.state === 'withdrawn';
    const state: State = isGone ? 'withdrawn' : before.state;
    const content = isGone ? now.content : before.content;
    return [
      {
        record,
        next: {
          version: now.version + 1,
          state,
          change: 'import undone',
          content,
          by: person.name,
          at: run.now,
          reason,
          isTogether: true,
        },
      },
    ];
  });
  return {
    words: `${person.name} undoes the import ${done.id} of ${done.by}`,
    spec: { do: 'undo', who: person.name, number, reason },
    against,
    async perform() {
      await undoImport(ledgerOf(run, person), { importId: done.id, reason });
      for (const { record, next } of steps) model.add(record.id, record.type, next);
      done.undone = true;
    },
  };
}

/** Moves on whatever of an import may and can be moved. */
export function moveImport(run: Run, person: Person, { number, to, reason }: With<'move import'>): Act | null {
  const { model } = run;
  const done = model.imports[number];
  if (!done) return null;
  const records = done.written.flatMap(({ id }) => model.record(id) ?? []);
  const moving = records.filter((record) => againstMove(run, person, record, to).size === 0);
  const inRole = {
    submit: true,
    return: isReviewer(person),
    approve: isReviewer(person),
    publish: mayPublish(person),
    withdraw: true,
  };
  const against = new Set<string>();
  if (!mayImport(person) || !inRole[to]) against.add('NOT_ALLOWED');
  // Somebody with limits is not told that others have made imports.
  const { limits = {} } = person.role === 'contributor' ? person : {};
  if (done.by !== person.name && Object.keys(limits).length > 0) against.add('IMPORT_NOT_FOUND');
  if (done.undone) against.add('IMPORT_UNDONE');
  return {
    words: `${person.name} moves the import ${done.id}: ${to} (${moving.length} of ${records.length})`,
    spec: { do: 'move import', who: person.name, number, to, reason },
    against,
    async perform() {
      const answer = await move(ledgerOf(run, person), { importId: done.id, move: to, reason });
      must(
        'each record of an import is decided by itself',
        answer.moved === moving.length,
        () => `${answer.moved} moved instead of ${moving.length}: ${JSON.stringify(answer.left)}`,
      );
      const state = {
        submit: 'submitted',
        return: 'returned',
        approve: 'approved',
        publish: 'published',
        withdraw: 'withdrawn',
      } as const;
      for (const record of moving) {
        const now = latest(record);
        const next = {
          version: now.version + 1,
          state: state[to],
          change: changeBy(record, to),
          content: now.content,
          by: person.name,
          at: run.now,
          reason,
          isTogether: true,
        };
        model.add(record.id, record.type, next);
      }
    },
  };
}

function isReviewer({ role }: Person): boolean {
  return role === 'reviewer' || role === 'administrator';
}
