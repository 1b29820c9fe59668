/** Where to go after a form: only to a page of this site. */

/** The path as given when it is one of ours, otherwise "/". `//host` and `/\host` would lead browsers elsewhere. */
export function localPath(given: string | null | undefined): string {
  if (!given || given.length > 2000 || !/^\/(?![/\\])[\x21-\x7e\u0080-\uffff]*$/.test(given)) return '/';
  return given.includes('\\') ? '/' : given;
}
