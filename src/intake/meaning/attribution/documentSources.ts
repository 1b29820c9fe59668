import type { Attribution } from '../../../core/claims/claim.ts';

const edgeLength = 3000;
const listed =
  /(?:^|\n)[ \t（(]*(?:materials?|sources?|来源|來源|资料来源|資料來源|稿件来源|消息来源|综合来源)[ \t]*[:：][ \t]*([^\n]{2,300})/giu;
const compiled = /综合([^\n，。（）()]{2,60}?)(?:报道|报导|消息)/gu;
const dateline =
  /(?:^|\n)[^\n]{0,60}?(?:\(([A-Z][A-Za-z ]{2,30})\)\s*(?:--|—|–)|(新华社|中新社|中央社|央视网|人民网|新华网|中国日报网)[^\n]{0,14}?(?:电|消息)|((?:Xinhua|CCTV|Reuters|AFP|AP|Interfax|TASS)(?: News(?: Agency)?)?)(?:,|:| --))/gu;

function names(list: string, start: number): { name: string; start: number; end: number }[] {
  const found: { name: string; start: number; end: number }[] = [];
  for (const match of list.matchAll(/[^,，、;；/]+/gu)) {
    const raw = match[0];
    const lead = raw.length - raw.trimStart().length;
    const name = raw
      .trim()
      .replace(/(?:\s*(?:etc|and others|等)\.?|[.。）)])$/iu, '')
      .trim();
    if (name.length > 1 && name.length < 60 && !/^(?:etc|等)$/iu.test(name))
      found.push({ name, start: start + match.index + lead, end: start + match.index + lead + name.length });
  }
  return found;
}

/**
 * Sources that a document names for all of itself: "Materials: A, B, C" at its end, 来源, an agency's dateline at its
 * head. They carry every claim that names no reporter of its own.
 */
export function documentSources(text: string): Attribution[] {
  const found = new Map<string, Attribution>();
  const tailStart = Math.max(0, text.length - edgeLength);
  const stretches = [
    { from: 0, part: text.slice(0, edgeLength) },
    ...(tailStart > edgeLength ? [{ from: tailStart, part: text.slice(tailStart) }] : []),
  ];
  for (const { from, part } of stretches) {
    for (const pattern of [listed, compiled, dateline])
      for (const match of part.matchAll(pattern)) {
        const list = match[1] ?? match[2] ?? match[3] ?? '';
        const sentence = pattern === listed ? (/^[^.。]*/u.exec(list)?.[0] ?? list) : list;
        const at = from + match.index + match[0].lastIndexOf(list);
        for (const { name, start, end } of names(sentence, at))
          if (!found.has(name)) found.set(name, { role: 'reporter', name, office: null, start, end });
      }
  }
  return [...found.values()].slice(0, 12);
}
