/** What the currencies that aid is mostly counted in are called behind an amount; the code stands for the others. */
type Names = Readonly<Record<string, string>>;

export const currencyNames: { readonly en: Names; readonly zh: Names } = {
  en: {
    CNY: 'yuan',
    USD: 'US dollars',
    EUR: 'euros',
    JPY: 'yen',
    GBP: 'pounds sterling',
    HKD: 'Hong Kong dollars',
    DKK: 'Danish kroner',
    UAH: 'hryvnias',
  },
  zh: {
    CNY: '元',
    USD: '美元',
    EUR: '欧元',
    JPY: '日元',
    GBP: '英镑',
    HKD: '港元',
    DKK: '丹麦克朗',
    RUB: '卢布',
    UAH: '格里夫纳',
    CHF: '瑞士法郎',
    KRW: '韩元',
  },
};
