import { partnerDocumentName } from "~/document/workspace-document";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { markMilestone } from "~/commands/mark-milestone.server";
import { removeMilestone } from "~/commands/remove-milestone.server";
import { replaceAssignments } from "~/database/sections.server";
import { listMilestones } from "~/database/milestones.server";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast } from "../cast";

let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());
beforeEach(async () => {
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
});

const mark = (by: keyof typeof cast, sectionId: string | null, name = "Prima del tavolo") => {
  const member = cast[by];
  if (typeof member === "string") throw new Error(`${by} is nobody`);
  return markMilestone(acting.services, member, { name, sectionId });
};

async function writeUpTo(section: string, seq: number): Promise<void> {
  await test.database.liveDocument.updateMany({
    where: { workspaceId: cast.workspaceId, name: `section/${section}` },
    data: { lastSeq: seq },
  });
}

it("a milestone of a section holds that section alone, as far as it was", async () => {
  await writeUpTo("needs", 7);
  const id = await mark("leadEditor", "needs", "  Prima del tavolo ");
  await writeUpTo("needs", 9);
  expect(await listMilestones(test.database, cast.workspaceId)).toEqual([
    {
      id,
      scope: "document",
      name: "Prima del tavolo",
      createdById: cast.leadEditor.memberId,
      createdAt: acting.services.clock.now(),
      seqs: { "section/needs": 7 },
    },
  ]);
  expect(acting.changed).toEqual([cast.workspaceId]);
});

it("a milestone of the workspace holds every section and every sheet, also those nobody wrote in", async () => {
  await writeUpTo("needs", 7);
  await mark("administrator", null);
  const [milestone] = await listMilestones(test.database, cast.workspaceId);
  expect(milestone).toMatchObject({ scope: "workspace" });
  expect(milestone?.seqs).toEqual({
    "section/needs": 7,
    "section/partnership": 0,
    [partnerDocumentName(cast.lead)]: 0,
    [partnerDocumentName(cast.partner)]: 0,
  });
});

it("milestones of a section are its own and those of the workspace, the latest first", async () => {
  await mark("administrator", "needs", "uno");
  acting.services.clock.advance(1_000);
  await mark("administrator", "partnership", "due");
  acting.services.clock.advance(1_000);
  await mark("administrator", null, "tre");
  const names = (await listMilestones(test.database, cast.workspaceId, "section/needs")).map((m) => m.name);
  expect(names).toEqual(["tre", "uno"]);
});

it("a section's milestone is marked by who writes it, the workspace's by the lead's editors", async () => {
  await expect(mark("editor", "needs")).rejects.toEqual(refusedAs("not-allowed"));
  const section = { workspaceId: cast.workspaceId, sectionId: "needs" };
  await replaceAssignments(test.database, section, [cast.partner]);
  await mark("editor", "needs");
  await expect(mark("editor", null)).rejects.toEqual(refusedAs("not-allowed"));
  await expect(mark("reader", "needs")).rejects.toEqual(refusedAs("not-allowed"));
  await mark("leadEditor", null);
});

it("a milestone needs a name of one line and a section that is there", async () => {
  for (const name of ["  ", "x".repeat(121), "due\nrighe"]) {
    await expect(mark("administrator", "needs", name)).rejects.toEqual(refusedAs("input-not-valid"));
  }
  await expect(mark("administrator", "nowhere")).rejects.toEqual(refusedAs("not-found"));
  expect(await listMilestones(test.database, cast.workspaceId)).toEqual([]);
});

it("a milestone is removed by the lead's administrators, and only in their own workspace", async () => {
  const id = await mark("leadEditor", "needs");
  await expect(removeMilestone(acting.services, cast.leadEditor, id)).rejects.toEqual(
    refusedAs("not-allowed"),
  );
  const elsewhere = await buildCast(test.database);
  await expect(removeMilestone(acting.services, elsewhere.administrator, id)).rejects.toEqual(
    refusedAs("not-found"),
  );
  await removeMilestone(acting.services, cast.administrator, id);
  expect(await listMilestones(test.database, cast.workspaceId)).toEqual([]);
  const acts = await test.database.auditEntry.findMany({ where: { workspaceId: cast.workspaceId } });
  expect(acts.map(({ act }) => act)).toEqual(["mark-milestone", "remove-milestone"]);
});
