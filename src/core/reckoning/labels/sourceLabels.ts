/** What texts and speakers of a conflict show: who said it where, in which language, and in the title or below it. */
import { commonOrigin, origins } from '../../claims/origins.ts';
import type { ConflictLabel, Member, Report } from './label.ts';
import { label } from './label.ts';
import { sameScope } from './scopeLabels.ts';

export function sourceLabels(members: readonly Member[]): ConflictLabel[] {
  const recorded = members.filter(({ reports }) => reports.length === 0);
  const told = members.filter(({ reports }) => reports.length > 0);
  return [
    ...headlines(told),
    ...translations(told),
    ...contested(told),
    ...(recorded.length > 0 ? recordLabels(recorded) : textsAndSpeakers(told)),
  ];
}

function recordLabels(recorded: readonly Member[]): ConflictLabel[] {
  const places = recorded.filter(({ made }) => made === 'registry');
  const records = recorded.filter(({ made }) => made !== 'registry' && made !== 'series');
  const complete = recorded.filter(({ made }) => made === 'complete records');
  return [
    ...(records.length > 0 ? [label('records', records)] : []),
    ...(complete.length > 0 ? [label('declared complete', complete)] : []),
    ...(places.length > 0 ? [label('places on record', places)] : []),
  ];
}

function textsAndSpeakers(members: readonly Member[]): ConflictLabel[] {
  const [first, ...others] = members;
  if (!first) return [];
  const sources = members.flatMap(({ reports }) => reports.map(({ source }) => source));
  if (sharesOf(members, ({ source }) => [source.documentId])) {
    return [label(others.every((other) => sameScope(first, other)) ? 'one text' : 'arithmetic slip', members)];
  }
  if (sharesOf(members, ({ speakers }) => speakers)) return [label('revision', members)];
  return origins(sources).length === 1 ? [label('one origin', members)] : [];
}

/** Whether one document, or speaker, states all of them. */
function sharesOf(members: readonly Member[], of: (report: Report) => readonly string[]): boolean {
  const [first, ...others] = members.map(({ reports }) => new Set(reports.flatMap(of)));
  return others.length > 0 && [...(first ?? [])].some((each) => others.every((other) => other.has(each)));
}

/** One stands in the title of a text, another in the same text below it. */
function headlines(members: readonly Member[]): ConflictLabel[] {
  const inTitle = ({ source, title }: Report): boolean => plain(title).includes(plain(source.claim.quote));
  for (const [a, b] of pairs(members)) {
    for (const report of a.reports) {
      const same = b.reports.find(({ source }) => source.documentId === report.source.documentId);
      if (same && inTitle(report) !== inTitle(same)) return [label('headline against body', [a, b])];
    }
  }
  return [];
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

/** Two texts in different languages that go back to one speaker or agency. */
function translations(members: readonly Member[]): ConflictLabel[] {
  const language = (report: Report): string => report.language.slice(0, 2);
  for (const [a, b] of pairs(members)) {
    for (const report of a.reports) {
      const other = b.reports.find((each) => language(each) !== language(report) && isOneSource(each, report));
      if (other) return [label('translation slip', [a, b])];
    }
  }
  return [];
}

function isOneSource(a: Report, b: Report): boolean {
  const sharesSpeaker = a.speakers.some((speaker) => b.speakers.includes(speaker));
  return sharesSpeaker || commonOrigin(a.source, b.source) !== null;
}

function contested(members: readonly Member[]): ConflictLabel[] {
  const topicsOf = (member: Member): Set<string> =>
    new Set(member.reports.flatMap(({ source }) => source.claim.topic ?? []));
  const shared = pairs(members).some(([a, b]) => [...topicsOf(a)].some((topic) => topicsOf(b).has(topic)));
  return shared
    ? [
        label(
          'contested',
          members.filter((member) => topicsOf(member).size > 0),
        ),
      ]
    : [];
}

function pairs(members: readonly Member[]): [Member, Member][] {
  return members.flatMap((a, index) => members.slice(index + 1).map((b): [Member, Member] => [a, b]));
}
