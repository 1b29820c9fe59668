import { describe, expect, it } from 'vitest';
import { comparePersons } from './comparePersons.ts';

describe('two names of office-holders', () => {
  const cases: [string, string, string][] = [
    ['Shohrat Zakir', 'shohrat zakir', 'same'],
    ['習近平', '习近平', 'same'],
    ['Shohrat Zakir', 'xuekelaiti Zacher', 'undecided'],
    ['Wang Yang', '汪洋', 'undecided'],
    ['Volodymyr Zelenskyy', 'Зеленський', 'undecided'],
    ['Zelenskiy', 'Zelensky', 'undecided'],
    ['雪克来提·扎克尔', '雪克来提·扎克儿', 'undecided'],
    ['汪洋', '王洋', 'not same'],
    ['Zhang Chunlin', 'Peng Jiarui', 'not same'],
    ['Wang Yang', 'Wang Jianfeng', 'not same'],
  ];
  it.each(cases)('%s and %s: %s', (a, b, verdict) => {
    expect(comparePersons(a, b).verdict).toBe(verdict);
    expect(comparePersons(b, a).verdict).toBe(verdict);
  });

  it('ranks the transcription above strangers', () => {
    const score = (name: string): number => comparePersons('xuekelaiti Zacher', name).score;
    const strangers = ['Li Pengxin', 'Zhang Chunlin', 'Peng Jiarui', 'Chen Xingchao', 'Hu Qiang'];
    for (const stranger of strangers) expect(score('Shohrat Zakir')).toBeGreaterThan(score(stranger) + 0.15);
  });

  it('sets offices aside', () => {
    expect(comparePersons('Prime Minister of Ukraine Denys Shmyhal', 'Denys Shmyhal').score).toBe(1);
  });
});
