/** A program that carries out what it reads, line by line, on the folder that it is given; made to be killed. */
import { createInterface } from 'node:readline';
import { openDatabase } from '../../../src/actions/openDatabase.ts';
import type { Order } from './acts.ts';
import { carryOut } from './acts.ts';

const open = await openDatabase({ dataDir: process.argv[2] ?? '' });
process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const order: Order = JSON.parse(line);
  await carryOut(open, order);
  process.stdout.write('done\n');
}
await open.close();
