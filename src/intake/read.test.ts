import { describe, expect, it } from 'vitest';
import type { Claim } from '../core/claims/claim.ts';
import { smallGazetteer } from './meaning/testing/smallGazetteer.ts';
import type { ReadSummary } from './read.ts';
import { readClaims } from './read.ts';

function read(text: string, outlet: string | null = null): { claims: Claim[]; summary: ReadSummary } {
  const claims: Claim[] = [];
  const reader = readClaims(text, { document: 'a', date: '2020-06-21', gazetteer: smallGazetteer, outlet });
  for (;;) {
    const next = reader.next();
    if (next.done) return { claims, summary: next.value };
    claims.push(next.value);
  }
}

const names = (refs: Claim['donors'] | undefined): string[] => (refs ?? []).map((ref) => ref.name);

describe('stages', () => {
  it.each([
    ['Denmark pledged 5 million euros to Ukraine.', 'pledge', 'money pledged'],
    ['Denmark will provide 5 million euros in aid to Ukraine.', 'pledge', 'money pledged'],
    ['Denmark allocated 5 million euros to Ukraine.', 'commitment', 'money committed'],
    ['Denmark disbursed 5 million euros to Ukraine.', 'disbursement', 'money disbursed'],
    ['Of the aid, 5 million euros was spent on roads.', 'expenditure', 'money spent'],
    ['The fine was 5 million euros.', null, 'fine'],
    ['江西省承诺投入5亿元。', 'pledge', 'money pledged'],
    ['江西省将向阿克陶县提供5亿元援助。', 'pledge', 'money pledged'],
    ['江西省向阿克陶县拨付5亿元。', 'disbursement', 'money disbursed'],
    ['全年税收5亿元。', null, 'tax'],
  ])('%s', (text, stage, measure) => {
    const money = read(text).claims.find((claim) => claim.kind === 'money');
    expect([money?.stage, money?.measure]).toEqual([stage, measure]);
  });
});

describe('scope', () => {
  it.each([
    ['Jiangxi donated 3 million yuan to Akto County.', ['Jiangxi'], ['Akto County']],
    ['3 million yuan was provided by Denmark for Mykolaiv.', ['Denmark'], ['Mykolaiv']],
    ['Akto County received 3 million yuan from Guangdong.', ['Guangdong'], ['Akto County']],
    [
      '19 provinces and cities have provided 3 million yuan in aid to Xinjiang.',
      ['19 provinces and cities'],
      ['Xinjiang'],
    ],
    ['由广东省投入3亿元援助阿克陶县。', ['广东省'], ['阿克陶县']],
    ['广东省、江西省向新疆捐赠3亿元。', ['广东省', '江西省'], ['新疆']],
  ])('%s', (text, donors, recipients) => {
    const money = read(text).claims.find((claim) => claim.kind === 'money');
    expect([names(money?.donors), names(money?.recipients)]).toEqual([donors, recipients]);
  });

  it('leaves empty what the words do not say', () => {
    const [money] = read('Aid worth 3 million yuan arrived.').claims;
    expect([money?.donors, money?.recipients, money?.period]).toEqual([[], [], null]);
  });
});

describe('attribution', () => {
  it.each([
    ['Roads cost 3 million yuan, said Maria Holt, mayor of Ely.', 'Maria Holt', 'mayor of Ely'],
    ['Maria Holt, mayor of Ely, said roads cost 3 million yuan.', 'Maria Holt', 'mayor of Ely'],
    ['According to Maria Holt, mayor of Ely, roads cost 3 million yuan.', 'Maria Holt', 'mayor of Ely'],
    [
      'Latvia’s deputy minister, Andris Kalns, said roads cost 3 million yuan.',
      'Andris Kalns',
      'Latvia’s deputy minister',
    ],
    ['Roads cost 3 million yuan, Xinhua reported.', 'Xinhua', null],
    ['It was revealed that roads cost 3 million yuan.', 'unnamed source', null],
    ['市长王建国表示，修路花费300万元。', '王建国', '市长'],
    ['据新华社报道，修路花费300万元。', '新华社', null],
    ['记者从交通局获悉，修路花费300万元。', '交通局', null],
  ])('%s', (text, name, office) => {
    const money = read(text).claims.find((claim) => claim.kind === 'money');
    expect([money?.attribution[0]?.name, money?.attribution[0]?.office]).toEqual([name, office]);
  });

  it('gives what nobody said to the outlet, else to the document', () => {
    const text = 'Roads cost 3 million yuan.';
    expect(read(text).claims[0]?.attribution).toEqual([
      { role: 'compiler', name: 'the document', office: null, start: 0, end: 0 },
    ]);
    expect(read(text, 'The Post').claims[0]?.attribution[0]?.name).toBe('The Post');
  });

  it('does not store by name a speaker without an office', () => {
    const { claims } = read('Anna Kowalska said roads cost 3 million yuan. Kowalska said bridges cost 4 million yuan.');
    expect(JSON.stringify(claims.map((claim) => claim.attribution))).not.toContain('Kowalska');
  });
});

