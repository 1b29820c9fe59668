/** Child process: one large file through everything that `counterfoil read --json` runs, its output thrown away. */
import { stat } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { readDocuments } from '../../src/actions/readDocuments.ts';
import { readEffects } from '../../src/actions/readEffects.ts';
import { lineWriter } from '../../src/cli/reading/lineWriter.ts';
import { printJson } from '../../src/cli/reading/printReading.ts';
import type { ChildResult } from './child.ts';

const path = process.argv[2] ?? '';
let found = 0;
const nowhere = new Writable({
  write(chunk: Buffer, _encoding, done) {
    // A claim is a line, and lines are written several at once.
    found += chunk.toString().split('\n').length - 1;
    setImmediate(done);
  },
});
const effects = await readEffects({ llm: false, environment: {} });
await Promise.all([effects.reader(), effects.gazetteer()]);
const startupMilliseconds = performance.now();
const cpu = process.cpuUsage();
const writer = lineWriter(nowhere);
const events = readDocuments({ files: [path], date: '2019-11-23', outlet: null }, effects);
await printJson(events, { out: writer, err: lineWriter(process.stderr), style: { width: 80, styled: false } });
const used = process.cpuUsage(cpu);
const result: ChildResult = {
  bytes: (await stat(path)).size,
  found,
  seconds: (performance.now() - startupMilliseconds) / 1000,
  cpuSeconds: (used.user + used.system) / 1_000_000,
  startupMilliseconds,
  peakMebibytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(result));
