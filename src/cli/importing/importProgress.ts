import type { SingleBar } from 'cli-progress';
import cliProgress from 'cli-progress';
import type { ImportProgress } from '../../actions/imports/runImport.ts';

export interface ProgressBar {
  readonly see: (progress: ImportProgress) => void;
  end(): void;
}

const STEPS = 1000;
/** Seconds between two lines where no bar can be drawn. */
const LINE_SECONDS = 15;

/** Time left as a person says it: "2 min 5 s". */
export function timeWords(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

interface Figures {
  readonly rows: string;
  readonly rate: string;
  readonly left: string;
}

/** What is told of a step that began so many seconds ago; a dash for what one second cannot say yet. */
export function figuresOf({ rows, share }: ImportProgress, seconds: number): Figures {
  const isEarly = seconds <= 1;
  return {
    rows: rows.toLocaleString('en'),
    rate: isEarly ? '–' : Math.round(rows / seconds).toLocaleString('en'),
    left: isEarly || share <= 0 ? '–' : timeWords((seconds / share) * (1 - share)),
  };
}

/**
 * Rows, rows a second and the time left of each step, on standard error: a bar on a terminal, a line now and then where
 * the output goes to a file. Nothing with `quiet`.
 */
export function importProgress(quiet: boolean): ProgressBar {
  if (quiet) return { see: () => undefined, end: () => undefined };
  return process.stderr.isTTY ? bars() : lines();
}

function bars(): ProgressBar {
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
    see(progress) {
      if (progress.step !== step) begin(progress.step);
      bar?.update(Math.round(progress.share * STEPS), figuresOf(progress, (performance.now() - started) / 1000));
    },
    end() {
      bar?.stop();
      bar = undefined;
      step = undefined;
    },
  };
}

function lines(): ProgressBar {
  let step: ImportProgress['step'] | undefined;
  let [started, told] = [0, 0];
  return {
    see(progress) {
      const now = performance.now();
      if (progress.step !== step) [step, started, told] = [progress.step, now, now];
      if (now - told < LINE_SECONDS * 1000) return;
      told = now;
      const { rows, rate, left } = figuresOf(progress, (now - started) / 1000);
      process.stderr.write(
        `${progress.step}: ${Math.floor(progress.share * 100)}%, ${rows} rows, ${rate} rows/s, ${left} left\n`,
      );
    },
    end: () => undefined,
  };
}
