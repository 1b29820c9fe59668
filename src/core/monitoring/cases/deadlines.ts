/** By when a case asks what of people: configuration, with defaults. */
import { z } from 'zod';
import { issuePhrase, singleIssues } from '../../schemas/issuePhrase.ts';
import type { Severity } from '../rules/rule.ts';

/** Whole days. */
export interface Deadlines {
  /** After the alert was opened: by severity. */
  readonly acknowledge: Readonly<Record<Severity, number>>;
  readonly verify: Readonly<Record<Severity, number>>;
  /** After it was verified as true. */
  readonly assignMeasure: Readonly<Record<Severity, number>>;
  /** After a reading was due. */
  readonly report: number;
  /** After closing was suggested, or the alert turned out to be none. */
  readonly close: number;
  /** What is still overdue so many days after it was escalated is escalated again, one level higher. */
  readonly escalateAgain: number;
  /** An alert that comes again within so many periods after it ended reopens its case; later, it opens another. */
  readonly reopenPeriods: number;
}

export const defaultDeadlines: Deadlines = {
  acknowledge: { high: 2, medium: 7, low: 14 },
  verify: { high: 7, medium: 14, low: 30 },
  assignMeasure: { high: 14, medium: 30, low: 60 },
  report: 14,
  close: 30,
  escalateAgain: 14,
  reopenPeriods: 6,
};

const days = z.int().min(0).max(3_650);
const bySeverity = z.strictObject({ high: days, medium: days, low: days });

const schema = z
  .strictObject({
    acknowledge: bySeverity,
    verify: bySeverity,
    assignMeasure: bySeverity,
    report: days,
    close: days,
    escalateAgain: days.min(1),
    reopenPeriods: z.int().min(0).max(600),
  })
  .partial();

/** The defaults with what an installation sets otherwise; what is wrong with it in words where it cannot be read. */
export function readDeadlines(input: unknown): Deadlines | { readonly wrong: string } {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const wrong = singleIssues(parsed.error.issues).map((issue) => {
      // They are members of a file, and called as they stand there.
      const member = issue.path.length === 0 ? 'the deadlines' : issue.path.map(String).join('.');
      return `${member}: ${issuePhrase(issue, input)}`;
    });
    return { wrong: wrong.join('; ') };
  }
  const given = Object.entries(parsed.data).filter(([, value]) => value !== undefined);
  return { ...defaultDeadlines, ...Object.fromEntries(given) };
}
