/**
 * Where members of objects stand twice in a JSON text that can be read: whoever reads JSON takes the last and says nothing.
 * Paths as in "rules[2].when.line.limit".
 */
export function repeatedMembers(text: string): string[] {
  const found: string[] = [];
  const open: Level[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    const level = open.at(-1);
    if (sign === '{') open.push({ members: new Set(), name: null, item: 0, isName: true });
    else if (sign === '[') open.push({ members: null, name: null, item: 0, isName: false });
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',' && level !== undefined) {
      level.item += 1;
      level.isName = level.members !== null;
    } else if (sign === ':' && level !== undefined) level.isName = false;
    else if (sign === '"') {
      const end = endOfString(text, at);
      if (level?.isName === true && level.members !== null) {
        const name = String(JSON.parse(text.slice(at, end + 1)));
        level.name = name;
        if (level.members.has(name)) found.push(pathOf(open));
        level.members.add(name);
      }
      at = end;
    }
  }
  return found;
}

/** Where the string that begins here ends. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

interface Level {
  /** Names so far; null for a list. */
  readonly members: Set<string> | null;
  name: string | null;
  item: number;
  isName: boolean;
}

function pathOf(levels: readonly Level[]): string {
  let path = '';
  for (const { members, name, item } of levels) {
    path += members === null ? `[${item}]` : `${path === '' ? '' : '.'}${name ?? ''}`;
  }
  return path;
}
