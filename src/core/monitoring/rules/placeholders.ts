/** What a rule's own words may leave open: "{place}", filled in for each alert. */
export const placeholders = ['place', 'indicator', 'value', 'limit', 'period', 'since', 'reasons', 'rule'] as const;
export type Placeholder = (typeof placeholders)[number];

function isPlaceholder(name: string): name is Placeholder {
  return placeholders.some((known) => known === name);
}

const written = /\{([^{}]*)\}/g;

/** What stands in braces and is none, as written: "{villge}"; and a brace that stands alone. */
export function unknownPlaceholders(template: string): string[] {
  const unknown = [...template.matchAll(written)].flatMap(([whole, name = '']) => (isPlaceholder(name) ? [] : [whole]));
  return [...unknown, ...(template.replaceAll(written, '').match(/[{}]/g) ?? [])];
}

/** Each is filled in once: what a value says in braces stays as it is. */
export function withPlaceholders(template: string, values: Readonly<Record<Placeholder, string>>): string {
  return template.replaceAll(written, (whole, name: string) => (isPlaceholder(name) ? values[name] : whole));
}
