/** Runs in a process of its own, so that start-up time and peak memory are those of one reader alone. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { MadeArticle } from './makeArticles.ts';

export interface ChildResult {
  readonly bytes: number;
  readonly seconds: number;
  /** Processor time of the whole process for the same work: what else the machine does matters little to it. */
  readonly cpuSeconds: number;
  /** From the start of the process until the first article could be read. */
  readonly startupMilliseconds: number;
  readonly peakMebibytes: number;
  /** What was found: claims of ours, entities of the peer. */
  readonly found: number;
}

/** Reads one article and answers how much it found. */
export type ArticleReader = (article: MadeArticle) => number | Promise<number>;

/** Articles stand one a line, as JSON. The first is read once before the clock starts, for every reader alike. */
export async function measureArticles(path: string, load: () => Promise<ArticleReader>): Promise<ChildResult> {
  const read = await load();
  const startupMilliseconds = performance.now();
  let cpu = process.cpuUsage();
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  let [bytes, found, milliseconds, warm] = [0, 0, 0, false];
  for await (const line of lines) {
    const article: MadeArticle = JSON.parse(line);
    if (!warm) {
      await read(article);
      cpu = process.cpuUsage();
      warm = true;
    }
    const start = performance.now();
    found += await read(article);
    milliseconds += performance.now() - start;
    bytes += Buffer.byteLength(article.text);
  }
  const used = process.cpuUsage(cpu);
  return {
    bytes,
    found,
    seconds: milliseconds / 1000,
    cpuSeconds: (used.user + used.system) / 1_000_000,
    startupMilliseconds,
    peakMebibytes: process.resourceUsage().maxRSS / 1024,
  };
}
