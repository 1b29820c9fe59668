import type { Report } from '../attribution/report.ts';
import type { Mark } from '../lexicon/scan.ts';
import type { Memory } from '../names/memory.ts';
import { functionWords } from '../names/functionWords.ts';
import type { SentenceView } from '../sentenceView.ts';

/** The topic that a report of this sentence belongs to; null asks for the sentence itself. */
export type TopicOf = (report: Report | null) => string | null;

const stopBefore = new Set([
  'so-called',
  'signing',
  'called',
  'new',
  'controversial',
  'proposed',
  'draft',
  'force',
  'entitled',
]);
const nearbyParagraphs = 8;

function nounPhraseLatin(view: SentenceView, mark: Mark): string {
  let at = view.tokens.findIndex((token) => token.start === mark.start);
  const last = at;
  while (at > 0 && last - at < 7) {
    const token = view.tokens[at - 1];
    if (
      !token ||
      (token.kind === 'mark' && token.text !== "'s") ||
      functionWords.has(token.lower) ||
      stopBefore.has(token.lower)
    )
      break;
    if (
      token.kind === 'word' &&
      view.marks.some(
        (other) => other.end === token.end && (other.roles.speech || other.roles.give || other.roles.holds),
      )
    )
      break;
    at -= 1;
  }
  return view.text.slice(view.tokens[at]?.start ?? mark.start, mark.end);
}

function nounPhraseCjk(view: SentenceView, mark: Mark): string {
  let start = mark.start;
  const floor = Math.max(
    view.span.start,
    ...view.marks
      .filter((other) => other.end <= mark.start && (other.roles.speech || other.roles.give || other.roles.stage))
      .map((other) => other.end),
  );
  while (
    start > floor &&
    mark.start - start < 14 &&
    !/[\s，。、：；！？“”（）《的了在对将把被和与]/u.test(view.text.charAt(start - 1))
  )
    start -= 1;
  return view.text.slice(start, mark.end);
}

function significantWords(phrase: string): Set<string> {
  const latin = phrase.toLowerCase().match(/\p{Script=Latin}{4,}/gu) ?? [];
  return new Set(latin.filter((word) => !functionWords.has(word)));
}

/** Learns the matters that a sentence names in full: "the … human rights policy bill", 《…法案》. */
export function learnTopics(view: SentenceView, memory: Memory): void {
  for (const mark of view.marks) {
    if (
      !mark.roles.matter ||
      view.persons.some((person) => person.whole.start <= mark.start && mark.end <= person.whole.end)
    )
      continue;
    const phrase = (view.cjk ? nounPhraseCjk(view, mark) : nounPhraseLatin(view, mark)).trim();
    if (/^[这该此那]/u.test(phrase)) continue;
    const specific = view.cjk
      ? phrase.length >= mark.word.length + 2
      : phrase.split(/\s+/).length >= 3 || (phrase.split(/\s+/).length === 2 && /^\p{Lu}/u.test(phrase));
    if (!specific) continue;
    const known = memory.topics.find((topic) => topic.topic === phrase);
    if (known) memory.topics.splice(memory.topics.indexOf(known), 1);
    memory.topics.push({
      head: mark.word.replace(/s$/, ''),
      topic: phrase,
      words: significantWords(phrase),
      paragraph: view.paragraph,
    });
    if (memory.topics.length > 60) memory.topics.shift();
  }
}

/** Finds the topic of a statement: the matter it names, "the bill" for one named before, or its paragraph's matter. */
export function topicFinder(view: SentenceView, memory: Memory): TopicOf {
  const text = view.text.slice(view.span.start, view.span.end);
  return (report) => {
    const near = memory.topics.filter((topic) => view.paragraph - topic.paragraph <= nearbyParagraphs);
    if (near.length === 0) return null;
    const named = near.findLast((topic) => text.includes(topic.topic));
    if (named) return refresh(memory, named, view.paragraph);
    const headed = new Set(view.marks.filter((mark) => mark.roles.matter).map((mark) => mark.word.replace(/s$/, '')));
    const sameHead = near.findLast((topic) => headed.has(topic.head));
    if (sameHead) return refresh(memory, sameHead, view.paragraph);
    const shared = near.findLast(
      (topic) => [...topic.words].filter((word) => text.toLowerCase().includes(word)).length >= 2,
    );
    if (shared) return shared.topic;
    const reach = report === null || report.contest ? 3 : 0;
    const here = near.findLast((topic) => view.paragraph - topic.paragraph <= reach);
    return here && (report === null || report.contest) ? here.topic : null;
  };
}

function refresh(memory: Memory, topic: Memory['topics'][number], paragraph: number): string {
  memory.topics.splice(memory.topics.indexOf(topic), 1);
  memory.topics.push({ ...topic, paragraph });
  return topic.topic;
}
