import type { Contestant } from "./contestants.ts";

/** For which servers a scenario is: by default for all but the relay that acknowledges. */
export function isNotAcknowledgingRelay({ environment }: Contestant): boolean {
  return environment?.["ACKNOWLEDGES"] === undefined;
}

/** For the short form: the limit, and those that store. */
export function isEssential({ name, stores }: Contestant): boolean {
  return name === "ws relay" || stores !== "nothing";
}

/** Where an edit goes to few, its acknowledgement is one message of five: the limit is shown with it, too. */
export function isEssentialOrAcknowledges(contestant: Contestant): boolean {
  return isEssential(contestant) || !isNotAcknowledgingRelay(contestant);
}

export function isStoring({ stores }: Contestant): boolean {
  return stores !== "nothing";
}

/** Frames made once only matter where much is passed on. */
export function isNotSecondRelay({ environment }: Contestant): boolean {
  return environment === undefined;
}
