import type { JudgedCall } from "./judged-call";
import type { Wording } from "~/domain/wording/language";

/** The title of a section; one that the call does not have any more is named by its id. */
export function describeSection(call: JudgedCall, sectionId: string): Wording {
  return call.sections.find(({ id }) => id === sectionId)?.title ?? { it: sectionId, en: sectionId };
}
