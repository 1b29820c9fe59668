const LONGEST = 200;

/** What somebody typed into a search box or an address as text that a database takes: no NUL, no half characters, not endless. */
export function plainWords(query: string | undefined): string {
  return (query ?? '').slice(0, LONGEST).replaceAll('\0', ' ').toWellFormed().trim();
}

/** A reason as written, of whatever length its schema allows. */
export function plainReason(reason: string): string {
  return reason.replaceAll('\0', ' ').toWellFormed().trim();
}
