/** Waiting for Ctrl-C or a service manager, so that what was opened can be closed. */

/** A launcher and a terminal may both pass on one Ctrl-C; signals this close together are the same one. */
const sameSignalMilliseconds = 1000;

/**
 * Listens from now on for SIGINT and SIGTERM. The promise resolves at the first; a later one ends the process at once,
 * for whoever does not want to wait.
 */
export function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | null = null;
    const onSignal = (): void => {
      const now = Date.now();
      if (first !== null && now - first > sameSignalMilliseconds) process.exit(130);
      first ??= now;
      resolve();
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  });
}
