/** What XML 1.0 cannot hold even when escaped becomes a blank. */
export function inXml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  return text.toWellFormed().replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, ' ');
}
