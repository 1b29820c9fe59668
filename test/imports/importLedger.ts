/** A ledger with the registry and one programme, a folder for files, and a key that is new for each test. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { ImportRequest } from '../../src/actions/imports/runImport.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import { loadBundledRegistry } from '../../src/actions/loadBundledRegistry.ts';
import { listRecords } from '../../src/actions/records/listRecords.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import type { TemporaryDatabase } from '../contract/database.ts';
import { temporaryDatabase } from '../contract/database.ts';

export let database: TemporaryDatabase;
export let ledger: Ledger;
export let folder: string;
export let programme: string;
let keys = 0;
export let key = '';

/** Opens it before the tests of the file that calls this, and removes it afterwards. */
export function useImportLedger(): void {
  beforeAll(async () => {
    database = await temporaryDatabase();
    ledger = database.ledger('administrator', 'Ada');
    await loadBundledRegistry(ledger);
    folder = mkdtempSync(join(tmpdir(), 'cf-imports-'));
    programme = (await saveRecord(ledger, { type: 'programme', body: { title: 'Pairs' } })).id;
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.stop();
  });
  beforeEach(() => {
    keys += 1;
    key = `K${keys}`;
  });
}

/** An import of these lines, header first, as transactions of the programme in yuan. */
export function importOf(lines: readonly string[], more: Partial<ImportRequest> = {}): ImportRequest {
  const path = join(folder, `${Math.random()}`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  const constants = [
    { field: 'programme', value: 'Pairs' },
    { field: 'amount.currency', value: 'CNY' },
  ];
  return { file: { path, fileName: 'money.csv' }, type: 'transaction', mapping: { constants }, ...more };
}

export async function recordOf(identifier: string, as = ledger) {
  const { items } = await listRecords(as, { type: 'transaction', query: identifier, limit: 200 });
  return items.find(({ body }) => body['key'] === identifier);
}
