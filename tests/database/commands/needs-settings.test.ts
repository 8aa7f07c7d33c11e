import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { editCare } from "~/commands/edit-care.server";
import { editNeedCategories } from "~/commands/edit-need-categories.server";
import { listNeedCategories, readCare, replaceNeedCategories } from "~/database/needs-settings.server";
import type { NeedCategory } from "~/domain/needs/category";
import { categoryMark } from "~/domain/needs/change-categories";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast } from "../cast";

let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;
const home: NeedCategory = { id: "casa", name: "Casa", icon: "home", colour: "blue", isSensitive: false };
const work: NeedCategory = { id: "lavoro", name: "Lavoro", icon: "work", colour: "teal", isSensitive: false };

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());
beforeEach(async () => {
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
  await replaceNeedCategories(test.database, cast.workspaceId, [home, work]);
});

const categories = () => listNeedCategories(test.database, cast.workspaceId);
const edit = (category: NeedCategory, of: NeedCategory, member = cast.administrator) =>
  editNeedCategories(acting.services, member, { kind: "edit", category, seen: categoryMark(of) });
const fulfilled = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.filter(({ status }) => status === "fulfilled");

describe("the categories of needs", () => {
  it("are changed by whoever writes for the lead alone, and of what is refused nothing is written", async () => {
    for (const member of [cast.editor, cast.reader]) {
      await expect(edit({ ...home, name: "Abitare" }, home, member)).rejects.toEqual(
        refusedAs("not-allowed"),
      );
    }
    const taken = edit({ ...home, name: "LAVORO" }, home);
    await expect(taken).rejects.toEqual(refusedAs("category-name-taken"));
    expect(await categories()).toEqual([home, work]);
    expect(acting.changed).toEqual([]);
    await edit({ ...home, name: "Abitare" }, home, cast.leadEditor);
    expect(await categories()).toEqual([{ ...home, name: "Abitare" }, work]);
    expect(acting.changed).toEqual([cast.workspaceId]);
  });

  it("take what two people change of different ones at once; of the same one the second is told", async () => {
    const both = await Promise.allSettled([
      edit({ ...home, name: "Abitare" }, home),
      edit({ ...work, name: "Occupazione" }, work, cast.leadEditor),
      edit({ ...home, name: "Alloggio" }, home, cast.leadEditor),
    ]);
    expect(fulfilled(both)).toHaveLength(2);
    expect(both).toContainEqual({ status: "rejected", reason: refusedAs("category-changed") });
    const [first, second] = await categories();
    expect(["Abitare", "Alloggio"]).toContain(first?.name);
    expect(second?.name).toBe("Occupazione");
  });
});

describe("how fine places of needs are kept and shown", () => {
  const seen = { gridMetres: 500, fewestPeople: 5 };

  it("is said by whoever writes for the lead alone", async () => {
    for (const member of [cast.editor, cast.reader]) {
      const said = editCare(acting.services, member, { gridMetres: 0, fewestPeople: 0, seen });
      await expect(said).rejects.toEqual(refusedAs("not-allowed"));
    }
    expect(await readCare(test.database, cast.workspaceId)).toMatchObject(seen);
  });

  it("is never said over what somebody else said meanwhile", async () => {
    const both = await Promise.allSettled([
      editCare(acting.services, cast.administrator, { gridMetres: 1000, fewestPeople: 5, seen }),
      editCare(acting.services, cast.leadEditor, { gridMetres: 500, fewestPeople: 10, seen }),
    ]);
    expect(fulfilled(both)).toHaveLength(1);
    expect(both).toContainEqual({ status: "rejected", reason: refusedAs("care-changed") });
  });
});
