import type { LiveConnection } from "~/collab/live-connection";
import { mergeNeeds, splitIntoNeeds, unmakeNeeds } from "~/document/needs/merge-needs";
import {
  addEvidence,
  addNeeds,
  changeEvidence,
  changeNeed,
  removeEvidence,
  type RemovedNeedEntry,
  removeLink,
  restoreNeedEntry,
} from "~/document/needs/write-needs";
import type { Care } from "~/domain/needs/care";
import type * as Y from "yjs";
import type { NeedActs, Undo } from "./need-acts";

/** What people do, on the open document. */
export function actsOn({ doc, awareness }: LiveConnection, care: Care): NeedActs {
  return {
    doc,
    add(need) {
      const [id = ""] = addNeeds(doc, [need], care);
      return id;
    },
    change: (id, change) => changeNeed(doc, id, change, care),
    addEvidence: (evidence) => void addEvidence(doc, evidence),
    changeEvidence: (id, fields) => changeEvidence(doc, id, fields),
    removeEvidence: (id) => undoOf(doc, removeEvidence(doc, id)),
    removeLink: (id) => undoOf(doc, removeLink(doc, id)),
    merge(from, into) {
      const made = mergeNeeds(doc, { from, into }, care);
      return { id: made.needIds[0] ?? "", undo: () => unmakeNeeds(doc, made) };
    },
    split(from, into) {
      const made = splitIntoNeeds(doc, { from, into }, care);
      return { undo: () => unmakeNeeds(doc, made) };
    },
    writeIn: (id) => awareness.setLocalStateField("cursor", id === null ? null : { need: id }),
  };
}

function undoOf(doc: Y.Doc, removed: RemovedNeedEntry | null): Undo {
  return () => {
    if (removed) restoreNeedEntry(doc, removed);
  };
}
