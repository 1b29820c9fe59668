/** Currencies by sign, code and name, English and Chinese. Plain data: a new currency is a new row. */

/** Signs that stand before or after the figure. `$` and `¥` are settled by their surroundings. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'], ['＄', 'USD'], ['£', 'GBP'], ['￡', 'GBP'], ['€', 'EUR'], ['¥', 'JPY'], ['￥', 'JPY'], ['₹', 'INR'], ['₽', 'RUB'],
  ['₴', 'UAH'], ['₩', 'KRW'], ['฿', 'THB'], ['₺', 'TRY'], ['₫', 'VND'], ['₱', 'PHP'], ['₦', 'NGN'], ['₪', 'ILS'],
  ['₸', 'KZT'], ['₾', 'GEL'], ['₡', 'CRC'], ['₵', 'GHS'],
]);

/** Letters glued before "$". */
export const dollarLetters: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'], ['u.s.', 'USD'], ['a', 'AUD'], ['au', 'AUD'], ['aus', 'AUD'], ['c', 'CAD'], ['ca', 'CAD'], ['can', 'CAD'],
  ['cdn', 'CAD'], ['hk', 'HKD'], ['nt', 'TWD'], ['s', 'SGD'], ['sg', 'SGD'], ['nz', 'NZD'], ['r', 'BRL'], ['mx', 'MXN'],
  ['j', 'JMD'], ['tt', 'TTD'], ['z', 'ZWL'],
]);

/** Codes beside a figure, as written in capitals; the second column is what they mean. */
export const currencyCodes: ReadonlyMap<string, string> = new Map([
  ...[
    'USD', 'EUR', 'GBP', 'JPY', 'CNY', 'CNH', 'AUD', 'CAD', 'CHF', 'HKD', 'TWD', 'SGD', 'NZD', 'INR', 'RUB', 'UAH', 'KRW', 'THB',
    'TRY', 'VND', 'PHP', 'NGN', 'ILS', 'KZT', 'SEK', 'NOK', 'DKK', 'ISK', 'PLN', 'CZK', 'HUF', 'RON', 'BGN', 'RSD', 'HRK', 'BYN',
    'MDL', 'GEL', 'AMD', 'AZN', 'UZS', 'KGS', 'TJS', 'TMT', 'MNT', 'PKR', 'BDT', 'LKR', 'NPR', 'AFN', 'IRR', 'IQD', 'SAR', 'AED',
    'QAR', 'KWD', 'BHD', 'OMR', 'JOD', 'LBP', 'SYP', 'YER', 'EGP', 'MAD', 'DZD', 'TND', 'LYD', 'SDG', 'ETB', 'KES', 'UGX', 'TZS',
    'RWF', 'ZAR', 'ZMW', 'MWK', 'MZN', 'AOA', 'GHS', 'XOF', 'XAF', 'CDF', 'MYR', 'IDR', 'MMK', 'KHR', 'LAK', 'MOP', 'MXN', 'BRL',
    'ARS', 'CLP', 'COP', 'PEN', 'UYU', 'PYG', 'BOB', 'VES', 'CRC', 'GTQ', 'DOP', 'HTG', 'JMD', 'FJD', 'PGK', 'MKD',
  ].map((code): [string, string] => [code, code]),
  ['RMB', 'CNY'], ['Rmb', 'CNY'], ['CNH', 'CNY'], ['NTD', 'TWD'], ['Rs', 'INR'], ['RS', 'INR'], ['Rp', 'IDR'], ['RM', 'MYR'], ['STG', 'GBP'],
  ['Tk', 'BDT'], ['Ksh', 'KES'], ['KSh', 'KES'], ['Sh', 'KES'], ['kr', 'SEK'], ['Fr', 'CHF'], ['SFr', 'CHF'], ['zł', 'PLN'],
]);

