/** Markdown becomes the text that a reader of the page would see, in the same order; front matter becomes metadata. */
import { isCjk } from './cjk.ts';
import { knownMetadata } from './document.ts';
import type { DocumentMetadata } from './document.ts';
import type { ParsedDocument } from './parseHtml.ts';
import { statedDay } from './statedDay.ts';

/** Text and front matter of a Markdown document. Linear in its length. */
export function parseMarkdown(source: string): ParsedDocument {
  const { metadata, body } = splitFrontMatter(source);
  const blocks: string[] = [];
  const paragraph: string[] = [];
  let fence: string | null = null;
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push(inlineText(joinLines(paragraph)), '');
    paragraph.length = 0;
  };
  for (const raw of body.split('\n')) {
    const fenceMark = /^\s{0,3}(`{3,}|~{3,})/.exec(raw)?.[1];
    if (fence !== null ? fenceMark?.startsWith(fence) : fenceMark) {
      endParagraph();
      fence = fence === null ? (fenceMark ?? null) : null;
    } else if (fence !== null) {
      blocks.push(raw);
    } else {
      addLine(raw, { blocks, paragraph, endParagraph });
    }
  }
  endParagraph();
  const text = blocks
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const title = metadata.title ?? /^#{1,2}[ \t]+(.+)$/m.exec(body.slice(0, 4000))?.[1];
  return { text, metadata: { ...metadata, ...knownMetadata({ title: title && inlineText(title) }) }, warnings: [] };
}

interface Blocks {
  readonly blocks: string[];
  readonly paragraph: string[];
  readonly endParagraph: () => void;
}

function addLine(raw: string, { blocks, paragraph, endParagraph }: Blocks): void {
  const line = raw.replace(/^(?:\s{0,3}>\s?)+/, '').trimEnd();
  const heading = /^\s{0,3}#{1,6}[ \t]+/.exec(line);
  const item = /^\s*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/.exec(line);
  if (line.trim() === '' || isRule(line) || /^\s{0,3}\[[^\]\n]{1,200}\]:\s/.test(line)) endParagraph();
  else if (heading) {
    endParagraph();
    blocks.push(inlineText(line.slice(heading[0].length).replace(/[ \t]#+$/, '')), '');
  } else if (line.trimStart().startsWith('|')) {
    endParagraph();
    if (!isTableRule(line)) blocks.push(tableRow(line));
  } else {
    if (item) endParagraph();
    paragraph.push(item ? line.slice(item[0].length) : line);
  }
}

/** `---`, `***`, `===` and the like: a rule, or the underline of a heading. */
function isRule(line: string): boolean {
  const marks = line.replace(/\s/g, '');
  return marks.length >= 3 && '-*_='.includes(marks.charAt(0)) && marks === marks.charAt(0).repeat(marks.length);
}

function isTableRule(line: string): boolean {
  return !/[^\s|:-]/.test(line);
}

function tableRow(line: string): string {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner
    .split(/(?<!\\)\|/)
    .map((cell) => inlineText(cell.trim()))
    .join('\t');
}

/** Lines of one paragraph run on; ideographs without a blank between. Two blanks or a backslash force a line end. */
function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  for (const line of lines) {
    const words = line.trim();
    const last = parts.at(-1);
    if (last !== undefined) {
      const run = isCjk(last.charCodeAt(last.length - 1)) && isCjk(words.charCodeAt(0));
      parts.push(last.endsWith('\\') ? '\n' : run ? '' : ' ');
    }
    parts.push(words);
  }
  return parts.join('').replace(/\\\n/g, '\n');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Takes inline marks away. Every pattern is bounded or ends at a character that it excludes, so time stays linear. */
function inlineText(text: string): string {
  return text
    .replace(/!\[[^[\]\n]{0,500}\]\([^()\n]{0,2000}\)/g, '')
    .replace(/\[([^[\]\n]{1,2000})\](?:\([^()\n]{0,2000}\)|\[[^\]\n]{0,200}\])/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/g, '$1')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-zA-Z][^<>\n]{0,500}>|<!--[^<>]{0,2000}-->/g, '')
    .replace(/(?<![\\*])\*{1,3}(?=[^\s*])([^*\n]{1,2000})\*{1,3}/g, '$1')
    .replace(/(?<![\\\p{L}\p{N}_])_{1,3}(?=[^\s_])([^_\n]{1,2000})_{1,3}(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/(?<!\\)~~([^~\n]{1,2000})~~/g, '$1')
    .replace(/(?<!\\)`{1,3}([^`\n]{1,2000})`{1,3}/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|~<>$])/g, '$1')
    .replace(/&(?:#(\d{1,6})|(amp|lt|gt|quot|apos|nbsp));/g, (_, code: string | undefined, name: string | undefined) =>
      code ? String.fromCodePoint(Number(code)) : (entities[name ?? ''] ?? ''),
    );
}

/** YAML front matter, of which only plain `key: value` lines are read. */
function splitFrontMatter(source: string): { metadata: DocumentMetadata; body: string } {
  const match = /^---[ \t]*\n/.exec(source);
  const close = match ? source.indexOf('\n---', match[0].length - 1) : -1;
  if (!match || close === -1 || close > 20_000) return { metadata: {}, body: source };
  const fields = new Map<string, string>();
  for (const line of source.slice(match[0].length, close).split('\n')) {
    const field = /^([A-Za-z][\w-]{0,40})[ \t]*:[ \t]*(\S.*)$/.exec(line);
    if (field?.[1] && field[2]) fields.set(field[1].toLowerCase(), field[2].trim().replace(/^(["'])(.*)\1$/, '$2'));
  }
  const first = (...names: string[]): string | undefined => names.map((name) => fields.get(name)).find(Boolean);
  const metadata = knownMetadata({
    title: first('title'),
    date: statedDay(first('date', 'published', 'publishedon', 'published-on')),
    outlet: first('outlet', 'publisher', 'source'),
    language: first('language', 'lang'),
    sourceUrl: first('url', 'sourceurl', 'source-url', 'source_url', 'link'),
    licence: first('licence', 'license'),
  });
  const bodyStart = source.indexOf('\n', close + 1);
  return { metadata, body: bodyStart === -1 ? '' : source.slice(bodyStart + 1) };
}
