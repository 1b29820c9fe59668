/** Everything that a schema finds wrong with what was sent, each with the member that it is about. */
import { issuePhrase, singleIssues } from './issuePhrase.ts';
import type { Issue } from './issuePhrase.ts';
import { memberLabel } from './memberLabel.ts';

export interface SchemaFault {
  /** As programs call the member: "budget.amount"; empty for the whole. */
  readonly path: string;
  /** As people call it, with what is wrong: "Budget › amount: must be a plain decimal number". */
  readonly message: string;
}

const most = 20;

/** `whole` names what was sent, where a fault is about no member of it. */
export function schemaFaults(issues: readonly Issue[], given: unknown, whole: string): SchemaFault[] {
  return singleIssues(issues)
    .slice(0, most)
    .map((issue) => {
      const label = issue.path.length === 0 ? whole : memberLabel(issue.path);
      return { path: issue.path.map(String).join('.'), message: `${label}: ${issuePhrase(issue, given)}` };
    });
}