/** Names that mean one currency wherever they are read. Plurals too. */
export const currencyNames: ReadonlyMap<string, string> = new Map([
  ['yuan', 'CNY'], ['yuans', 'CNY'], ['renminbi', 'CNY'], ['rmb', 'CNY'], ['kuai', 'CNY'], ['euro', 'EUR'], ['euros', 'EUR'],
  ['yen', 'JPY'], ['sterling', 'GBP'], ['quid', 'GBP'], ['hryvnia', 'UAH'], ['hryvnias', 'UAH'], ['hryvnya', 'UAH'], ['hryvna', 'UAH'],
  ['ruble', 'RUB'], ['rubles', 'RUB'], ['rouble', 'RUB'], ['roubles', 'RUB'], ['zloty', 'PLN'], ['zlotys', 'PLN'],
  ['zlotych', 'PLN'], ['forint', 'HUF'], ['forints', 'HUF'], ['koruna', 'CZK'], ['korunas', 'CZK'], ['korun', 'CZK'], ['kronor', 'SEK'],
  ['krona', 'SEK'], ['baht', 'THB'], ['dong', 'VND'], ['ringgit', 'MYR'], ['rupiah', 'IDR'], ['rand', 'ZAR'], ['rands', 'ZAR'],
  ['naira', 'NGN'], ['shekel', 'ILS'], ['shekels', 'ILS'], ['lira', 'TRY'], ['liras', 'TRY'], ['lire', 'TRY'], ['tenge', 'KZT'],
  ['lari', 'GEL'], ['taka', 'BDT'], ['birr', 'ETB'], ['cedi', 'GHS'], ['cedis', 'GHS'], ['riyal', 'SAR'], ['riyals', 'SAR'],
  ['dirham', 'AED'], ['dirhams', 'AED'], ['kwacha', 'ZMW'], ['kyat', 'MMK'], ['kyats', 'MMK'], ['leu', 'RON'], ['lei', 'RON'], ['lev', 'BGN'],
  ['leva', 'BGN'], ['won', 'KRW'], ['dollar', 'USD'], ['dollars', 'USD'], ['buck', 'USD'], ['bucks', 'USD'], ['greenback', 'USD'],
  ['pound', 'GBP'], ['pounds', 'GBP'], ['franc', 'CHF'], ['francs', 'CHF'], ['krone', 'DKK'], ['kroner', 'DKK'], ['crowns', 'CZK'],
  ['peso', 'MXN'], ['pesos', 'MXN'], ['rupee', 'INR'], ['rupees', 'INR'], ['dinar', 'KWD'], ['dinars', 'KWD'], ['real', 'BRL'],
  ['reais', 'BRL'], ['shilling', 'KES'], ['shillings', 'KES'], ['rial', 'IRR'], ['rials', 'IRR'], ['manat', 'AZN'], ['som', 'KGS'],
  ['bitcoin', 'XBT'], ['bitcoins', 'XBT'],
]);

/** Parts of a currency: worth, and the currency when nothing else in the sentence names one. */
export const currencyParts: ReadonlyMap<string, { readonly worth: string; readonly code: string }> = new Map([
  ['cent', { worth: '0.01', code: 'USD' }], ['cents', { worth: '0.01', code: 'USD' }], ['¢', { worth: '0.01', code: 'USD' }],
  ['pence', { worth: '0.01', code: 'GBP' }], ['penny', { worth: '0.01', code: 'GBP' }], ['p', { worth: '0.01', code: 'GBP' }],
  ['jiao', { worth: '0.1', code: 'CNY' }], ['fen', { worth: '0.01', code: 'CNY' }], ['paise', { worth: '0.01', code: 'INR' }],
  ['kopecks', { worth: '0.01', code: 'RUB' }], ['kopeks', { worth: '0.01', code: 'RUB' }], ['kopiykas', { worth: '0.01', code: 'UAH' }],
]);

