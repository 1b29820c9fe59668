import { readLockFile } from '../../src/outside/postgres/lockFile.ts';
import { join } from 'node:path';

/**
 * Ends the embedded server of the folder when this process ends, should the test that started it have no more chance to:
 * a hook that ran out of time, a worker that was stopped. A server in a session of its own would outlive them.
 */
export function endWithProcess(dataDir: string): void {
  const end = (): void => {
    const lock = readLockFile(join(dataDir, 'postgres'));
    if (!lock) return;
    try {
      process.kill(lock.pid, 'SIGINT');
    } catch {
      // It ended by itself meanwhile.
    }
  };
  process.once('exit', end);
  process.once('SIGTERM', () => {
    end();
    // Nobody listens any more, so that this ends the process as it would have without us.
    process.kill(process.pid, 'SIGTERM');
  });
}
