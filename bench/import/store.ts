/** The same rows into a bare table of a fresh PostgreSQL, thousands at a time: what storing alone costs, unchecked. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '../../src/actions/openDatabase.ts';

const rows = readFileSync(process.argv[2] ?? '', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));
const dataDir = mkdtempSync(join(tmpdir(), 'cf-bench-'));
const open = await openDatabase({ dataDir });
const COLUMNS = 10;
const AT_ONCE = 5000;
try {
  const seconds = await open.db.connection().execute(async (db) => {
    await sql`create temporary table copied (a text, b text, c text, d text, e text, f text, g text, h text, i text, j text)`.execute(
      db,
    );
    const started = performance.now();
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const part = rows.slice(at, at + AT_ONCE);
      const columns = Array.from({ length: COLUMNS }, (_each, column) => part.map((row) => row[column] ?? ''));
      const arrays = columns.map((values) => sql`${values}::text[]`);
      await sql`insert into copied select * from unnest(${sql.join(arrays)})`.execute(db);
    }
    return (performance.now() - started) / 1000;
  });
  console.log(
    JSON.stringify({
      rows: rows.length,
      seconds,
      cpuSeconds: 0,
      peakMebibytes: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
} finally {
  await open.close();
  rmSync(dataDir, { recursive: true, force: true });
}
