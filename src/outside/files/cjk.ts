/** Code units of Chinese and Japanese writing, its punctuation and full-width forms included. */
export function isCjk(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xff01 && unit <= 0xff65) ||
    (unit >= 0xd840 && unit <= 0xd8bf)
  );
}

/** "zh" or "ja" when a good part of the text is written so; nothing is said of other scripts. */
export function languageOfScript(text: string): string | undefined {
  let ideographs = 0;
  let kana = 0;
  let letters = 0;
  for (let i = 0; i < Math.min(text.length, 50_000); i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x3041 && unit <= 0x30ff) kana += 1;
    else if (unit >= 0x3400 && unit <= 0x9fff) ideographs += 1;
    else if ((unit | 32) >= 97 && (unit | 32) <= 122) letters += 1;
  }
  if (kana * 5 > ideographs && kana > 10) return 'ja';
  return ideographs * 2 > letters && ideographs > 0 ? 'zh' : undefined;
}
