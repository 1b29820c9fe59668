import { claimMissing, quoteMissing } from '../errors.ts';
import type { Problem } from '../problem.ts';
import { problemOf } from '../problemOf.ts';
import { shown } from '../shown.ts';
import { evidenceOf } from '../values.ts';
import type { Subject } from './rule.ts';

/** A quote stands in its document word for word, and a claim was read in that document. */
export function evidenceHolds({ body, context }: Subject): Problem[] {
  return evidenceOf(body).flatMap(({ document, claim, quote }, index) => {
    const path = `evidence.${index}`;
    const problems: Problem[] = [];
    const text = context.document(document)?.text;
    if (quote !== null && text !== undefined && !text.includes(quote)) {
      const message = `${shown(quote)} does not stand in the document “${document}”.`;
      problems.push(problemOf(quoteMissing, { path: `${path}.quote`, message }));
    }
    if (claim !== null && context.claim(claim)?.document !== document) {
      const message = `${shown(claim)} is no claim of the document “${document}”.`;
      problems.push(problemOf(claimMissing, { path: `${path}.claim`, message, draftAllowed: false }));
    }
    return problems;
  });
}
