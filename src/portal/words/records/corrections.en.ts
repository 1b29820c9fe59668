/** What was corrected together, in English. */
import { count } from '../count.ts';

export interface Corrected {
  readonly published: number;
  readonly withdrawn: number;
}

const records = (n: number): string => count(n, 'published record', 'published records');

export const correctionsEn = {
  correctedTogether: 'corrected together',
  movedTogether: ({ published, withdrawn }: Corrected): string =>
    [
      ...(published > 0 ? [`${records(published)} replaced by newer versions`] : []),
      ...(withdrawn > 0 ? [`${records(withdrawn)} withdrawn`] : []),
    ].join(', '),
  undoneTogether: (what: Corrected & { readonly day: string; readonly versions: number }): string =>
    `Import of ${count(what.versions, 'record', 'records')} on ${what.day} undone: ${[
      ...(what.withdrawn > 0 ? [`${records(what.withdrawn)} withdrawn`] : []),
      ...(what.published > 0 ? [`${records(what.published)} back to an earlier version`] : []),
    ].join(', ')}`,
  recordsCorrected: 'Records that were corrected',
  whatChanged: 'What changed',
  linkOfHistory: 'Entry of the history',
  numberOfRecord: 'Number of a record or claim',
  notCorrected: 'Nothing under this number has been corrected.',
  correctionsOfOne: (n: number): string => `${count(n, 'entry', 'entries')} about this number.`,
};
