/** Words for values that come from outside, looked up by the value; what is missing is shown as it came. */
export type Lookup = Readonly<Record<string, string>>;