/** Names that several countries use, by country: read from the word before the name, else from anywhere in the sentence. */
export const sharedNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dollar: {
    us: 'USD', au: 'AUD', ca: 'CAD', hk: 'HKD', tw: 'TWD', sg: 'SGD', nz: 'NZD', jm: 'JMD', fj: 'FJD', zw: 'ZWL', na: 'NAD',
  },
  pound: { gb: 'GBP', eg: 'EGP', lb: 'LBP', sy: 'SYP', sd: 'SDG', ss: 'SSP' },
  franc: { ch: 'CHF', rw: 'RWF', cd: 'CDF', sn: 'XOF', ci: 'XOF', cm: 'XAF', cfa: 'XOF' },
  krone: { dk: 'DKK', no: 'NOK', se: 'SEK', is: 'ISK' },
  crown: { cz: 'CZK', dk: 'DKK', no: 'NOK', se: 'SEK', is: 'ISK' },
  peso: { mx: 'MXN', ph: 'PHP', ar: 'ARS', cl: 'CLP', co: 'COP', uy: 'UYU', do: 'DOP', cu: 'CUP' },
  rupee: { in: 'INR', pk: 'PKR', lk: 'LKR', np: 'NPR', mu: 'MUR' },
  dinar: { kw: 'KWD', iq: 'IQD', jo: 'JOD', dz: 'DZD', tn: 'TND', ly: 'LYD', rs: 'RSD', bh: 'BHD' },
  shilling: { ke: 'KES', ug: 'UGX', tz: 'TZS', so: 'SOS' },
  rial: { ir: 'IRR', om: 'OMR', ye: 'YER' },
  riyal: { sa: 'SAR', qa: 'QAR' },
  lira: { tr: 'TRY', it: 'ITL' },
  ruble: { ru: 'RUB', by: 'BYN' },
  real: { br: 'BRL' },
  won: { kr: 'KRW', kp: 'KPW' },
  dirham: { ae: 'AED', ma: 'MAD' },
};

/** Singular heads under which `sharedNames` lists a plural or variant. */
export const sharedHeads: ReadonlyMap<string, string> = new Map([
  ['dollar', 'dollar'], ['dollars', 'dollar'], ['pound', 'pound'], ['pounds', 'pound'], ['franc', 'franc'], ['francs', 'franc'],
  ['krone', 'krone'], ['kroner', 'krone'], ['krona', 'krone'], ['kronor', 'krone'], ['crowns', 'crown'], ['peso', 'peso'],
  ['pesos', 'peso'], ['rupee', 'rupee'], ['rupees', 'rupee'], ['dinar', 'dinar'], ['dinars', 'dinar'], ['shilling', 'shilling'],
  ['shillings', 'shilling'], ['rial', 'rial'], ['rials', 'rial'], ['riyal', 'riyal'], ['riyals', 'riyal'], ['lira', 'lira'],
  ['ruble', 'ruble'], ['rubles', 'ruble'], ['rouble', 'ruble'], ['roubles', 'ruble'], ['real', 'real'], ['reais', 'real'], ['won', 'won'],
  ['dirham', 'dirham'], ['dirhams', 'dirham'],
]);

