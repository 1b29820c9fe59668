export const rulesHref = '/watch/rules';

/** By the id of its record, or its own. */
export function ruleHref(id: string): string {
  return `${rulesHref}/${encodeURIComponent(id)}`;
}

/** The gallery of rules to begin with, or the form of one. */
export function newRuleHref(template?: string): string {
  return `${rulesHref}/new${template === undefined ? '' : `?template=${encodeURIComponent(template)}`}`;
}
