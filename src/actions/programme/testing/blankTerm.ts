import type { TermLine } from '../../termAnswers.ts';

/** A term of which nothing is filled in. */
export const blankTerm: TermLine = {
  kind: '',
  measure: '',
  localMeasure: null,
  low: null,
  high: null,
  unit: null,
  localUnit: null,
  base: null,
  localBase: null,
  baseIs: null,
  baseYear: null,
  stage: null,
  who: null,
  due: null,
  words: null,
  localWords: null,
};
