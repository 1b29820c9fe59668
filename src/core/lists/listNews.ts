/** What is news of a place on a supervision list: what it stands at, against what was told of it last. */
import type { ListingStatus } from './listingStatus.ts';

/** `may leave`: everything is done but leaving. `doubted`: it left, and readings as they are known bear it no more. */
export type ListState =
  | 'on list'
  | 'exit due'
  | 'may leave'
  | 'probation'
  | 'left'
  | 'doubted'
  | 'listed again'
  | 'gone';

export function listState(
  { status, missing, doubt }: Pick<ListingStatus, 'status' | 'missing' | 'doubt'>,
  hasLeft: boolean,
): ListState {
  if (status === 'exit due') return missing.length === 0 ? 'may leave' : 'exit due';
  if (status === 'not yet' || (status === 'listed again' && !hasLeft)) return 'on list';
  return doubt !== null && (status === 'probation' || status === 'left') ? 'doubted' : status;
}

/** Told of a place that nothing was told of before. */
const firstNews: ReadonlySet<ListState> = new Set(['exit due', 'may leave', 'doubted']);

/** Null where there is nothing to tell; `before` is null where nothing was told yet. */
export function listNews(before: ListState | null, now: ListState): readonly [en: string, zh: string] | null {
  if (before === now || (before === null && !firstNews.has(now))) return null;
  if (now === 'left' && before === 'probation') return ['probation is over', '观察期已满'];
  return words[now];
}

const words: Readonly<Record<ListState, readonly [en: string, zh: string]>> = {
  'on list': ['exit is not due any more', '不再符合退出条件'],
  'exit due': ['every criterion is met', '各项标准均已达标'],
  'may leave': ['the place may leave the list', '可以退出名单'],
  probation: ['left the list, on probation', '已退出名单，进入观察期'],
  left: ['left the list', '已退出名单'],
  doubted: ['readings bear its exit no more', '现有数据不再支持其退出'],
  'listed again': ['listed again', '已重新列入'],
  gone: ['the place is no more', '该地已不存在'],
};
