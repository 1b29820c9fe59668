import { wrapText } from '../reading/wrapText.ts';

const hanging = 4;

/** A line of text as lines of at most `width` columns, the further ones indented; as it is where there is no width. */
export function folded(line: string, width: number | null): string[] {
  const text = line.trimStart();
  const indent = line.length - text.length;
  if (width === null || text === '') return [line];
  return wrapText(text, Math.max(20, width - indent - hanging)).map(
    (part, index) => ' '.repeat(index === 0 ? indent : indent + hanging) + part,
  );
}
