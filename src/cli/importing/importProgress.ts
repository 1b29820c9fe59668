import type { SingleBar } from 'cli-progress';
import cliProgress from 'cli-progress';
import type { ImportProgress } from '../../actions/imports/runImport.ts';

export interface ProgressBar {
  readonly see: (progress: ImportProgress) => void;
  end(): void;
}

const STEPS = 1000;

/** Time left as a person says it: "2 min 5 s". */
export function timeWords(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** A bar for each step with rows a second and the time left, on a terminal; nothing where a program reads the output. */
export function importProgress(quiet: boolean): ProgressBar {
  if (quiet || !process.stderr.isTTY) return { see: () => undefined, end: () => undefined };
  let bar: SingleBar | undefined;
  let step: ImportProgress['step'] | undefined;
  let started = 0;
  const begin = (next: ImportProgress['step']): void => {
    bar?.stop();
    step = next;
    started = performance.now();
    bar = new cliProgress.SingleBar({
      format: `${next.padEnd(8)} [{bar}] {percentage}% | {rows} rows | {rate} rows/s | {left} left`,
      barsize: 24,
      hideCursor: true,
      clearOnComplete: true,
    });
    bar.start(STEPS, 0, { rows: '0', rate: '–', left: '–' });
  };
  return {
    see({ step: now, rows, share }) {
      if (now !== step) begin(now);
      const seconds = (performance.now() - started) / 1000;
      const left = share > 0 && seconds > 1 ? timeWords((seconds / share) * (1 - share)) : '–';
      const rate = seconds > 1 ? Math.round(rows / seconds).toLocaleString('en') : '–';
      bar?.update(Math.round(share * STEPS), { rows: rows.toLocaleString('en'), rate, left });
    },
    end() {
      bar?.stop();
      bar = undefined;
      step = undefined;
    },
  };
}
