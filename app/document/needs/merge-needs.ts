import type * as Y from "yjs";
import type { Care } from "~/domain/needs/care";
import type { Need, NeedLink } from "~/domain/needs/need";
import { readNeed, readNeeds } from "./read-needs";
import { addLinks, addNeeds, type NewNeed, removeLink, removeNeed } from "./write-needs";

/** What was made, to take it back. */
export interface MadeNeeds {
  readonly needIds: readonly string[];
  readonly linkIds: readonly string[];
  /** as they were made */
  readonly needs: readonly (Need | null)[];
}

/** Makes one need of several. They stay in the document, and lead to it. */
export function mergeNeeds(
  doc: Y.Doc,
  merge: { readonly from: readonly string[]; readonly into: NewNeed },
  care: Care,
): MadeNeeds {
  return doc.transact(() => {
    const [to = ""] = addNeeds(doc, [merge.into], care);
    const links = merge.from.map((from) => ({ kind: "merge", from, to }) as const);
    return made(doc, [to], addLinks(doc, links));
  });
}

/** Makes several needs of one, which stays in the document and leads to them. */
export function splitIntoNeeds(
  doc: Y.Doc,
  split: { readonly from: string; readonly into: readonly NewNeed[] },
  care: Care,
): MadeNeeds {
  return doc.transact(() => {
    const needIds = addNeeds(doc, split.into, care);
    const links = needIds.map((to): Omit<NeedLink, "id"> => ({ kind: "split", from: split.from, to }));
    return made(doc, needIds, addLinks(doc, links));
  });
}

/** The needs it came of are back. What was made goes, unless somebody has gone on with it meanwhile. */
export function unmakeNeeds(doc: Y.Doc, { needIds, linkIds, needs }: MadeNeeds): void {
  doc.transact(() => {
    for (const id of linkIds) removeLink(doc, id);
    const { links, evidence } = readNeeds(doc);
    const used = new Set([
      ...links.flatMap(({ from, to }) => [from, to]),
      ...evidence.map(({ needId }) => needId),
    ]);
    for (const [index, id] of needIds.entries()) {
      const isUntouched = JSON.stringify(readNeed(doc, id)) === JSON.stringify(needs[index]);
      if (isUntouched && !used.has(id)) removeNeed(doc, id);
    }
  });
}

function made(doc: Y.Doc, needIds: readonly string[], linkIds: readonly string[]): MadeNeeds {
  return { needIds, linkIds, needs: needIds.map((id) => readNeed(doc, id)) };
}
