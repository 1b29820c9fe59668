/** Units of measurement: the full name in the singular, and every form it is written in. Plain data. */

/** Words, in lower case; `-` and spaces between words are one. */
const words: readonly (readonly string[])[] = [
  ['kilometre', 'kilometres', 'kilometer', 'kilometers', 'km', 'kms'], ['metre', 'metres', 'meter', 'meters'],
  ['centimetre', 'centimetres', 'centimeter', 'centimeters', 'cm', 'cms'], ['millimetre', 'millimetres', 'millimeter', 'millimeters', 'mm'],
  ['micrometre', 'micrometres', 'micrometers', 'micron', 'microns', 'μm', 'µm'], ['nanometre', 'nanometres', 'nanometer', 'nanometers', 'nm'],
  ['mile', 'miles', 'mi'], ['foot', 'feet', 'ft'], ['inch', 'inches'], ['yard', 'yards', 'yd', 'yds'], ['nautical mile', 'nautical miles'],
  ['light-year', 'light years', 'light year', 'lightyears'], ['hectare', 'hectares', 'ha'], ['acre', 'acres'], ['mu', 'mu', 'mus'],
  ['square kilometre', 'square kilometres', 'square kilometers', 'square kilometer', 'sq km', 'sq kms', 'km²', 'sqkm'],
  ['square metre', 'square metres', 'square meters', 'square meter', 'sq m', 'm²', 'sqm'], ['square mile', 'square miles', 'sq mi', 'sq miles'],
  ['square foot', 'square feet', 'square foot', 'sq ft', 'sqft'], ['square inch', 'square inches'], ['square yard', 'square yards'],
  ['cubic metre', 'cubic metres', 'cubic meters', 'cubic meter', 'm³'], ['cubic foot', 'cubic feet', 'cubic foot', 'cu ft'],
  ['cubic kilometre', 'cubic kilometres', 'cubic kilometers'], ['cubic centimetre', 'cc', 'cubic centimetres', 'cubic centimeters'], ['cubic yard', 'cubic yards'],
  ['litre', 'litres', 'liter', 'liters'], ['millilitre', 'millilitres', 'milliliter', 'milliliters', 'ml'], ['gallon', 'gallons', 'gal'], ['pint', 'pints'],
  ['barrel', 'barrels', 'bbl'], ['bushel', 'bushels'], ['tonne', 'tonnes', 'metric ton', 'metric tons', 'metric tonnes'], ['ton', 'tons', 'short tons'],
  ['kilogram', 'kilograms', 'kilogramme', 'kilogrammes', 'kilo', 'kilos', 'kg', 'kgs'], ['gram', 'grams', 'gramme', 'grammes'],
  ['milligram', 'milligrams', 'mg'], ['microgram', 'micrograms', 'mcg', 'μg', 'µg'], ['pound', 'pounds', 'lb', 'lbs'], ['ounce', 'ounces', 'oz'], ['carat', 'carats'], ['stone', 'stone'],
  ['second', 'seconds', 'sec', 'secs'], ['minute', 'minutes', 'min', 'mins'], ['hour', 'hours', 'hr', 'hrs'], ['day', 'days'], ['week', 'weeks'],
  ['month', 'months'], ['year', 'years', 'yr', 'yrs'], ['decade', 'decades'], ['century', 'centuries'], ['millisecond', 'milliseconds', 'ms'], ['fortnight', 'fortnights'],
  ['nanosecond', 'nanoseconds'], ['microsecond', 'microseconds'],
  ['kilometre per hour', 'kilometres per hour', 'kilometers per hour', 'kilometres an hour', 'kilometers an hour', 'kph', 'kmh', 'kmph'],
  ['mile per hour', 'miles per hour', 'miles an hour', 'mph'], ['metre per second', 'metres per second', 'meters per second', 'metres a second', 'meters a second'],
  ['kilometre per second', 'kilometres per second', 'kilometers per second', 'kilometers a second'], ['mile per gallon', 'miles per gallon', 'mpg'],
  ['revolution per minute', 'revolutions per minute', 'rpm'], ['frame per second', 'frames per second', 'fps'], ['knot', 'knots'], ['beat per minute', 'bpm'],
  ['foot per second', 'feet per second'], ['mile per second', 'miles per second'], ['part per million', 'parts per million', 'ppm'], ['part per billion', 'parts per billion', 'ppb'],
  ['degree Celsius', 'degrees celsius', 'degree celsius', 'degrees centigrade', 'deg c', 'degrees c', 'celsius'],
  ['degree Fahrenheit', 'degrees fahrenheit', 'degree fahrenheit', 'degrees f', 'fahrenheit'], ['kelvin', 'kelvins'], ['degree', 'degrees', 'deg'],
  ['kilowatt hour', 'kilowatt hours', 'kilowatthours', 'kwh'], ['megawatt hour', 'megawatt hours', 'mwh'], ['gigawatt hour', 'gigawatt hours', 'gwh'], ['terawatt hour', 'terawatt hours', 'twh'],
  ['watt hour', 'watt hours'], ['kilowatt', 'kilowatts', 'kw'], ['megawatt', 'megawatts'], ['gigawatt', 'gigawatts', 'gw'], ['terawatt', 'terawatts', 'tw'], ['watt', 'watts'],
  ['volt', 'volts'], ['kilovolt', 'kilovolts', 'kv'], ['ampere', 'amps', 'amp', 'amperes'], ['milliampere hour', 'mah', 'milliamp hours'], ['ohm', 'ohms'],
  ['joule', 'joules'], ['kilojoule', 'kilojoules', 'kj'], ['megajoule', 'megajoules'], ['calorie', 'calories', 'cal'], ['kilocalorie', 'kilocalories', 'kcal'],
  ['newton metre', 'nm of torque', 'newton metres', 'newton meters'], ['newton', 'newtons'], ['pound-foot', 'lb ft', 'pound feet', 'foot pounds'],
  ['horsepower', 'horsepower', 'hp', 'bhp', 'brake horsepower'], ['metric horsepower', 'ps'], ['bar', 'bar', 'bars'], ['pascal', 'pascals'], ['hectopascal', 'hpa', 'hectopascals'], ['decibel', 'decibels', 'db'],
  ['hertz', 'hertz', 'hz'], ['kilohertz', 'khz', 'kilohertz'], ['megahertz', 'megahertz', 'mhz'], ['gigahertz', 'gigahertz', 'ghz'], ['terahertz', 'thz', 'terahertz'],
  ['byte', 'bytes'], ['kilobyte', 'kilobytes', 'kb'], ['megabyte', 'megabytes', 'mb'], ['gigabyte', 'gigabytes', 'gb', 'gigs', 'gig'], ['terabyte', 'terabytes', 'tb'], ['petabyte', 'petabytes', 'pb'],
  ['gigabit per second', 'gbps', 'gigabits per second'], ['megabit per second', 'mbps', 'megabits per second'], ['kilobit per second', 'kbps'], ['terabit per second', 'tbps'],
  ['bit', 'bits', 'bit'], ['gigabit', 'gigabits', 'gbit'], ['megabit', 'megabits', 'mbit'],
  ['megapixel', 'megapixels', 'mp', 'mpx'], ['pixel', 'pixels', 'px'], ['pixel per inch', 'ppi', 'pixels per inch'], ['dot per inch', 'dpi'], ['nit', 'nits'], ['lumen', 'lumens'], ['teraflop', 'teraflops', 'tflops'], ['petaflop', 'petaflops'],
  ['point', 'pts', 'points', 'pt'], ['twenty-foot equivalent unit', 'teu', 'teus'], ['times', 'times', 'x', '×', 'fold', 'time'], ['storey', 'storeys'],
];

