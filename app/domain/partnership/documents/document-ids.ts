/** The documents made from what the partnership has written; a call says which of its attachments each one is. */
export const documentIds = [
  "letter-of-intent",
  "letter-of-support",
  "association-commitment",
  "self-declaration",
  "subsidiarity-pact",
] as const;

export type DocumentId = (typeof documentIds)[number];