/** Words that name a country, for `sharedNames`. */
export const countryWords: ReadonlyMap<string, string> = new Map([
  ['us', 'us'], ['u.s.', 'us'], ['american', 'us'], ['australian', 'au'], ['australia', 'au'], ['canadian', 'ca'], ['canada', 'ca'],
  ['kong', 'hk'], ['taiwan', 'tw'], ['taiwanese', 'tw'], ['singapore', 'sg'], ['zealand', 'nz'], ['jamaican', 'jm'], ['fijian', 'fj'],
  ['british', 'gb'], ['britain', 'gb'], ['uk', 'gb'], ['egyptian', 'eg'], ['egypt', 'eg'], ['lebanese', 'lb'], ['syrian', 'sy'], ['sudanese', 'sd'],
  ['swiss', 'ch'], ['switzerland', 'ch'], ['rwandan', 'rw'], ['rwanda', 'rw'], ['congolese', 'cd'], ['cfa', 'cfa'], ['danish', 'dk'], ['denmark', 'dk'],
  ['norwegian', 'no'], ['norway', 'no'], ['oslo', 'no'], ['swedish', 'se'], ['sweden', 'se'], ['stockholm', 'se'], ['icelandic', 'is'], ['iceland', 'is'],
  ['czech', 'cz'], ['mexican', 'mx'], ['mexico', 'mx'], ['philippine', 'ph'], ['philippines', 'ph'], ['manila', 'ph'], ['argentine', 'ar'],
  ['argentina', 'ar'], ['chilean', 'cl'], ['chile', 'cl'], ['colombian', 'co'], ['colombia', 'co'], ['uruguayan', 'uy'], ['dominican', 'do'], ['cuban', 'cu'],
  ['indian', 'in'], ['india', 'in'], ['pakistani', 'pk'], ['pakistan', 'pk'], ['lankan', 'lk'], ['lanka', 'lk'], ['nepalese', 'np'], ['nepali', 'np'], ['nepal', 'np'],
  ['kuwaiti', 'kw'], ['kuwait', 'kw'], ['iraqi', 'iq'], ['iraq', 'iq'], ['jordanian', 'jo'], ['jordan', 'jo'], ['algerian', 'dz'], ['tunisian', 'tn'], ['libyan', 'ly'],
  ['serbian', 'rs'], ['bahraini', 'bh'], ['kenyan', 'ke'], ['kenya', 'ke'], ['ugandan', 'ug'], ['uganda', 'ug'], ['tanzanian', 'tz'], ['tanzania', 'tz'],
  ['iranian', 'ir'], ['iran', 'ir'], ['omani', 'om'], ['yemeni', 'ye'], ['saudi', 'sa'], ['qatari', 'qa'], ['qatar', 'qa'], ['turkish', 'tr'], ['turkey', 'tr'],
  ['russian', 'ru'], ['russia', 'ru'], ['belarusian', 'by'], ['belarus', 'by'], ['brazilian', 'br'], ['brazil', 'br'], ['korean', 'kr'], ['korea', 'kr'],
  ['emirati', 'ae'], ['uae', 'ae'], ['moroccan', 'ma'], ['morocco', 'ma'],
]);

/** Chinese names, longest first so that the first match wins. Traditional forms are folded before the look-up. */
export const chineseCurrencies: readonly (readonly [string, string])[] = [
  ['元人民币', 'CNY'], ['人民币', 'CNY'], ['新台币', 'TWD'], ['元新台币', 'TWD'], ['元港币', 'HKD'], ['加拿大元', 'CAD'], ['新加坡元', 'SGD'], ['新西兰元', 'NZD'],
  ['瑞士法郎', 'CHF'], ['丹麦克朗', 'DKK'], ['挪威克朗', 'NOK'], ['瑞典克朗', 'SEK'], ['格里夫纳', 'UAH'], ['美金', 'USD'], ['美元', 'USD'], ['欧元', 'EUR'],
  ['英镑', 'GBP'], ['日元', 'JPY'], ['日圆', 'JPY'], ['港元', 'HKD'], ['港币', 'HKD'], ['台币', 'TWD'], ['澳元', 'AUD'], ['加元', 'CAD'], ['新元', 'SGD'],
  ['纽元', 'NZD'], ['韩元', 'KRW'], ['韩圜', 'KRW'], ['卢布', 'RUB'], ['印度卢比', 'INR'], ['卢比', 'INR'], ['泰铢', 'THB'], ['越南盾', 'VND'], ['印尼盾', 'IDR'],
  ['林吉特', 'MYR'], ['兰特', 'ZAR'], ['里拉', 'TRY'], ['里亚尔', 'SAR'], ['迪拉姆', 'AED'], ['坚戈', 'KZT'], ['法郎', 'CHF'], ['克朗', 'SEK'], ['比索', 'MXN'],
  ['块钱', 'CNY'], ['块', 'CNY'], ['圆整', 'CNY'], ['圆', 'CNY'], ['元', 'CNY'],
];

/** Chinese parts of a currency and their worth. */
export const chineseCurrencyParts: readonly (readonly [string, string, string])[] = [
  ['美分', '0.01', 'USD'], ['便士', '0.01', 'GBP'], ['毛钱', '0.1', 'CNY'], ['角', '0.1', 'CNY'], ['分钱', '0.01', 'CNY'],
];
