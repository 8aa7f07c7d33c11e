import type { Wording } from "~/domain/wording/language";
import type { Origin } from "./origin";

/** What people read beside a value of a call. Apart from the schema, so that a page does not load the parser. */
export const originWords = {
  source: { it: "dal bando", en: "from the call" },
  inferred: { it: "dedotto", en: "inferred" },
  default: { it: "da verificare", en: "to be checked" },
} as const satisfies Record<Origin["origin"], Wording>;
