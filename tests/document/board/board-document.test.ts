import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { followBoard } from "~/document/board/follow-board";
import {
  fixedGroupId,
  putCards,
  putFixedGroups,
  rewordCard,
  takeCardsOff,
} from "~/document/board/keep-cards";
import { readBoard } from "~/document/board/read-board";
import {
  addGroup,
  disputeCard,
  mergeGroups,
  nameGroup,
  placeCard,
  putGroupUnder,
  putInGroup,
  removeGroup,
  restoreGroup,
  splitGroup,
  unmergeGroup,
} from "~/document/board/write-board";
import { boardEntries } from "~/document/workspace-document";
import { treeOf } from "~/domain/workshop/tree";
import { until } from "../../support/until.ts";

/** A board with three cards and two groups; the first two cards are in the first group. */
function buildBoard() {
  const doc = new Y.Doc();
  const cards = ["a", "b", "c"].map((id, index) => ({
    ...{ id, order: index + 1, exercise: 0, text: `testo ${id}`, isInRoom: id === "c", groupId: "" },
  }));
  putCards(doc, cards);
  const first = addGroup(doc, { exercise: 0, title: "Trasporti" });
  const second = addGroup(doc, { exercise: 0, title: "Scuola" });
  putInGroup(doc, ["a", "b"], first);
  return { doc, first, second };
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** Two people act at the same moment, then hear of each other; answers what both see. */
function whenTwoAct(doc: Y.Doc, one: (doc: Y.Doc) => void, other: (doc: Y.Doc) => void) {
  const copy = copyOf(doc);
  one(doc);
  other(copy);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy));
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  expect(readBoard(copy)).toEqual(readBoard(doc));
  return readBoard(doc);
}

const groupOf = (doc: Y.Doc, id: string) => readBoard(doc).groups.find((group) => group.id === id);
const cardOf = (doc: Y.Doc, id: string) => readBoard(doc).cards.find((card) => card.id === id);

describe("a board", () => {
  it("has cards and groups in the order they came, and says of a card nothing but where it stands", () => {
    const { doc, first, second } = buildBoard();
    expect(readBoard(doc).groups.map(({ id }) => id)).toEqual([first, second]);
    expect(cardOf(doc, "a")).toEqual({
      ...{ id: "a", exercise: 0, text: "testo a", isInRoom: false, groupId: first },
      ...{ x: null, y: null, isDisputed: false },
    });
    placeCard(doc, "c", { x: 10.4, y: -3 });
    disputeCard(doc, "c", true);
    expect(cardOf(doc, "c")).toMatchObject({ isInRoom: true, x: 10, y: -3, isDisputed: true });
  });

  it("makes one group of two, of which the first can still be read, and takes that back", () => {
    const { doc, first, second } = buildBoard();
    mergeGroups(doc, first, second);
    expect(groupOf(doc, first)).toMatchObject({ title: "Trasporti", mergedInto: second });
    const [node] = treeOf(readBoard(doc), 0).roots;
    expect(node?.group.id).toBe(second);
    expect(node?.cards.map(({ id }) => id)).toEqual(["a", "b"]);
    unmergeGroup(doc, first);
    expect(treeOf(readBoard(doc), 0).roots.map(({ cards }) => cards.length)).toEqual([2, 0]);
  });

  it("splits a group into itself and one beside it that says what it came from", () => {
    const { doc, first } = buildBoard();
    const id = splitGroup(doc, first, ["b"], "Treni");
    expect(groupOf(doc, id)).toMatchObject({ title: "Treni", splitFrom: first, parentId: "" });
    expect(cardOf(doc, "a")?.groupId).toBe(first);
    expect(cardOf(doc, "b")?.groupId).toBe(id);
  });

  it("gives a group that was removed its cards back when it is put back", () => {
    const { doc, first } = buildBoard();
    const removed = removeGroup(doc, first);
    expect(treeOf(readBoard(doc), 0).loose).toHaveLength(3);
    if (removed) restoreGroup(doc, removed);
    expect(treeOf(readBoard(doc), 0).roots[0]?.cards).toHaveLength(2);
  });

  it("puts no group under itself, nor under what stands under it", () => {
    const { doc, first, second } = buildBoard();
    putGroupUnder(doc, first, second);
    putGroupUnder(doc, second, first);
    putGroupUnder(doc, second, second);
    expect([groupOf(doc, first)?.parentId, groupOf(doc, second)?.parentId]).toEqual([second, ""]);
    putGroupUnder(doc, first, "");
    expect(groupOf(doc, first)?.parentId).toBe("");
  });

  it("keeps the columns of an exercise: they are neither named, moved, merged nor removed, and put there once", () => {
    const { doc, first } = buildBoard();
    const column = { id: fixedGroupId(0, "threats"), exercise: 0, title: "Minacce" };
    putFixedGroups(doc, [column]);
    putFixedGroups(doc, [column]);
    const before = readBoard(doc);
    expect(before.groups.filter(({ isFixed }) => isFixed)).toHaveLength(1);
    nameGroup(doc, column.id, "Altro");
    putGroupUnder(doc, column.id, first);
    mergeGroups(doc, column.id, first);
    expect(removeGroup(doc, column.id)).toBeNull();
    expect(readBoard(doc)).toEqual(before);
  });

  it("takes a card off without a word of it, and has it where it was when it comes back", () => {
    const { doc, first } = buildBoard();
    takeCardsOff(doc, ["a"]);
    expect(cardOf(doc, "a")).toBeUndefined();
    expect(JSON.stringify(boardEntries(doc).toJSON())).not.toContain("testo a");
    putCards(doc, [{ id: "a", order: 9, exercise: 0, text: "di nuovo", isInRoom: false, groupId: "0-x" }]);
    expect(cardOf(doc, "a")).toMatchObject({ text: "di nuovo", groupId: first });
  });

  it("sets aside what cannot be read, and shows the rest", () => {
    const { doc } = buildBoard();
    boardEntries(doc).set("card/a/text", 7);
    boardEntries(doc).set("group/z/order", 1);
    expect(readBoard(doc)).toMatchObject({
      cards: [{ id: "b" }, { id: "c" }],
      setAside: [
        { kind: "card", id: "a", fields: ["text"] },
        { kind: "group", id: "z", fields: ["exercise"] },
      ],
    });
  });
});

