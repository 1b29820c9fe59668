/** Child process: our whole reading – decoding, claims, JSON – of articles one by one. */
import { extractText } from '../../src/outside/files/extractText.ts';
import { loadGazetteer } from '../../src/outside/files/loadGazetteer.ts';
import { readClaims } from '../../src/intake/read.ts';
import { measureArticles } from './child.ts';

const result = await measureArticles(process.argv[2] ?? '', () => {
  const gazetteer = loadGazetteer();
  return Promise.resolve(async ({ text }) => {
    const document = await extractText(Buffer.from(text), { fileName: 'article.txt' });
    let written = 0;
    let claims = 0;
    for (const claim of readClaims(document.text, {
      document: 'article.txt',
      date: '2019-11-23',
      outlet: null,
      gazetteer,
    })) {
      written += JSON.stringify(claim).length;
      claims += 1;
    }
    return written > 0 ? claims : 0;
  });
});
process.stdout.write(JSON.stringify(result));
