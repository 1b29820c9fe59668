/** Processor time of this process, and of an embedded server with its backends, in milliseconds. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Clock ticks of Linux are hundredths of a second on every common build. */
const MILLISECONDS_A_TICK = 10;

export function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The server is known by the file that it keeps in its folder. */
export function serverTime(dataDir: string): number {
  const server = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
  let ticks = 0;
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const fields = statOf(id);
    // After the name in brackets: state, parent, …; 11 to 14 are user, system and those of ended children.
    if (id !== server && fields[1] !== server) continue;
    const times = id === server ? fields.slice(11, 15) : fields.slice(11, 13);
    ticks += times.reduce((sum, time) => sum + Number(time), 0);
  }
  return ticks * MILLISECONDS_A_TICK;
}

function statOf(id: string): string[] {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
