/** Remembers in the data directory which process serves it, so that a second start can say so. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const recordSchema = z.object({ pid: z.number().int(), address: z.url() });
export type RunningServer = z.infer<typeof recordSchema>;

function fileIn(dataDir: string): string {
  return join(dataDir, 'server.json');
}

/** The server that answers for this directory at this moment, or null. A record that a crash left behind is no server. */
export async function findRunningServer(dataDir: string): Promise<RunningServer | null> {
  try {
    const record = recordSchema.parse(JSON.parse(await readFile(fileIn(dataDir), 'utf8')));
    const answer = await fetch(`${record.address}/api/v1/server`, { signal: AbortSignal.timeout(2000) });
    const { pid } = z.object({ pid: z.number().int() }).parse(await answer.json());
    return pid === record.pid ? record : null;
  } catch {
    return null;
  }
}

export async function recordRunningServer(dataDir: string, address: string): Promise<void> {
  await writeFile(fileIn(dataDir), JSON.stringify({ pid: process.pid, address }));
}

export async function forgetRunningServer(dataDir: string): Promise<void> {
  await rm(fileIn(dataDir), { force: true });
}
