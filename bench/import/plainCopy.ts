/** The lines of a CSV file as they are into one bare table of a fresh PostgreSQL by COPY: what storing alone costs. */
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '../../src/actions/openDatabase.ts';
import { copyIn } from '../../src/store/copyIn.ts';
import { ownTime, serverTime } from '../rollup/processorTime.ts';

const columns = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
/** A table that the program does not know. */
const table = 'copied' as never;

const dataDir = mkdtempSync(join(tmpdir(), 'cf-bench-'));
const open = await openDatabase({ dataDir });
try {
  await open.db.transaction().execute(async (db) => {
    const texts = columns.map((name) => sql`${sql.ref(name)} text`);
    await sql`create temporary table copied (${sql.join(texts)})`.execute(db);
    const started = [performance.now(), ownTime(), serverTime(dataDir)] as const;
    let rest = '';
    for await (const chunk of createReadStream(process.argv[2] ?? '', { encoding: 'utf8', highWaterMark: 1 << 20 })) {
      const text = rest + String(chunk);
      const end = text.lastIndexOf('\n') + 1;
      rest = text.slice(end);
      // The invented rows have neither quotes nor tabs.
      await copyIn(db, { table, columns }, [text.slice(0, end).replaceAll(',', '\t')]);
    }
    const ended = [performance.now(), ownTime(), serverTime(dataDir)] as const;
    const [seconds, cpuSeconds, serverCpuSeconds] = [0, 1, 2].map(
      (at) => ((ended[at] ?? 0) - (started[at] ?? 0)) / 1000,
    );
    const peakMebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(JSON.stringify([{ seconds, cpuSeconds, serverCpuSeconds, peakMebibytes }]));
  });
} finally {
  await open.close();
  rmSync(dataDir, { recursive: true, force: true });
}
