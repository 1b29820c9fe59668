/** What stands between a place and another in "Xinjiang aid funds in Kashgar", "Fujian aid projects in Guyuan". */
export const aidIn =
  /^ (?:counterpart |paired )?(?:aid|assistance|support)(?: (?:funds?|funding|money|projects?|work|programmes?|programs?))? (?:in|for|to) (?:the )?$/i;
