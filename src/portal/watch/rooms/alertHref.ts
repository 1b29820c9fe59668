export const alertsHref = '/watch/alerts';

/** Ids of alerts hold slashes. */
export function alertHref(id: string): string {
  return `${alertsHref}/${encodeURIComponent(id)}`;
}
