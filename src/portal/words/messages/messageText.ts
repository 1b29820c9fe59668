/**
 * What the core and the actions say, in the language of the page. They speak English: so do programs, commands and
 * stored reports. A page looks the sentence up by its form, "{0} lies before {1}.", and says the form that the words of
 * the language have for it; a test reads the forms from the sources and tells which are missing.
 */
import type { Locale } from '../../view.ts';
import { caseMessagesZh } from './cases.zh.ts';
import { disclosureMessagesZh } from './disclosure.zh.ts';
import { fileMessagesZh } from './files.zh.ts';
import { importMessagesZh } from './imports.zh.ts';
import { monitoringMessagesZh } from './monitoring.zh.ts';
import { noticeMessagesZh } from './notices.zh.ts';
import { observationMessagesZh } from './observations.zh.ts';
import { readingMessagesZh } from './readings.zh.ts';
import { recordMessagesZh } from './records.zh.ts';
import { reckoningMessagesZh } from './reckoning.zh.ts';
import { schemaMessagesZh } from './schemas.zh.ts';
import { siteMessagesZh } from './site.zh.ts';
import { termsZh } from './terms.zh.ts';
import { watchRuleMessagesZh } from './watchRules.zh.ts';

interface Form {
  /** What stands between the parts that are filled in; one more than there are parts. */
  readonly texts: readonly string[];
  readonly words: string;
}

export const formsZh: ReadonlyMap<string, string> = new Map(
  [
    recordMessagesZh,
    siteMessagesZh,
    importMessagesZh,
    fileMessagesZh,
    reckoningMessagesZh,
    monitoringMessagesZh,
    disclosureMessagesZh,
    caseMessagesZh,
    observationMessagesZh,
    noticeMessagesZh,
    readingMessagesZh,
    watchRuleMessagesZh,
    schemaMessagesZh,
  ].flatMap((table) => Object.entries(table)),
);

/** Those with the most words of their own first: "{0}: {1}" must not take what another form says better. */
const openForms: readonly Form[] = [...formsZh]
  .filter(([form]) => form.includes('{0}'))
  .map(([form, words]) => ({ texts: form.split(/\{\d\}/), words }))
  .toSorted((a, b) => b.texts.join('').length - a.texts.join('').length);

/** Several faults in one message: each begins with the name of what it is about. */
const betweenFaults = /; (?=\p{Lu}[^;:]{0,80}: )/u;

/** A sentence of the core in the reader's language; as it is where its form is not known. */
export function messageText(sentence: string, locale: Locale): string {
  if (locale !== 'zh') return sentence;
  if (formsZh.has(sentence)) return inChinese(sentence, 0);
  return sentence
    .split(betweenFaults)
    .map((each) => inChinese(each, 0))
    .join('；');
}

/** What went wrong and what to do about it, in the reader's language. */
export function remarkText<Remark extends { readonly message: string; readonly remedy: string }>(
  remark: Remark,
  locale: Locale,
): Remark {
  return { ...remark, message: messageText(remark.message, locale), remedy: messageText(remark.remedy, locale) };
}

/** Sentences hold one another only so deep: a name that looks like a sentence is not read on and on. */
const deepest = 6;

function inChinese(text: string, depth: number): string {
  const known = formsZh.get(text) ?? termsZh.get(text.toLowerCase());
  if (known !== undefined || depth === deepest) return known ?? text;
  for (const form of openForms) {
    const parts = partsOf(text, form.texts);
    if (parts) return filled(form.words, parts, depth);
  }
  return text;
}

function filled(words: string, parts: readonly string[], depth: number): string {
  return words.replace(/\{(\d)(!?)\}/g, (_, place: string, isWord: string) => {
    const part = parts[Number(place)] ?? '';
    return isWord === '' ? part : inChinese(part, depth + 1);
  });
}

/** The parts of a text that has this form, each as short as it can be; null where it has another. Linear in the text. */
function partsOf(text: string, texts: readonly string[]): string[] | null {
  const [first = '', ...rest] = texts;
  const last = rest.pop() ?? '';
  if (!text.startsWith(first) || !text.endsWith(last)) return null;
  const end = text.length - last.length;
  const parts: string[] = [];
  let from = first.length;
  for (const between of rest) {
    const at = text.indexOf(between, from);
    if (at === -1 || at > end) return null;
    parts.push(text.slice(from, at));
    from = at + between.length;
  }
  if (from > end) return null;
  return [...parts, text.slice(from, end)];
}
