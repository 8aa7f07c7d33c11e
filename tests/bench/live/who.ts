import type { Contestant } from "./contestants.ts";

/** For which servers a scenario is. */
export function all(): boolean {
  return true;
}

/** For the short form: the limit, and those that store. */
export function isEssential({ name, stores }: Contestant): boolean {
  return name === "ws relay" || stores !== "nothing";
}

export function isStoring({ stores }: Contestant): boolean {
  return stores !== "nothing";
}

/** Frames made once only matter where much is passed on. */
export function isNotSecondRelay({ environment }: Contestant): boolean {
  return environment?.["ONE_FRAME"] === undefined;
}