/** Letters whose case matters, or that only count when glued to the figure. */
export const measureSymbols: ReadonlyMap<string, string> = new Map([
  ['m', 'metre'], ['g', 'gram'], ['t', 'tonne'], ['s', 'second'], ['h', 'hour'], ['l', 'litre'], ['L', 'litre'], ['V', 'volt'], ['W', 'watt'], ['A', 'ampere'],
  ['N', 'newton'], ['J', 'joule'], ['MW', 'megawatt'], ['mW', 'milliwatt'], ['Nm', 'newton metre'], ['nm', 'nanometre'], ['Mb', 'megabit'], ['Gb', 'gigabit'],
  ['C', 'degree Celsius'], ['F', 'degree Fahrenheit'], ['in', 'inch'], ['d', 'day'], ['bps', 'basis point'],
  ['Pa', 'pascal'], ['MPa', 'megapascal'], ['GPa', 'gigapascal'], ['MB', 'megabyte'], ['GB', 'gigabyte'], ['x', 'times'], ['X', 'times'], ['Mt', 'megatonne'], ['kt', 'kilotonne'], ['MP', 'megapixel'],
]);

/** Rates written with a slash. */
export const slashMeasures: ReadonlyMap<string, string> = new Map([
  ['km/h', 'kilometre per hour'], ['km/hr', 'kilometre per hour'], ['m/s', 'metre per second'], ['km/s', 'kilometre per second'], ['g/km', 'gram per kilometre'],
  ['mg/l', 'milligram per litre'], ['mb/s', 'megabyte per second'], ['gb/s', 'gigabyte per second'], ['mbit/s', 'megabit per second'], ['gbit/s', 'gigabit per second'],
  ['kg/m', 'kilogram per metre'], ['l/km', 'litre per kilometre'], ['mm/s', 'millimetre per second'], ['mg/dl', 'milligram per decilitre'], ['µg/m', 'microgram per cubic metre'], ['μg/m', 'microgram per cubic metre'],
  ['lb/ft', 'pound-foot'], ['mi/h', 'mile per hour'],
]);

/** Every written form, lower case, to the full name. */
export const measureWords: ReadonlyMap<string, string> = new Map(
  words.flatMap((row) => row.map((form): [string, string] => [form, row[0] ?? ''])),
);

/** The most words that one form has. */
export const longestMeasure = 3;

/** Units of time: they make "in the past three years" a date, and follow "per". */
export const timeUnits: ReadonlySet<string> = new Set([
  'second', 'minute', 'hour', 'day', 'week', 'fortnight', 'month', 'quarter', 'year', 'decade', 'century', 'night', 'season',
]);
