/** What a rule of checking looks at and what helps all of them. */
import type { CheckContext, FoundRecord } from '../checkContext.ts';
import type { Body } from '../field.ts';
import type { Leaf } from '../leaves.ts';
import { dayInterval } from '../partialDate.ts';
import type { Problem } from '../problem.ts';
import type { RecordType } from '../recordTypes.ts';
import { textOf } from '../values.ts';

export interface Subject {
  readonly type: RecordType;
  /** As `readBody` gives it. */
  readonly body: Body;
  /** Every value that is filled in. */
  readonly leaves: readonly Leaf[];
  readonly context: CheckContext;
}

/** One thing that must hold. Rules do not depend on each other; what a field lacks is another rule's business. */
export type Rule = (subject: Subject) => Problem[];

/** The record that a field names, where it was found and is of the type that is asked for. */
export function linked({ body, context }: Subject, field: string, type: RecordType): FoundRecord | null {
  const id = textOf(body, field);
  const found = id === null ? undefined : context.record(id);
  return found?.type === type ? found : null;
}

/** What a message calls another record. */
export function called({ context }: Subject, id: string): string {
  return `“${context.titleOf?.(id) ?? id}”`;
}

/** Whether one date certainly lies after another one; both may be partial. */
export function isAfter(date: string | null, other: string | null): boolean {
  const [a, b] = [date === null ? null : dayInterval(date), other === null ? null : dayInterval(other)];
  return a !== null && b !== null && a.from > b.to;
}

/**
 * Whether following `fields` from record to record, the checked one is met again. Ends where a record is not known, or
 * after as many steps as anybody fetches.
 */
export function leadsBack(subject: Subject, next: (body: Body) => readonly string[]): boolean {
  const { body, context } = subject;
  const seen = new Set<string>();
  const waiting = [...next(body)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === context.id) return true;
    if (seen.has(id) || seen.size >= mostSteps) continue;
    seen.add(id);
    const found = context.record(id);
    if (found !== undefined) waiting.push(...next(found.body));
  }
  return false;
}

const mostSteps = 1_000;
