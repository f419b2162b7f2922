/** What a control of the policy card means, and the figures that say why it matters. */
export interface Explanation {
  readonly text: string;
  readonly figures: readonly string[];
}

export const QUESTION_TITLES = {
  list: "Whom may they ask about?",
  agree: "What must agree?",
  exactly: "How exactly?",
  several: "What if several people fit?",
  disclose: "What is handed over?",
  review: "Who checks?",
} as const;

/** Explanations by control. Figure ids are checked when the pages' data are written. */
export const QUESTIONS = {
  list: {
    text: "The agency keeps a docket of people it may try to remove. Some of them have a final order of removal, fewer are in a criminal case. The wider the list, the more requests. One choice skips the list altogether: the tax agency hands over the records of everyone who filed with an ITIN, the taxpayer number of people who cannot have a Social Security number.",
    figures: ["ice-001", "ice-018", "hindcast-002"],
  },
  share: {
    text: "In 2025 the agency sent about 1.28 million rows, a little under nine tenths of its list of people with final orders.",
    figures: ["ice-019", "hindcast-003"],
  },
  required: {
    text: "A row that lacks one of these is turned away before anything is compared.",
    figures: ["hindcast-014", "hindcast-019"],
  },
  addressTest: {
    text: "The law asks for the person’s address in the request. In 2025 any text with a five-digit or nine-digit number in it passed as an address; an inspector later found rows that should have been turned away. The strictest test asks that the address agrees with the last-known address on the tax file.",
    figures: ["hindcast-013", "hindcast-016"],
  },
  fields: {
    text: "A tax record fits when every field chosen here agrees at least this well. Fewer fields, or looser ones, find more of the people sought and more strangers: the ten commonest surnames cover 16% of Hispanic people in the United States.",
    figures: ["names-003", "names-005"],
  },
  routes: {
    text: "In 2025 rows with a taxpayer number and rows without one were matched by two separate processes; nine in ten addresses came from the first.",
    figures: ["hindcast-012", "hindcast-008"],
  },
  score: {
    text: "Each field adds to a score when it agrees and takes away when it does not, more so the rarer the agreement is among strangers. A threshold of 10 means that a match is about 1,000 times as likely if it is the same person; 20, a million times.",
    figures: ["linkage-001"],
  },
  exactly: {
    text: "Computers compare letter by letter unless names and addresses are tidied first. Comparing raw text misses “García” for “GARCIA”. Full standardization also compares each of two surnames by itself and rewrites addresses as the post office would. Among people with two surnames that found 95% of true links, against 83% with a single surname field.",
    figures: ["linkage-008", "linkage-009", "hindcast-015"],
  },
  several: {
    text: "A common name fits many records. Returning nothing then finds fewer of the people sought; returning the one that fits best finds more of them and is sometimes wrong; returning every record that fits also returns people nobody asked about.",
    figures: ["names-004", "names-005"],
  },
  disclose: {
    text: "A confirmation says only whether the agency’s own address is right, and locates nobody. An address locates a home and everyone in it. An employer locates a person at work. A whole return also names spouse and children.",
    figures: ["hindcast-010", "hindcast-011"],
  },
  courtOrder: {
    text: "For most tax records the law asks for a judge’s order in a criminal case. The 2025 exchange used another paragraph, which allows an address to be given without a judge.",
    figures: ["hindcast-020", "hindcast-027"],
  },
  review: {
    text: "An examiner looks at each match before it leaves. Some wrong ones are stopped, and a few right ones are lost. In a check of who may work in the United States, a second look at the typing cleared three in ten mismatches.",
    figures: ["linkage-005", "linkage-006"],
  },
  caseload: {
    text: "The law lets an officer ask who is personally and directly engaged in a case. One officer was named for more than a million requests in 2025; a limit would keep requests to what officers can really work on.",
    figures: ["hindcast-021", "hindcast-027"],
  },
} as const satisfies Record<string, Explanation>;

export type QuestionId = keyof typeof QUESTIONS;
