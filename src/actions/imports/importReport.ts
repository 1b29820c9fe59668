/** Counts what became of rows and keeps the first of each result; the whole of it goes to whoever listens. */
import type { ImportCounts, RowOutcome, RowResult } from '../importAnswers.ts';

const SHOWN: Readonly<Record<RowResult, number>> = { failed: 100, imported: 20, updated: 20, ignored: 20 };
const MOST_READINGS = 50;

export class ImportReportBuilder {
  private readonly results = { imported: 0, updated: 0, ignored: 0, failed: 0 };
  private readonly shown: RowOutcome[] = [];
  readonly readings: string[] = [];

  add(outcome: RowOutcome): void {
    this.results[outcome.result] += 1;
    if (this.results[outcome.result] <= SHOWN[outcome.result]) this.shown.push(outcome);
  }

  readonly tell = (words: string): void => {
    if (this.readings.length < MOST_READINGS) this.readings.push(words);
  };

  get counts(): ImportCounts {
    const { imported, updated, ignored, failed } = this.results;
    return { rows: imported + updated + ignored + failed, ...this.results };
  }

  /** What failed first, then in the order of the file. */
  get rows(): readonly RowOutcome[] {
    const failed = this.shown.filter(({ result }) => result === 'failed');
    return [...failed, ...this.shown.filter(({ result }) => result !== 'failed')];
  }
}
