/** What may lie behind a conflict, as far as words, speakers and figures show it; a question to ask, never a verdict. */
import type { SourcedClaim } from '../../claims/origins.ts';
import type { Resolution } from '../findings.ts';
import type { Statement } from '../statement.ts';

export const conflictLabels = [
  /** One figure is the other but for a power of ten. */
  'unit slip',
  /** The unit of one does not stand beside its figure. */
  'unit not stated',
  /** They differ by no more than the exactness of their words. */
  'rounding',
  /** Sum and parts in one text do not add up. */
  'arithmetic slip',
  /** The title of a text and its body. */
  'headline against body',
  /** One source in two languages. */
  'translation slip',
  /** They differ in period alone. */
  'period differs',
  /** They differ in donors, recipients or sectors. */
  'scope differs',
  /** Positions on one contested matter. */
  'contested',
  /** One of them is what records add up to. */
  'records',
  /** One of them is what records add up to in a scope that was declared complete. */
  'declared complete',
  /** One of them is how many places there are. */
  'places on record',
  /** All in one document, over one scope. */
  'one text',
  /** One speaker, at different times. */
  'revision',
  /** All go back to one source. */
  'one origin',
  /** They leave donors or recipients unsaid and are taken to mean the same ones. */
  'not said',
  /** None of these. */
  'contradict',
] as const;
export type ConflictLabelName = (typeof conflictLabels)[number];

export interface ConflictLabel {
  readonly label: ConflictLabelName;
  /** Of the statements, those that it is said of. */
  readonly statements: readonly string[];
  /** Of a unit slip: how many times the first of them is the other. */
  readonly factor: string | null;
}

/** One report of a statement. */
export interface Report {
  readonly source: SourcedClaim;
  /** Folded. */
  readonly speakers: readonly string[];
  readonly language: string;
  readonly title: string;
}

export interface Member {
  readonly statement: Statement;
  /** None where nobody said it. */
  readonly reports: readonly Report[];
  /** What makes a statement that nobody said: records, those of a scope that is declared complete, the registry, or a series. */
  readonly made?: 'records' | 'complete records' | 'registry' | 'series';
  readonly resolve: readonly Pick<Resolution, 'end' | 'value'>[];
}

export function label(
  name: ConflictLabelName,
  members: readonly Member[],
  factor: string | null = null,
): ConflictLabel {
  return { label: name, statements: members.map(({ statement }) => statement.id), factor };
}
