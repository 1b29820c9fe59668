/** Hashtags of HXL: "#affected +f +children". */

export interface HxlTag {
  /** With its mark: "#adm2". */
  readonly tag: string;
  readonly attributes: ReadonlySet<string>;
  /** The same for all ways of writing it: attributes in order, each once. */
  readonly text: string;
}

const grammar = /^#\s*(\p{L}[\p{L}\p{N}_]*)((?:\s*\+\s*\p{L}[\p{L}\p{N}_]*)*)$/u;

/** Null where the text is no tag. Case, blanks and the order of attributes make no difference. */
export function readTag(cell: string): HxlTag | null {
  const text = cell.trim();
  const match = text.length > 300 ? null : grammar.exec(text);
  if (match === null) return null;
  const [, name = '', listed = ''] = match;
  const tag = `#${name.toLowerCase()}`;
  const attributes = new Set(
    listed
      .toLowerCase()
      .split('+')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  );
  return { tag, attributes, text: [tag, ...[...attributes].toSorted()].join('+') };
}
