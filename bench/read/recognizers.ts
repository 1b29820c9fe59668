/** Child process: the peer's four recognisers (numbers, currencies, percentages, dates) on whole articles. */
import { createRequire } from 'node:module';
import { measureArticles } from './child.ts';

interface Suite {
  readonly Culture: { readonly English: string; readonly Chinese: string };
  recognizeNumber(text: string, culture: string): unknown[];
  recognizeCurrency(text: string, culture: string): unknown[];
  recognizePercentage(text: string, culture: string): unknown[];
  recognizeDateTime(text: string, culture: string): unknown[];
}

const result = await measureArticles(process.argv[2] ?? '', () => {
  const suite: Suite = createRequire(import.meta.url)('@microsoft/recognizers-text-suite');
  return Promise.resolve(({ text, language }) => {
    const culture = language === 'en' ? suite.Culture.English : suite.Culture.Chinese;
    return (
      suite.recognizeNumber(text, culture).length +
      suite.recognizeCurrency(text, culture).length +
      suite.recognizePercentage(text, culture).length +
      suite.recognizeDateTime(text, culture).length
    );
  });
});
process.stdout.write(JSON.stringify(result));
