import { z } from 'zod';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { MeasureState } from '../../../core/monitoring/cases/caseEvent.ts';
import { measureStates } from '../../../core/monitoring/cases/caseEvent.ts';
import { caseMeasureUnknown } from '../../../core/monitoring/cases/errors.ts';
import type { CaseAnswer } from '../../caseAnswers.ts';
import { parseInput } from '../../claimSchema.ts';
import type { Ledger } from '../../ledger.ts';
import type { TermsInput } from './caseSchema.ts';
import { seenCase, terms, words } from './caseSchema.ts';
import type { SeenCase } from './changeCase.ts';
import { changeCase } from './changeCase.ts';
import { checkedTerms } from './checkedTerms.ts';

type ChangedTerms = { readonly [Name in keyof TermsInput]?: TermsInput[Name] | undefined };

/** What is left out stays as it is. */
export interface MeasureChange extends SeenCase, ChangedTerms {
  /** 1 for the first that was assigned. */
  readonly measure: number;
  readonly state?: MeasureState | undefined;
  /** Why, or what was done. */
  readonly words: string;
}

const schema = z.object({
  ...seenCase,
  ...z.object(terms).partial().shape,
  measure: z.number().int().positive().max(10_000),
  state: z.enum(measureStates).optional(),
  words,
});

/** Changes what a measure is, or says that it is done or dropped. Throws like `assignMeasure`. */
export async function changeMeasure(ledger: Ledger, input: MeasureChange): Promise<CaseAnswer> {
  const { id, version, measure, state, words: said, ...given } = parseInput(schema, input);
  const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return changeCase(ledger, { id, version }, 'work on a case', async (known) => {
    const before = known.state.measures.find(({ number }) => number === measure);
    if (before === undefined) throw new CounterfoilError(caseMeasureUnknown, `The case has no measure ${measure}.`);
    const changed = await checkedTerms(known.ledger, { ...before.terms, ...change });
    return {
      step: { kind: 'measure changed', measure, terms: changed, state: state ?? before.state },
      reason: said,
    };
  });
}
