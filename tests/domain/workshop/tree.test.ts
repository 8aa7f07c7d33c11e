import { expect, test } from "vitest";
import type { BoardGroup } from "~/domain/workshop/board";
import { standingGroups } from "~/domain/workshop/standing-groups";
import { canStandUnder, type TreeNode, treeOf } from "~/domain/workshop/tree";
import { Random } from "../../support/text-judge/random";
import { buildBoardCard, buildGroup } from "../../support/workshop-builders";

/** "a>b" is a under b, "a=b" is a merged into b. */
function groupsOf(...written: readonly string[]): readonly BoardGroup[] {
  return written.map((said) => {
    const [id = "", parentId = ""] = said.split(">");
    const [own = "", mergedInto = ""] = id.split("=");
    return buildGroup({ id: own, parentId, mergedInto });
  });
}

/** "a(b c)": a, with b and c under it. */
function writeNode({ group, children }: TreeNode): string {
  return children.length === 0 ? group.id : `${group.id}(${children.map(writeNode).join(" ")})`;
}

function written(...said: readonly string[]): string {
  return treeOf({ cards: [], groups: groupsOf(...said) }, 0)
    .roots.map(writeNode)
    .join(" ");
}

test("groups stand in one another, in the order of the board", () => {
  expect(written("a", "b>a", "c>b", "d>a", "e")).toBe("a(b(c) d) e");
});

test("under what is not there a group stands by itself", () => {
  expect(written("a>gone", "b")).toBe("a b");
});

test("what two people put under each other stands once, under the first by its id", () => {
  expect(written("b>a", "a>b")).toBe("a(b)");
  expect(written("a>a")).toBe("a");
  expect(written("c>b", "b>a", "a>c", "d>c")).toBe("a(b(c(d)))");
});

test("cards and groups of one that was merged are in what it was merged into", () => {
  const groups = groupsOf("a", "b=a", "c=b", "d>c");
  const cards = ["a", "b", "c", "", "gone"].map((groupId) =>
    buildBoardCard({ id: `in-${groupId}`, groupId }),
  );
  const { roots, loose } = treeOf({ cards, groups }, 0);
  expect(roots.map(writeNode)).toEqual(["a(d)"]);
  expect(roots[0]?.cards.map(({ id }) => id)).toEqual(["in-a", "in-b", "in-c"]);
  expect(loose.map(({ id }) => id)).toEqual(["in-", "in-gone"]);
});

test("of two merged into each other the first by its id stays", () => {
  const standing = standingGroups(groupsOf("b=a", "a=b", "c=b"));
  expect([...standing.values()].map(({ id }) => id)).toEqual(["a", "a", "a"]);
  expect(standingGroups(groupsOf("a=gone")).get("a")?.id).toBe("a");
});

test("each exercise has its own", () => {
  const groups = [buildGroup({ id: "a" }), buildGroup({ id: "b", exercise: 1 })];
  const cards = [buildBoardCard({ id: "c", groupId: "b", exercise: 1 }), buildBoardCard({ id: "d" })];
  expect(treeOf({ cards, groups }, 0)).toMatchObject({
    roots: [{ group: { id: "a" } }],
    loose: [{ id: "d" }],
  });
});

test("a group is put under another, never under itself or what stands under it", () => {
  const groups = groupsOf("a", "b>a", "c>b", "d");
  expect(canStandUnder(groups, "d", "c")).toBe(true);
  expect(canStandUnder(groups, "c", "a")).toBe(true);
  for (const under of ["a", "b", "c", "gone"]) expect(canStandUnder(groups, "a", under)).toBe(false);
  expect(canStandUnder(groups, "gone", "a")).toBe(false);
});

test("a group is not put under one that was merged, of another exercise, or that holds the fixed places", () => {
  const groups = [
    ...groupsOf("a", "b=a"),
    buildGroup({ id: "other", exercise: 1 }),
    buildGroup({ id: "fixed", isFixed: true }),
  ];
  expect(canStandUnder(groups, "a", "b")).toBe(false);
  expect(canStandUnder(groups, "a", "other")).toBe(false);
  expect(canStandUnder(groups, "fixed", "a")).toBe(false);
  expect(canStandUnder(groups, "a", "fixed")).toBe(true);
});

function randomGroups(random: Random): readonly BoardGroup[] {
  const ids = ["a", "b", "c", "d", "e", "f"];
  return ids.map((id) =>
    buildGroup({
      id,
      parentId: random.chance(0.7) ? random.pick(ids) : "",
      mergedInto: random.chance(0.3) ? random.pick(ids) : "",
    }),
  );
}

function allIn(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...allIn(node.children)]);
}

test("whatever people did at the same moment, every card and every standing group is there once", () => {
  const random = new Random(3);
  for (let round = 0; round < 500; round++) {
    const groups = randomGroups(random);
    const cards = groups.map(({ id }) => buildBoardCard({ id: `in-${id}`, groupId: id }));
    const { roots, loose } = treeOf({ cards, groups }, 0);
    const nodes = allIn(roots);
    const standing = new Set([...standingGroups(groups).values()].map(({ id }) => id));
    expect(nodes.map(({ group }) => group.id).sort()).toEqual([...standing].sort());
    const shown = [...loose, ...nodes.flatMap((node) => node.cards)].map(({ id }) => id);
    expect(shown.sort()).toEqual(cards.map(({ id }) => id).sort());
  }
});

test("putting a group where it may stand makes no circle", () => {
  const random = new Random(4);
  for (let round = 0; round < 500; round++) {
    const ids = ["a", "b", "c", "d", "e", "f"];
    let groups = groupsOf(...ids);
    for (let move = 0; move < 8; move++) {
      const [id, parentId] = [random.pick(ids), random.pick(ids)];
      if (canStandUnder(groups, id, parentId))
        groups = groups.map((group) => (group.id === id ? { ...group, parentId } : group));
    }
    const nodes = allIn(treeOf({ cards: [], groups }, 0).roots);
    const parents = nodes.flatMap(({ group, children }) =>
      children.map((child) => `${child.group.id}>${group.id}`),
    );
    const said = groups
      .filter(({ parentId }) => parentId !== "")
      .map(({ id, parentId }) => `${id}>${parentId}`);
    expect(parents.sort()).toEqual(said.sort());
  }
});
