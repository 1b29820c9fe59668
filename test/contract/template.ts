/**
 * A database with empty tables, made once for a whole run of tests: each test that needs a database gets a copy in a
 * folder of its own, which takes a tenth of the time of making one.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/actions/openDatabase.ts';
import { endWithProcess } from './endWithProcess.ts';
import { templateFolder } from './templateFolder.ts';

/** Copies it into the folder. Outside of a run of tests the folder stays empty, so that opening it makes a database. */
export async function copyTemplate(dataDir: string): Promise<void> {
  const folder = templateFolder();
  if (folder === undefined) return;
  const copied = spawnSync('cp', ['-a', join(await made(folder), 'postgres'), dataDir], { encoding: 'utf8' });
  if (copied.status !== 0) throw new Error(`the database was not copied: ${copied.stderr}`);
}

/** The first test that asks has it made; where two ask at once, the later finds it done. */
async function made(folder: string): Promise<string> {
  const template = join(folder, 'made');
  if (existsSync(template)) return template;
  const aside = mkdtempSync(join(folder, 'new-'));
  endWithProcess(aside);
  const open = await openDatabase({ dataDir: aside });
  await open.close();
  // What a test stores need not outlive the machine, so that no test waits for the disk.
  appendFileSync(join(aside, 'postgres', 'postgresql.auto.conf'), 'synchronous_commit = off\n');
  try {
    renameSync(aside, template);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(template)) throw error;
  }
  return template;
}
