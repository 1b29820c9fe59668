/**
 * Text from documents and file names for a terminal: control characters, which could move the cursor or colour the
 * screen, and marks that reverse the direction of writing become blanks or vanish; our own private-use marks do too.
 */
export function safeForTerminal(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  return text.replace(/[\0-\x1F\x7F-\x9F]+/g, ' ').replace(/[\u202A-\u202E\u2066-\u2069\uE000\uE001]/g, '');
}
