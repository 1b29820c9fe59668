/**
 * Currencies of ISO 4217 with the decimals of their minor unit (list one), and those that were withdrawn since 1990
 * (list three) as far as aid was counted in them. Special drawing rights (XDR) have no minor unit: two decimals are
 * usual.
 */
const byDecimals: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC
    CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES
    KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR
    NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT
    TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XAD XCD XCG XDR YER ZAR ZMW ZWG CHE CHW MXV COU USN BOV`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

/** Withdrawn currencies with the last year in which one could pay with them. */
const withdrawn: Readonly<Record<string, readonly [decimals: number, until: number]>> = {
  ATS: [2, 2002],
  BEF: [0, 2002],
  DEM: [2, 2002],
  ESP: [0, 2002],
  FIM: [2, 2002],
  FRF: [2, 2002],
  GRD: [0, 2002],
  IEP: [2, 2002],
  ITL: [0, 2002],
  LUF: [0, 2002],
  NLG: [2, 2002],
  PTE: [0, 2002],
  SIT: [2, 2007],
  CYP: [2, 2008],
  MTL: [2, 2008],
  SKK: [2, 2009],
  EEK: [2, 2011],
  LVL: [2, 2014],
  LTL: [2, 2015],
  HRK: [2, 2023],
  BGN: [2, 2026],
  ANG: [2, 2025],
  AZM: [2, 2006],
  BGL: [2, 1999],
  BYR: [0, 2016],
  CUC: [2, 2021],
  GHC: [2, 2007],
  MRO: [2, 2018],
  MZM: [2, 2006],
  PLZ: [2, 1996],
  ROL: [2, 2006],
  RUR: [2, 1998],
  SDD: [2, 2007],
  SLL: [2, 2023],
  STD: [2, 2018],
  TMM: [2, 2009],
  TRL: [0, 2005],
  UAK: [2, 1996],
  VEB: [2, 2008],
  VEF: [2, 2018],
  YUM: [2, 2003],
  ZMK: [2, 2012],
  ZWL: [2, 2024],
};

const decimals = new Map<string, number>([
  ...Object.entries(byDecimals).flatMap(([digits, codes]) =>
    codes.split(/\s+/).map((code): [string, number] => [code, Number(digits)]),
  ),
  ...Object.entries(withdrawn).map(([code, [digits]]): [string, number] => [code, digits]),
]);

/** Decimals of the currency's minor unit: 2 for CNY, 0 for JPY, 3 for KWD; null for no currency. */
export function minorUnits(code: string): number | null {
  return decimals.get(code) ?? null;
}

export function isCurrency(code: string): boolean {
  return decimals.has(code);
}

/** The last year in which one could pay with a currency that was withdrawn; null while it is in use. */
export function lastYearOf(code: string): number | null {
  return Object.hasOwn(withdrawn, code) ? (withdrawn[code]?.[1] ?? null) : null;
}
