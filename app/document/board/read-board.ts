import type * as Y from "yjs";
import { z } from "zod";
import type { Board, BoardCard, BoardGroup } from "~/domain/workshop/board";
import { longestValue } from "../entries/entry-keys";
import {
  type GatheredEntry,
  gatherEntries,
  inOrder,
  markerField,
  type Ordered,
  type SetAsideEntry,
  wrongFields,
} from "../entries/gather-entries";
import { boardEntries } from "../workspace-document";
import { type BoardEntryKind, boardKeys } from "./board-keys";

/** The board with what of it could not be read. Where groups lead in circles, `treeOf` says what counts. */
export interface ReadBoard extends Board {
  readonly setAside: readonly SetAsideEntry<BoardEntryKind>[];
}

const text = z.string().max(longestValue).default("");
const id = z
  .string()
  .regex(/^[\w-]{0,40}$/)
  .default("");
const order = z.number();
const exercise = z.number().int().nonnegative().max(1_000);
const coordinate = z.number().min(-1e6).max(1e6).nullable().default(null);
const flag = z.boolean().default(false);

const cardFields = z.object({
  order,
  exercise,
  text: z.string().max(longestValue),
  inRoom: flag,
  group: id,
  x: coordinate,
  y: coordinate,
  disputed: flag,
});
const groupFields = z.object({
  order,
  exercise,
  title: text,
  parent: id,
  mergedInto: id,
  splitFrom: id,
  fixed: flag,
});

/** One entry as what it is, or as what could not be read. */
export type ReadBoardEntry =
  | { readonly kind: "card"; readonly read: Ordered<BoardCard> }
  | { readonly kind: "group"; readonly read: Ordered<BoardGroup> }
  | { readonly kind: "set-aside"; readonly read: SetAsideEntry<BoardEntryKind> };

/** Reads the document of a board; entries that are malformed are set aside and named. */
export function readBoard(doc: Y.Doc): ReadBoard {
  const cards: Ordered<BoardCard>[] = [];
  const groups: Ordered<BoardGroup>[] = [];
  const setAside: SetAsideEntry<BoardEntryKind>[] = [];
  for (const gathered of gatherEntries(boardEntries(doc).entries(), boardKeys)) {
    const entry = readGathered(gathered);
    if (entry.kind === "card") cards.push(entry.read);
    else if (entry.kind === "group") groups.push(entry.read);
    else setAside.push(entry.read);
  }
  return { cards: inOrder(cards), groups: inOrder(groups), setAside };
}

/** One entry alone, as `readBoard` would give it; null when it is not there. */
export function readBoardEntry(doc: Y.Doc, kind: BoardEntryKind, id: string): ReadBoardEntry | null {
  const entries = boardEntries(doc);
  const said = Object.keys(fieldsOf[kind].shape)
    .map((field) => [boardKeys.write({ kind, id, field }), field] as const)
    .filter(([key]) => entries.has(key))
    .map(([key, field]) => [field, entries.get(key)] as const);
  const values = Object.fromEntries(said);
  return Object.hasOwn(values, markerField) ? readGathered({ kind, id, values }) : null;
}

const fieldsOf = { card: cardFields, group: groupFields } as const;

function readGathered({ kind, id, values }: GatheredEntry<BoardEntryKind>): ReadBoardEntry {
  const wrong = (error: z.ZodError): ReadBoardEntry => ({
    kind: "set-aside",
    read: { kind, id, fields: wrongFields(error) },
  });
  if (kind === "card") {
    const { success, data, error } = cardFields.safeParse(values);
    return success ? { kind, read: { order: data.order, entry: toCard(id, data) } } : wrong(error);
  }
  const { success, data, error } = groupFields.safeParse(values);
  return success ? { kind, read: { order: data.order, entry: toGroup(id, data) } } : wrong(error);
}

function toCard(id: string, fields: z.output<typeof cardFields>): BoardCard {
  const { exercise, text, inRoom, group, x, y, disputed } = fields;
  return { id, exercise, text, isInRoom: inRoom, groupId: group, x, y, isDisputed: disputed };
}

function toGroup(id: string, fields: z.output<typeof groupFields>): BoardGroup {
  const { exercise, title, parent, mergedInto, splitFrom, fixed } = fields;
  return { id, exercise, title, parentId: parent, mergedInto, splitFrom, isFixed: fixed };
}
