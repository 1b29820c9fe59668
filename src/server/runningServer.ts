/** Remembers in the data directory which process serves it, so that a second start can say so. */
import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Tells this server from another that may have taken its port since. */
export const instanceId = randomUUID();

const recordSchema = z.object({ pid: z.number().int(), address: z.url(), instance: z.string() });
export type RunningServer = z.infer<typeof recordSchema>;

function fileIn(dataDir: string): string {
  return join(dataDir, 'server.json');
}

/** The server that answers for this directory at this moment, or null. A record that a crash left behind is no server. */
export async function findRunningServer(dataDir: string): Promise<RunningServer | null> {
  try {
    const record = recordSchema.parse(JSON.parse(await readFile(fileIn(dataDir), 'utf8')));
    const answer = await fetch(`${record.address}/api/v1/server`, { signal: AbortSignal.timeout(2000) });
    const { instance } = z.object({ instance: z.string() }).parse(await answer.json());
    return instance === record.instance ? record : null;
  } catch {
    return null;
  }
}

export async function recordRunningServer(dataDir: string, address: string): Promise<void> {
  await writeFile(fileIn(dataDir), JSON.stringify({ pid: process.pid, address, instance: instanceId }));
}

export async function forgetRunningServer(dataDir: string): Promise<void> {
  await rm(fileIn(dataDir), { force: true });
}
