/** How figures are counted, in English. */

export const countingEn = {
  countingLead: 'A figure here is what somebody said, in words that are kept. It is never the ledger’s own opinion.',
  countingSections: [
    [
      'said',
      'Attributed, never asserted',
      [
        'Every claim belongs to its speaker. Official, independent and international voices stand side by side and are treated alike. On contested matters every position is shown with its speaker; the software gives no verdict.',
      ],
    ],
    [
      'interval',
      'What a number may mean',
      [
        '“Nearly 120 billion” is not 120 billion. Qualifier and precision become an interval: the lowest and the highest value that the words allow. Rounded readings carry “≈”; every digit stands on the stub.',
        'Where the unit was not written beside the number but follows from the document, it is marked as inferred.',
      ],
    ],
    [
      'apart',
      'What is never mixed',
      [
        'Pledged, committed, disbursed and spent are four measures, and none stands in for another. What flowed within a year and what had accumulated by its end are different measures too.',
        'Totals that somebody reported are claims. They are not added to one another.',
      ],
    ],
    [
      'origins',
      'How reports are counted',
      [
        'Ten papers that run one agency text are one origin. Reports agree only when independent origins do. When no value fits all of them, the reports differ, and the page shows the words of each.',
      ],
    ],
    [
      'unknown',
      'Unknown is not zero',
      ['What was not reported is shown as not reported, in tables and charts alike. It is never drawn as zero.'],
    ],
    [
      'withheld',
      'What is withheld',
      [
        'Readings are of places, but a count of three in a village tells of people. Small counts, and rates of few, are withheld wherever they leave the system, and with them what would give them away through sums and earlier publications. Nothing that was withheld is opened later.',
        'A withheld value says so. It is neither missing nor zero, and no class, average or limit on a page is made from it.',
      ],
    ],
    [
      'people',
      'Places, never people',
      [
        'The smallest unit is a village. Figures about ethnicity, religion or private persons are not collected; a document’s page says how many were left out. The only persons named are holders of public office, in what they said or signed in office.',
      ],
    ],
  ] as readonly (readonly [id: string, title: string, paragraphs: readonly string[]])[],
  stagesTitle: 'The stages of money',
  stageMeanings: {
    pledge: 'Announced, not yet binding.',
    commitment: 'A written obligation for a stated amount.',
    disbursement: 'Placed at the recipient’s disposal.',
    expenditure: 'Spent on goods and services.',
  },
  voicesTitle: 'Voices',
  voicesExplained: 'Shapes say where a document stands, on charts and in text. They do not say whether it is right.',
  signsTitle: 'Signs on these pages',
  signStub: 'A number with its stub: press it to see where it comes from.',
  signMachine: 'Read by a machine, not yet reviewed by a person.',
  signNotReported: 'Nobody has reported it. It is not zero.',
  signDiffers: 'No single value fits all reports as they stand.',
};
