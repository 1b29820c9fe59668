/** Small sheets that come in, and come in again. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportAnswer, ImportMapping } from '../../../src/actions/importAnswers.ts';
import { runImport } from '../../../src/actions/imports/runImport.ts';
import { mayImport, namesHidden, objections, seen } from '../model/access.ts';
import type { Body, ModelRecord, State } from '../model/model.ts';
import { isLive, latest } from '../model/model.ts';
import { hindered } from '../model/problems.ts';
import type { Random } from '../random.ts';
import type { Act, Run } from '../run.ts';
import { ledgerOf, must, nextMark, today } from '../run.ts';
import type { Person } from '../world.ts';
import { giverIds, helpedIds, nameOf } from '../world.ts';
import type { Sheet, SheetRow } from './spec.ts';

type Result = 'imported' | 'updated' | 'ignored' | 'failed';

const header = ['Key', 'Stage', 'Side', 'Date', 'Amount', 'Currency', 'Giver', 'Place', 'Remark'];
const fields = ['key', 'stage', 'side', 'date', 'amount', 'amount.currency', 'providers', 'recipients', 'note'];

/** What a row says, for whoever reports it; the note bears a mark. */
export interface RowWords {
  readonly key: string;
  readonly stage?: string;
  readonly side: string;
  readonly date: string;
  /** Of yuan. */
  readonly amount: string;
  readonly giver: string;
  readonly place: string;
  readonly note: string;
}

export function sheetRow({ key, stage = 'disbursement', side, date, amount, giver, place, note }: RowWords): SheetRow {
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
  return { key, values, cells: [key, stage, side, date, amount, 'CNY', nameOf(giver), nameOf(place), note] };
}

/** One that cannot be read. */
function spoiled({ key, cells }: SheetRow): SheetRow {
  return { key, values: null, cells: cells.with(fields.indexOf('amount'), 'a lot') };
}

function rowOf(run: Run, random: Random, { limits }: Person): SheetRow {
  const { side: ownSide, actor, place: ownPlace } = random.chance(15) ? {} : (limits ?? {});
  const key = `K${random.whole(1, 12)}`;
  const stage = random.pick(['disbursement', 'commitment']);
  const side = ownSide === 'recipient' ? 'received' : random.pick(['sent', 'sent', 'received']);
  const date = `${random.whole(2010, 2020)}-0${random.whole(1, 9)}-${random.whole(10, 28)}`;
  const amount = String(random.whole(1, 500) * 1000);
  const giver = random.pick(actor === undefined ? giverIds : [actor]);
  const place = random.pick(ownPlace === undefined ? helpedIds : [ownPlace]);
  const note = `note ${nextMark(run, 'content')}`;
  const row = sheetRow({ key, stage, side, date, amount, giver, place, note });
  return random.chance(8) ? spoiled(row) : row;
}

const failed: Decided = { result: 'failed', add: null, isByHand: false };

interface Decided {
  readonly result: Result;
  readonly add: ((id: string, from: string) => void) | null;
  /** Whether it means a record that was entered by hand. */
  readonly isByHand: boolean;
}

/** Identifiers that may have come before, by the same person or by somebody else. */
export function drawSheet(run: Run, random: Random, person: Person, programme: string): Sheet {
  const rows = Array.from({ length: random.whole(1, 5) }, () => rowOf(run, random, person));
  const revision = random.chance(30) ? nextMark(run, 'reason') : undefined;
  return { rows, programme, submit: random.chance(60), skipFailed: random.chance(60), revision };
}

