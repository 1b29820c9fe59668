/** A database of its own for a test file: made in seconds, gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger } from '../../src/actions/ledger.ts';
import type { OpenDatabase } from '../../src/actions/openDatabase.ts';
import { openDatabase } from '../../src/actions/openDatabase.ts';
import type { Role } from '../../src/core/access/decide.ts';
import { testClock } from '../../src/outside/clock/clock.ts';
import { testIds } from '../../src/outside/ids/ids.ts';
import type { Database } from '../../src/store/tables.ts';
import { endWithProcess } from './endWithProcess.ts';
import { copyTemplate } from './template.ts';

export interface TemporaryDatabase {
  readonly open: OpenDatabase;
  readonly db: Database;
  readonly dataDir: string;
  /** A ledger on behalf of somebody, with a clock and ids that tests can foresee. */
  ledger(role?: Role, name?: string): Ledger;
  stop(): Promise<void>;
}

/** Starts an embedded server on empty tables. One for each test file: `beforeAll` starts it, `afterAll` stops it. */
export async function temporaryDatabase(): Promise<TemporaryDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cf-test-'));
  endWithProcess(dataDir);
  await copyTemplate(dataDir);
  const open = await openDatabase({ dataDir });
  return {
    open,
    db: open.db,
    dataDir,
    ledger: ledgers(open),
    async stop() {
      await open.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Ledgers that share one clock and one row of ids, whoever they act for. */
export function ledgers(open: OpenDatabase): TemporaryDatabase['ledger'] {
  const clock = testClock('2026-01-01T00:00:00Z');
  const ids = testIds();
  return (role = 'administrator', name = `the ${role}`) => ({
    ledgerId: 'main',
    db: open.db,
    clock,
    ids,
    actor: { name, role },
  });
}
