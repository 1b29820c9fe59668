export const rulesHref = '/watch/rules';

/** By the id of its record, or its own. */
export function ruleHref(id: string): string {
  return `${rulesHref}/${encodeURIComponent(id)}`;
}