it.each([
  'Mary Jones, a retired nurse, donated 500 pounds to Mykolaiv.',
  'Mrs Jones donated 500 pounds to Mykolaiv.',
  'Anna Kowalska gave 500 pounds of her savings to Mykolaiv.',
])('keeps private givers out of the scope: %s', (text) => {
  expect(JSON.stringify(read(text).claims.map((claim) => [claim.donors, claim.participants]))).not.toMatch(
    /Jones|Kowalska/,
  );
});

describe('pairings', () => {
  it.each([
    ['Akto County assisted by Jiangxi is in Xinjiang.', ['Jiangxi'], ['Akto County']],
    ['Kashgar is paired with Guangdong.', ['Guangdong'], ['Kashgar']],
    ['Denmark took patronage over the Mykolaiv region.', ['Denmark'], ['Mykolaiv region']],
    ['广东省对口支援喀什地区、阿克陶县。', ['广东省'], ['喀什地区', '阿克陶县']],
    ['Guangdong → Kashgar, Akto', ['Guangdong'], ['Kashgar', 'Akto']],
  ])('%s', (text, donors, recipients) => {
    const pairing = read(text).claims.find((claim) => claim.kind === 'pairing');
    expect([names(pairing?.donors), names(pairing?.recipients)]).toEqual([donors, recipients]);
  });

  it.each(['Denmark adopted a resolution.', 'The plan was supported by voters.', 'The law adopted by Denmark is old.'])(
    'makes none of: %s',
    (text) => {
      expect(read(text).claims.filter((claim) => claim.kind === 'pairing')).toEqual([]);
    },
  );
});

describe('what is not collected', () => {
  it.each([
    ['Uyghurs make up 45% of the population.', 'ethnicity'],
    ['The county has 214 mosques.', 'religion'],
    ['Farmer Ilya Petrenko, 61, earns 9,000 yuan a month.', 'individual'],
    ['Mary Jones, a mother of three, said she pays 900 pounds a month for childcare.', 'individual'],
    ['The Uyghur population of 11 million lives in the south.', 'ethnicity'],
    ['张三，58岁，去年收入2万元。', 'individual'],
    ['其中汉族占30%。', 'ethnicity'],
    ['全县有信教群众5000人。', 'religion'],
  ])('%s', (text, reason) => {
    const { claims, summary } = read(text);
    expect([claims, summary.notCollected.map((left) => left.reason)]).toEqual([[], [reason]]);
  });

  it.each([
    'A bomb near the church cost the city 5000000 euros.',
    'Xinjiang Uygur Autonomous Region spent 5 million yuan on roads.',
    'The Temple County road costs 5 million yuan.',
  ])('still reads: %s', (text) => {
    expect(read(text).claims.map((claim) => claim.value)).toEqual(['5000000']);
  });
});

describe('bad input', () => {
  const baits = {
    letters: 'a',
    digits: '1',
    figures: '1,',
    brackets: '(10) ',
    open: '(',
    quotes: '“',
    said: 'he said ',
    han: '国',
    sources: '据',
    amounts: '投入5亿元，',
    matters: 'law bill ',
    definitions: '(hereinafter referred to as ',
  };

  it.each(Object.entries(baits))(
    'reads a long line of %s in time that grows with its length',
    { retry: 3 },
    (_, bait) => {
      const time = (length: number): number => {
        const text = bait.repeat(Math.ceil(length / bait.length));
        const start = performance.now();
        read(text);
        return performance.now() - start;
      };
      time(20_000);
      const [short, long] = [time(40_000), time(160_000)];
      // Four times the input; anything quadratic would take sixteen times as long.
      expect(long).toBeLessThan(Math.max(400, short * 11));
    },
  );

  it.each(['', '   ', '\ud800 5 yuan \udc00', '\0\0\0', '（（（（', '...', '“”「」'])('survives %j', (text) => {
    expect(() => read(text)).not.toThrow();
  });
});

it('quotes the text exactly, whatever it is', () => {
  const text =
    'Denmark pledged €5 million to Ukraine, Xinhua reported.\n江西省向阿克陶县拨付5亿元。\n"We will stay," said Maria Holt, mayor of Ely.';
  const { claims } = read(text);
  expect(claims.length).toBeGreaterThan(2);
  for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
});
