/** How fast, how soon and in how much memory documents are read, beside the best-known open recogniser of quantities. */
import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import { promisify } from 'node:util';
import type { ChildResult } from '../read/child.ts';
import { makeArticles } from '../read/makeArticles.ts';

const MEBIBYTE = 1024 * 1024;
const GOAL_RATIO = 200;
const run = promisify(execFile);

/** `type`, because an interface has no index signature, which the runner's rows have. */
type Row = {
  readonly what: string;
  readonly kilobytes: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly kilobytesPerSecond: number;
  readonly kilobytesPerCpuSecond: number;
  readonly startupMilliseconds: number;
  readonly peakMebibytes: number;
  readonly found: number;
};

export const benchCase = {
  name: 'read',
  question: 'How fast are documents read, beside Recognizers-Text on the same text in the same run?',
  async run({ short }: { short: boolean }): Promise<{ rows: Row[]; text: string }> {
    const folder = await mkdtemp(join(tmpdir(), 'counterfoil-bench-'));
    try {
      return report(await measure(folder, short));
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/** The peer reads kilobytes a second, so it gets a sample; ours reads the same sample and then the whole corpus. */
async function measure(folder: string, short: boolean): Promise<Row[]> {
  const sample = join(folder, 'sample.jsonl');
  const corpus = join(folder, 'corpus.jsonl');
  await writeArticles(sample, { bytes: short ? 8 * 1024 : 64 * 1024, asJson: true });
  await writeArticles(corpus, { bytes: short ? 256 * 1024 : 10 * MEBIBYTE, asJson: true });
  const rows = [
    await measured('Recognizers-Text, sample', 'recognizers.ts', sample),
    await measured('Counterfoil, the same sample', 'ours.ts', sample),
    await measured('Counterfoil, whole corpus by article', 'ours.ts', corpus),
  ];
  for (const size of short ? [0.25, 0.5] : [10, 20, 40]) {
    const file = join(folder, `file-${size}.txt`);
    await writeArticles(file, { bytes: size * MEBIBYTE, asJson: false });
    rows.push(await measured(`Counterfoil, one file of ${size} MiB`, 'oursWhole.ts', file));
  }
  return rows;
}

async function writeArticles(path: string, { bytes, asJson }: { bytes: number; asJson: boolean }): Promise<void> {
  const stream = createWriteStream(path);
  for (const article of makeArticles(bytes)) {
    if (!stream.write(asJson ? `${JSON.stringify(article)}\n` : `${article.text}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

async function measured(what: string, child: string, path: string): Promise<Row> {
  const { stdout } = await run(process.execPath, [resolve(import.meta.dirname, '../read', child), path], {
    timeout: 900_000,
  });
  const result: ChildResult = JSON.parse(stdout);
  const kilobytes = result.bytes / 1024;
  return {
    what,
    kilobytes: Math.round(kilobytes),
    seconds: Number(result.seconds.toFixed(2)),
    cpuSeconds: Number(result.cpuSeconds.toFixed(2)),
    kilobytesPerSecond: Number((kilobytes / result.seconds).toFixed(1)),
    kilobytesPerCpuSecond: Number((kilobytes / result.cpuSeconds).toFixed(1)),
    startupMilliseconds: Math.round(result.startupMilliseconds),
    peakMebibytes: Math.round(result.peakMebibytes),
    found: result.found,
  };
}

function report(rows: Row[]): { rows: Row[]; text: string } {
  const columns = ['KB', 's', 'CPU s', 'KB/s', 'KB/CPU s', 'start ms', 'peak MiB', 'found'];
  const cells = rows.map((row) => [
    row.kilobytes,
    row.seconds.toFixed(2),
    row.cpuSeconds.toFixed(2),
    row.kilobytesPerSecond.toFixed(1),
    row.kilobytesPerCpuSecond.toFixed(1),
    row.startupMilliseconds,
    row.peakMebibytes,
    row.found,
  ]);
  const line = (name: string, values: readonly (string | number)[]): string =>
    name.padEnd(38) + values.map((value) => String(value).padStart(10)).join('');
  const lines = [line('', columns), ...rows.map((row, index) => line(row.what, cells[index] ?? []))];
  const [peer, same, corpus] = rows;
  if (peer && same && corpus) lines.push(comparison(peer, same, corpus));
  return { rows, text: lines.join('\n') };
}

/** Speeds are compared by processor time, which is the same on a busy machine and an idle one. */
function comparison(peer: Row, same: Row, corpus: Row): string {
  const times = (row: Row): number => Math.round(row.kilobytesPerCpuSecond / peer.kilobytesPerCpuSecond);
  const reached = times(corpus) >= GOAL_RATIO ? 'reached' : 'not reached';
  return (
    `By processor time, on the same ${peer.kilobytes} KB ${times(same)} times as fast as the peer; ` +
    `on ${corpus.kilobytes} KB, once warm, ${times(corpus)} times (goal ${GOAL_RATIO}: ${reached}).`
  );
}
