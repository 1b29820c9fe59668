/** Small sheets that come in, come in again, are taken back, and are moved on as a whole. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportAnswer, ImportMapping } from '../../../src/actions/importAnswers.ts';
import { runImport } from '../../../src/actions/imports/runImport.ts';
import { undoImport } from '../../../src/actions/imports/undoImport.ts';
import { moveBatch } from '../../../src/actions/records/moveBatch.ts';
import { mayImport, mayPublish, objections } from '../model/access.ts';
import type { Body, ModelImport, ModelRecord, State } from '../model/model.ts';
import { latest } from '../model/model.ts';
import { hindered } from '../model/problems.ts';
import type { Random } from '../random.ts';
import type { Act, Run } from '../run.ts';
import { ledgerOf, must, nextMark, today } from '../run.ts';
import type { Person } from '../world.ts';
import { giverIds, helpedIds, nameOf } from '../world.ts';
import type { Move } from './recordActs.ts';
import { againstMove, changeBy } from './recordActs.ts';

type Result = 'imported' | 'updated' | 'ignored' | 'failed';

interface SheetRow {
  readonly key: string;
  readonly cells: readonly string[];
  /** What the row says; null where it cannot be read. */
  readonly values: Body | null;
}

const header = ['Key', 'Stage', 'Side', 'Date', 'Amount', 'Currency', 'Giver', 'Place', 'Remark'];
const fields = ['key', 'stage', 'side', 'date', 'amount', 'amount.currency', 'providers', 'recipients', 'note'];

function rowOf(run: Run, random: Random, { scope }: Person): SheetRow {
  const { side: ownSide, actor, place: ownPlace } = random.chance(15) ? {} : (scope ?? {});
  const key = `K${random.whole(1, 12)}`;
  const stage = random.pick(['disbursement', 'commitment']);
  const side = ownSide === 'recipient' ? 'received' : random.pick(['sent', 'sent', 'received']);
  const date = `${random.whole(2010, 2020)}-0${random.whole(1, 9)}-${random.whole(10, 28)}`;
  const amount = String(random.whole(1, 500) * 1000);
  const giver = random.pick(actor === undefined ? giverIds : [actor]);
  const place = random.pick(ownPlace === undefined ? helpedIds : [ownPlace]);
  const note = `note ${nextMark(run, 'content')}`;
  const isBad = random.chance(8);
  const values = {
    key,
    stage,
    side,
    date,
    amount: { amount, currency: 'CNY' },
    providers: [{ id: giver, percent: null }],
    recipients: [{ id: place, percent: null }],
    note,
  };
  const cells = [key, stage, side, date, isBad ? 'a lot' : amount, 'CNY', nameOf(giver), nameOf(place), note];
  return { key, cells, values: isBad ? null : values };
}

interface Decided {
  readonly result: Result;
  readonly add: ((id: string, from: string) => void) | null;
}

interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly programme: string;
  readonly submit: boolean;
  readonly skipFailed: boolean;
}

/** A new sheet with identifiers that may have come before, by the same person or by somebody else. */
export function importSheet(run: Run, random: Random, person: Person, programme: string): Act {
  const rows = Array.from({ length: random.whole(1, 5) }, () => rowOf(run, random, person));
  const sheet: Sheet = { rows, programme, submit: random.chance(60), skipFailed: random.chance(60) };
  const path = join(run.folder, `${run.count}.csv`);
  const mapping: Partial<ImportMapping> = {
    columns: header.map((name, index) => ({ header: name, field: fields[index] ?? '', unit: null, dateOrder: null })),
    constants: [{ field: 'programme', value: programme }],
    keyColumns: ['Key'],
  };
  return {
    words: `${person.name} imports ${rows.map(({ key }) => key).join(' ')} of ${programme}${sheet.submit ? ', submits' : ''}${sheet.skipFailed ? ', skips what fails' : ''}`,
    against: new Set(mayImport(person) ? [] : ['NOT_ALLOWED']),
    async perform() {
      writeFileSync(path, [header, ...rows.map(({ cells }) => cells)].map((cells) => `${cells.join(',')}\n`).join(''));
      const file = { path, fileName: 'sheet.csv' };
      const { submit, skipFailed } = sheet;
      const answer = await runImport(ledgerOf(run, person), { file, type: 'transaction', mapping, submit, skipFailed });
      learnImport(run, person, sheet, answer);
    },
  };
}

