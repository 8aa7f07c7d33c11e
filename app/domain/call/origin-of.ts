import type { Origin } from "./origin";

/** The origin alone, without the fields it stands beside. Apart from the schema, so that a page does not load the parser. */
export function originOf(marked: Origin): Origin {
  if (marked.origin !== "default") return { origin: marked.origin, source: marked.source };
  return marked.pattern === undefined
    ? { origin: "default" }
    : { origin: "default", pattern: marked.pattern };
}
