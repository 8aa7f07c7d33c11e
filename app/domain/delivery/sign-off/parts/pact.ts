import { pactClauses } from "~/domain/partnership/documents/pact-clauses";
import type { PartKind } from "./part-kind";

/** The clauses all bodies sign alike; what each commits to is in its own sheet. */
export const pact: PartKind = {
  list: (facts) => [
    {
      id: "pact",
      title: { it: "Clausole del patto", en: "Clauses of the pact" },
      lines: pactClauses.flatMap(({ id, title, proposed }) =>
        (facts.pactClauses[id] ?? proposed(facts.project))
          .split("\n")
          .filter((paragraph) => paragraph.trim() !== "")
          .map((text) => ({ id, about: { it: title, en: title }, text, look: "" })),
      ),
    },
  ],
};