function learnImport(run: Run, person: Person, sheet: Sheet, answer: ImportAnswer): void {
  const met = new Set<string>();
  const decided = sheet.rows.map((row): Decided => {
    if (row.values === null || met.has(row.key)) return { result: 'failed', add: null };
    met.add(row.key);
    return decide(run, person, sheet, { ...row.values, programme: sheet.programme });
  });
  const rows = answer.rows.toSorted((a, b) => a.row - b.row);
  const [got, wanted] = [rows.map(({ result }) => result), decided.map(({ result }) => result)];
  const reasons = rows.map(({ row, reason }) => `${row}: ${reason}`).join(' | ');
  must(
    'every row comes to what it should',
    got.join() === wanted.join(),
    () => `${got.join()} instead of ${wanted.join()} (${reasons})`,
  );
  const isRefused = wanted.includes('failed') && !sheet.skipFailed;
  const isStored = !isRefused && decided.some(({ add }) => add !== null);
  must(
    'never half an import',
    (answer.importId !== null) === isStored,
    () => `stored as ${String(answer.importId)}, refused ${answer.refused}`,
  );
  if (answer.importId === null) return;
  const written = decided.flatMap(({ add }, index) => {
    const id = rows[index]?.recordId ?? '';
    if (add === null) return [];
    // The first line of the sheet is its header.
    add(id, `sheet.csv, row ${index + 2}`);
    const record = run.model.record(id);
    run.model.imported.set(`${person.name} ${sheet.rows[index]?.key ?? ''}`, id);
    return record ? [{ id, version: latest(record).version }] : [];
  });
  run.model.imports.push({ id: answer.importId, by: person.name, written, undone: false });
}

/** What one row should come to, and what the model learns where it is stored. */
function decide(run: Run, person: Person, { submit }: Sheet, values: Body): Decided {
  const { model } = run;
  const known = model.record(model.imported.get(`${person.name} ${String(values['key'])}`) ?? '');
  const last = known && latest(known);
  const isThere = last !== null && !(last.state === 'withdrawn' && last.change === 'import undone');
  const body = { ...last?.content.body, ...values };
  const failed: Decided = { result: 'failed', add: null };
  // The marks differ from row to row, so that no row ever equals what is there.
  const imported = known?.versions.findLast(({ change }) => change === 'imported');
  const isChangedByHand =
    isThere &&
    last.change !== 'imported' &&
    last.state !== 'withdrawn' &&
    imported?.content.number !== last.content.number;
  if (isChangedByHand) return failed;
  const record: ModelRecord | null = known && isThere ? known : null;
  const against = objections(model, {
    act: 'write',
    person,
    type: 'transaction',
    record,
    bodies: [body],
    today: today(run),
  });
  if (against.size > 0 || (isThere && last.state !== 'draft' && last.state !== 'returned')) return failed;
  const isHindered = (last?.content.isUnfinished ?? false) || hindered(model, 'transaction', body, known?.id ?? null);
  return {
    result: isThere ? 'updated' : 'imported',
    add(id, reason) {
      const version = (last?.version ?? 0) + 1;
      const content = { number: version, body, author: person.name, isUnfinished: last?.content.isUnfinished ?? false };
      const state: State = submit && !isHindered ? 'submitted' : 'draft';
      model.add(id, 'transaction', {
        version,
        state,
        change: 'imported',
        content,
        by: person.name,
        at: run.now,
        reason,
      });
    },
  };
}

/** Takes an import back: what it brought is withdrawn, what it changed reads as before. */
export function undo(run: Run, person: Person, done: ModelImport, reason: string): Act {
  const { model } = run;
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
    const objected = objections(model, { act, person, type: record.type, record, bodies: [], today: today(run) });
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
        },
      },
    ];
  });
  return {
    words: `${person.name} undoes the import ${done.id} of ${done.by}`,
    against,
    async perform() {
      await undoImport(ledgerOf(run, person), { importId: done.id, reason });
      for (const { record, next } of steps) model.add(record.id, record.type, next);
      done.undone = true;
    },
  };
}

/** Moves on whatever of an import may and can be moved. */
export function moveImport(
  run: Run,
  person: Person,
  done: ModelImport,
  { to, reason }: { to: Move; reason: string },
): Act {
  const { model } = run;
  const records = done.written.flatMap(({ id }) => model.record(id) ?? []);
  const moving = records.filter((record) => againstMove(run, person, record, to).size === 0);
  const inRole = {
    submit: mayImport(person) || person.role === 'auditor',
    return: isReviewer(person),
    approve: isReviewer(person),
    publish: mayPublish(person),
    withdraw: person.role !== 'public',
  };
  return {
    words: `${person.name} moves the import ${done.id}: ${to} (${moving.length} of ${records.length})`,
    against: new Set(inRole[to] ? [] : ['NOT_ALLOWED']),
    async perform() {
      const answer = await moveBatch(ledgerOf(run, person), { batchId: done.id, move: to, reason });
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
        };
        model.add(record.id, record.type, next);
      }
    },
  };
}

function isReviewer({ role }: Person): boolean {
  return role === 'reviewer' || role === 'administrator';
}
