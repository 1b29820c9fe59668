import type { SingleBar } from 'cli-progress';
import cliProgress from 'cli-progress';

export interface ImportProgress {
  /** Rows so far, and how much of the file that is, from 0 to 1. */
  see(rows: number, share: number): void;
  end(): void;
}

const STEPS = 1000;

/** Time left as a person says it: "2 min 5 s". */
export function timeWords(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** A bar with rows a second and the time left, on a terminal; nothing where the output is read by a program. */
export function importProgress(quiet: boolean): ImportProgress {
  if (quiet || !process.stderr.isTTY) return { see: () => undefined, end: () => undefined };
  const started = performance.now();
  let bar: SingleBar | undefined = new cliProgress.SingleBar({
    format: 'importing [{bar}] {percentage}% | {rows} rows | {rate} rows/s | {left} left',
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(STEPS, 0, { rows: '0', rate: '–', left: '–' });
  return {
    see(rows, share) {
      const seconds = (performance.now() - started) / 1000;
      const left = share > 0 ? timeWords((seconds / share) * (1 - share)) : '–';
      const rate = Math.round(rows / seconds).toLocaleString('en');
      bar?.update(Math.round(share * STEPS), { rows: rows.toLocaleString('en'), rate, left });
    },
    end() {
      bar?.stop();
      bar = undefined;
    },
  };
}