describe("[LAB-11] two people who act on a board at the same moment", () => {
  it("see the same board, and every card is on it once", () => {
    const { doc, first, second } = buildBoard();
    const board = whenTwoAct(
      doc,
      (one) => mergeGroups(one, first, second),
      (other) => {
        mergeGroups(other, second, first);
        putInGroup(other, ["c"], second);
      },
    );
    const { roots, loose } = treeOf(board, 0);
    expect(roots).toHaveLength(1);
    expect([...(roots[0]?.cards ?? []), ...loose].map(({ id }) => id).sort()).toEqual(["a", "b", "c"]);
  });

  it("and put two groups under each other leave one of them above", () => {
    const { doc, first, second } = buildBoard();
    const board = whenTwoAct(
      doc,
      (one) => putGroupUnder(one, first, second),
      (other) => putGroupUnder(other, second, first),
    );
    const { roots } = treeOf(board, 0);
    expect(roots.map(({ children }) => children.length)).toEqual([1]);
  });

  it("while the server words a card anew keep where they put it", () => {
    const { doc, second } = buildBoard();
    whenTwoAct(
      doc,
      (one) => rewordCard(one, "a", "corretto"),
      (other) => putInGroup(other, ["a"], second),
    );
    expect(cardOf(doc, "a")).toMatchObject({ text: "corretto", groupId: second });
  });
});

describe("whoever follows a board", () => {
  it("hears of changes that come together once, and what has not changed is the same object", async () => {
    const { doc, first } = buildBoard();
    const heard: ReturnType<typeof readBoard>[] = [];
    const stop = followBoard(doc, (board) => heard.push(board));
    nameGroup(doc, first, "Trasporti serali");
    putInGroup(doc, ["c"], first);
    await until(() => expect(heard).toHaveLength(2));
    const [before, after] = heard;
    expect(after).toEqual(readBoard(doc));
    expect(after?.cards[0]).toBe(before?.cards[0]);
    expect(after?.cards[2]).not.toBe(before?.cards[2]);
    stop();
    nameGroup(doc, first, "Altro");
    expect(heard).toHaveLength(2);
  });
});
