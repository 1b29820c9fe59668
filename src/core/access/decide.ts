/** The one place that says who may do what. It decides and explains; the actions carry out. */
import type { Action } from './action.ts';
import type { Actor } from './actor.ts';
import { phraseOf } from './phrase.ts';
import type { RuleName, RuleTried } from './rules.ts';
import { rules } from './rules.ts';
import type { Subject } from './subject.ts';

export type { Action } from './action.ts';
export type { Actor, Limits, Right, Role } from './actor.ts';
export { publicActor, roles } from './actor.ts';
export type { RecordSubject, Subject } from './subject.ts';

export interface Decision {
  readonly allowed: boolean;
  /** One sentence that a person can be shown. */
  readonly because: string;
  /** The rule that speaks against it. */
  readonly refusedBy: RuleName | null;
}

export interface Explanation extends Decision {
  /** Every rule that has something to say about the action, in order. The first that fails decides. */
  readonly rules: readonly RuleTried[];
}

export function decide(actor: Actor, action: Action, subject: Subject = {}): Decision {
  for (const rule of rules) {
    const tried = rule(actor, action, subject);
    if (tried && !tried.passed) return { allowed: false, because: tried.sentence, refusedBy: tried.rule };
  }
  return { allowed: true, because: granted(actor, action, subject), refusedBy: null };
}

/** Decides like {@link decide}, and tells how each rule came out, also of those after the first that failed. */
export function explainDecision(actor: Actor, action: Action, subject: Subject = {}): Explanation {
  const tried = rules.flatMap((rule) => rule(actor, action, subject) ?? []);
  return { ...decide(actor, action, subject), rules: tried };
}

function granted({ role }: Actor, action: Action, { record }: Subject): string {
  return `the role ${role} may ${phraseOf(action, record?.type ?? null)}`;
}
