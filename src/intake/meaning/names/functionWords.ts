/** Words that begin sentences with a capital, or join names, and are no names. */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the this that these those it its he his him she her hers they them their we us our you your i my me and or but nor so yet for if then than as at by in on of to
  from with without within into onto over under above below after before during since until till while when where why how what which who whom whose there here now today
  yesterday tomorrow also however moreover meanwhile instead although though because unless whether both either neither each every all some any many most more less few
  several such another other others no not yes is are was were be been being has have had do does did will would shall should can could may might must up down out off
  about around between among across through per via against according despite further finally first second third last next only just even still too very much one two three
  four five six seven eight nine ten once twice again everything everyone nothing something anything anyone nobody somebody none thanks together let ago said says its on nearly almost roughly approximately total overall currently lets people dear ladies gentlemen
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december feb aug sept oct nov`
    .split(/\s+/)
    .filter(Boolean),
);

/** Auxiliaries, adverbs and the like that may stand between a speaker and the verb of speech. */
export const verbCompanions: ReadonlySet<string> = new Set(
  `has have had also then later recently again already further repeatedly have successively jointly publicly strongly clearly once earlier is was were are been being be did does do
  will would however therefore on in at monday tuesday wednesday thursday friday saturday sunday today yesterday himself herself itself and both all firmly officially formally
  previously first often still never only just separately solemnly previously immediately subsequently quickly thus this week month year last morning afternoon evening`
    .split(/\s+/)
    .filter(Boolean),
);
