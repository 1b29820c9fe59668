/** Lines of CSV for spreadsheet programs, in which no cell is taken for a formula. */

const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const negativeNumber = /^-\d+(?:\.\d+)?$/;

/** "=cmd|…" gets an apostrophe before it, by which spreadsheet programs know a text. A negative number is no formula. */
export function inertCell(text: string): string {
  return formula.test(text) && !negativeNumber.test(text) ? `'${text}` : text;
}

/** The text that {@link inertCell} made inert. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}

/** One line (RFC 4180), its cells inert. */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => {
    const inert = inertCell(cell);
    return /[",\r\n\t;]/.test(inert) || inert !== inert.trim() ? `"${inert.replaceAll('"', '""')}"` : inert;
  });
  return `${quoted.join(',')}\r\n`;
}
