import type { OpenDatabase } from '../actions/openDatabase.ts';

/**
 * Opens the database for one piece of work, and closes it whatever comes of it. Without `makesOne` a folder without a
 * database is an error, so that a slip in its name does not make an empty ledger and then find nothing in it.
 */
export async function withDatabase<Result>(
  { dataDir, makesOne }: { readonly dataDir: string; readonly makesOne: boolean },
  work: (open: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const { databasePlace, openDatabase } = await import('../actions/openDatabase.ts');
  const open = await openDatabase(databasePlace({ dataDir, url: process.env['DATABASE_URL'] }), { makesOne });
  try {
    return await work(open);
  } finally {
    await open.close();
  }
}
