/** Addresses that notices go to by e-mail: one plain mailbox, and nothing that could be read as more than one. */

/** RFC 5321 allows no longer one. */
const mostLength = 254;

/** Letters, digits and the marks that mailboxes are made of; no quotes, comments, routes or white space. */
const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** The address as it is written to, its domain in small letters; null where it is none. Linear in its length. */
export function mailAddress(typed: string): string | null {
  const text = typed.trim();
  const at = text.lastIndexOf('@');
  if (text.length > mostLength || at < 1 || at > 64) return null;
  const [name, domain] = [text.slice(0, at), text.slice(at + 1).toLowerCase()];
  const labels = domain.split('.');
  const isDomain = labels.length > 1 && labels.every((each) => label.test(each)) && /[a-z]/.test(labels.at(-1) ?? '');
  return local.test(name) && isDomain ? `${name}@${domain}` : null;
}
