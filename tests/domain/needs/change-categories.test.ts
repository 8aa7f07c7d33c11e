import { describe, expect, it } from "vitest";
import type { NeedCategory } from "~/domain/needs/category";
import { type CategoryAct, categoryMark, changeCategories } from "~/domain/needs/change-categories";

const home: NeedCategory = { id: "casa", name: "Casa", icon: "home", colour: "blue", isSensitive: false };
const work: NeedCategory = { id: "lavoro", name: "Lavoro", icon: "work", colour: "teal", isSensitive: false };
const mind: NeedCategory = { id: "mente", name: "Salute", icon: "mind", colour: "purple", isSensitive: true };
const list = [home, work, mind];

const none: ReadonlySet<string> = new Set();

function idsAfter(
  act: CategoryAct,
  categories: readonly NeedCategory[] = list,
  used: ReadonlySet<string> = none,
): readonly string[] {
  const changed = changeCategories(categories, act, used);
  return changed.status === "changed" ? changed.categories.map(({ id }) => id) : [changed.reason];
}

describe("the list of categories", () => {
  it("gets a new one at its end, under a name nobody has", () => {
    const bus = { ...home, id: "trasporti", name: "Trasporti" };
    expect(idsAfter({ kind: "add", category: bus })).toEqual(["casa", "lavoro", "mente", "trasporti"]);
    expect(idsAfter({ kind: "add", category: { ...bus, name: "  CASA " } })).toEqual(["category-name-taken"]);
  });

  it("is put in another order, one place at a time", () => {
    expect(idsAfter({ kind: "move", id: "mente", by: -1 })).toEqual(["casa", "mente", "lavoro"]);
    expect(idsAfter({ kind: "move", id: "casa", by: 1 })).toEqual(["lavoro", "casa", "mente"]);
    expect(idsAfter({ kind: "move", id: "casa", by: -1 })).toEqual(["casa", "lavoro", "mente"]);
    expect(idsAfter({ kind: "move", id: "via", by: 1 })).toEqual(["casa", "lavoro", "mente"]);
  });

  it("always has one", () => {
    expect(idsAfter({ kind: "remove", id: "casa", seen: categoryMark(home) })).toEqual(["lavoro", "mente"]);
    expect(idsAfter({ kind: "remove", id: "casa", seen: categoryMark(home) }, [home])).toEqual([
      "last-category",
    ]);
  });

  it("keeps a sensitive one while there are needs of it", () => {
    const remove = (one: NeedCategory) => ({ kind: "remove", id: one.id, seen: categoryMark(one) }) as const;
    const used = new Set(["mente", "casa"]);
    expect(idsAfter(remove(mind), list, used)).toEqual(["sensitive-category-used"]);
    expect(idsAfter(remove(home), list, used)).toEqual(["lavoro", "mente"]);
    expect(idsAfter(remove(mind))).toEqual(["casa", "lavoro"]);
  });

  it("keeps it sensitive as long, whatever else is said of it", () => {
    const edit = (change: Partial<NeedCategory>) =>
      ({ kind: "edit", category: { ...mind, ...change }, seen: categoryMark(mind) }) as const;
    const used = new Set(["mente"]);
    expect(idsAfter(edit({ isSensitive: false }), list, used)).toEqual(["sensitive-category-used"]);
    expect(changeCategories(list, edit({ name: "Mente" }), used).status).toBe("changed");
    expect(changeCategories(list, edit({ isSensitive: false }), none).status).toBe("changed");
  });

  it("keeps what somebody else wrote meanwhile: over what was not seen nothing is written", () => {
    const sensitive = { ...home, isSensitive: true };
    const edit = { kind: "edit", category: { ...home, name: "Abitare" }, seen: categoryMark(home) } as const;
    expect(changeCategories(list, edit, none)).toMatchObject({
      categories: [{ name: "Abitare" }, work, mind],
    });
    expect(idsAfter(edit, [sensitive, work])).toEqual(["category-changed"]);
    expect(idsAfter(edit, [work])).toEqual(["category-changed"]);
    expect(idsAfter({ kind: "remove", id: "casa", seen: categoryMark(home) }, [sensitive, work])).toEqual([
      "category-changed",
    ]);
    expect(idsAfter(edit, [home, { ...work, name: "Lavorare" }])).toEqual(["casa", "lavoro"]);
  });
});