export function importSheet(run: Run, person: Person, sheet: Sheet): Act {
  const { rows, programme, submit, skipFailed, revision } = sheet;
  const path = join(run.folder, `${run.count}.csv`);
  const mapping: Partial<ImportMapping> = {
    columns: header.map((name, index) => ({ header: name, field: fields[index] ?? '', unit: null, dateOrder: null })),
    constants: [{ field: 'programme', value: programme }],
    keyColumns: ['Key'],
  };
  const how = `${submit ? ', submits' : ''}${skipFailed ? ', skips what fails' : ''}${revision ? ', revises' : ''}`;
  return {
    words: `${person.name} imports ${rows.map(({ key }) => key).join(' ')} of ${programme}${how}`,
    spec: { do: 'import', who: person.name, sheet },
    against: new Set(mayImport(person) ? [] : ['NOT_ALLOWED']),
    async perform() {
      writeFileSync(path, [header, ...rows.map(({ cells }) => cells)].map((cells) => `${cells.join(',')}\n`).join(''));
      const file = { path, fileName: 'sheet.csv' };
      const terms = { submit, skipFailed, revision };
      const answer = await runImport(ledgerOf(run, person), { file, type: 'transaction', mapping, ...terms });
      learnImport(run, person, sheet, answer);
    },
  };
}

function learnImport(run: Run, person: Person, sheet: Sheet, answer: ImportAnswer): void {
  const met = new Set<string>();
  const decided = sheet.rows.map((row): Decided => {
    if (row.values === null || met.has(row.key)) return failed;
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
  const written = decided.flatMap(({ add, isByHand }, index) => {
    const id = rows[index]?.recordId ?? '';
    if (add === null) return [];
    // The first line of the sheet is its header.
    add(id, `sheet.csv, row ${index + 2}`);
    const record = run.model.record(id);
    if (!isByHand) run.model.imported.set(`${person.name} ${sheet.rows[index]?.key ?? ''}`, id);
    return record ? [{ id, version: latest(record).version }] : [];
  });
  run.model.imports.push({ id: answer.importId, by: person.name, written, undone: false });
}

/** What one row should come to, and what the model learns where it is stored. */
function decide(run: Run, person: Person, { submit, revision }: Sheet, values: Body): Decided {
  const { model } = run;
  const key = String(values['key']);
  const byHand = enteredByHand(run, person, values);
  const known = byHand ?? model.record(model.imported.get(`${person.name} ${key}`) ?? '');
  const last = known && latest(known);
  const isThere = last !== null && !(last.state === 'withdrawn' && last.change === 'import undone');
  const body = { ...last?.content.body, ...values };
  // The marks differ from row to row, so that no row ever equals what is there.
  const imported = known?.versions.findLast(({ change }) => change === 'imported');
  const isChangedByHand =
    isThere &&
    last.change !== 'imported' &&
    last.state !== 'withdrawn' &&
    imported !== undefined &&
    imported.content.number !== last.content.number;
  if (isChangedByHand && revision === undefined) return failed;
  const record: ModelRecord | null = known && isThere ? known : null;
  const asked = { act: 'write', person, type: 'transaction', record, bodies: [body], today: today(run) } as const;
  if (objections(model, asked).size > 0 || namesHidden(model, person, body, last?.content.body ?? null)) return failed;
  const isRevision = isThere && last.state !== 'draft' && last.state !== 'returned';
  if (isRevision && revision === undefined) return failed;
  // Whatever can be left unfinished in a transaction stands in the row.
  const isHindered = hindered(model, 'transaction', body, known?.id ?? null);
  return {
    result: isThere ? 'updated' : 'imported',
    isByHand: byHand !== null,
    add(id, from) {
      const version = (last?.version ?? 0) + 1;
      const content = { number: version, body, author: person.name, isUnfinished: false };
      const state: State = submit && !isHindered ? 'submitted' : 'draft';
      const [change, reason] = isRevision ? ['revised', `${revision ?? ''} (${from})`] : ['imported', from];
      model.add(id, 'transaction', {
        version,
        state,
        change,
        content,
        by: person.name,
        at: run.now,
        reason,
        isTogether: true,
      });
    },
  };
}

/** The one record of the programme that bears the identifier and was entered by hand, if the importer may see it. */
function enteredByHand({ model }: Run, person: Person, { key, programme }: Body): ModelRecord | null {
  const [only = null, ...others] = model.ofType('transaction').filter((record) => {
    const { body } = latest(record).content;
    const isByHand = record.versions[0]?.change === 'entered';
    const isMeant = body['key'] === key && body['programme'] === programme;
    return isByHand && isLive(record) && isMeant && seen(person, record) !== null;
  });
  return others.length === 0 ? only : null;
}
