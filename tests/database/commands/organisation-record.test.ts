import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { editOrganisationRecord } from "~/commands/edit-organisation-record.server";
import { recordFingerprint } from "~/database/organisation-records.server";
import type { OrganisationRecord } from "~/domain/organisation/record";
import { readRecord } from "~/routes/read-record.server";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { recordOf as readWhole } from "../../support/record-of";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast, buildMember, buildPartner } from "../cast";

let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());
beforeEach(async () => {
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
});

const recordOf = (id: string) => readWhole(test.database, id);

/** Changes the record as the person sees it now. */
async function edit(
  member: typeof cast.editor,
  organisationId: string,
  { change, seen }: { readonly change: Partial<OrganisationRecord>; readonly seen?: string },
) {
  const record = await recordOf(organisationId);
  return editOrganisationRecord(acting.services, member, {
    organisationId,
    seen: seen ?? recordFingerprint(record),
    record: { ...record, ...change },
  });
}

describe("the record of an organisation", () => {
  it("is kept whole, its days as days of the calendar", async () => {
    const change = {
      certifiedEmail: "ente@pec.it",
      registerNumber: "21447",
      registerSection: "d",
      registeredOn: "2022-03-21",
      registerCheckedOn: "2026-11-01",
      representativeTaxCode: "RSSMRA80A01H501U",
    };
    await edit(cast.editor, cast.partner, { change });
    expect(await recordOf(cast.partner)).toMatchObject(change);
    expect(acting.changed).toEqual([cast.workspaceId]);
  });

  it("leaves in the audit which fields changed, and not what they hold", async () => {
    await edit(cast.editor, cast.partner, { change: { representativeTaxCode: "RSSMRA80A01H501U" } });
    const entry = await test.database.auditEntry.findFirst({
      where: { workspaceId: cast.workspaceId, act: "edit-organisation-record" },
    });
    expect(entry?.subject).toEqual({ organisationId: cast.partner, fields: ["representativeTaxCode"] });
  });

  it("is written by the organisation's own writers, and by nobody else", async () => {
    for (const member of [cast.reader, cast.administrator, cast.leadEditor]) {
      const edited = edit(member, cast.partner, { change: { name: "Un altro nome" } });
      await expect(edited).rejects.toEqual(refusedAs("not-allowed"));
    }
    await expect(edit(cast.editor, cast.lead, { change: {} })).rejects.toEqual(refusedAs("not-allowed"));
  });

  it("is looked after by the lead's administrators while nobody acts for the organisation", async () => {
    const alone = await buildPartner(test.database, cast.workspaceId, { role: "partner" });
    await edit(cast.administrator, alone, { change: { contactName: "Ada Bosio" } });
    expect((await recordOf(alone)).contactName).toBe("Ada Bosio");
    const edited = edit(cast.leadEditor, alone, { change: {} });
    await expect(edited).rejects.toEqual(refusedAs("not-allowed"));
  });

  it("of an organisation that is not in the partnership cannot be reached", async () => {
    const elsewhere = await buildCast(test.database);
    const edited = edit(cast.administrator, elsewhere.partner, { change: {} });
    await expect(edited).rejects.toEqual(refusedAs("not-found"));
  });

  it("is not written over by who has not seen the last change", async () => {
    const seen = recordFingerprint(await recordOf(cast.partner));
    const [one, two] = await Promise.allSettled([
      edit(cast.editor, cast.partner, { change: { contactName: "Ada Bosio" }, seen }),
      edit(cast.editor, cast.partner, { change: { contactName: "Bruno Sella" }, seen }),
    ]);
    const refused = [one, two].filter(({ status }) => status === "rejected");
    expect(refused).toEqual([{ status: "rejected", reason: refusedAs("record-changed") }]);
  });

  it("has a tax code no other organisation has", async () => {
    await edit(cast.editor, cast.partner, { change: { taxCode: "12345678903" } });
    const elsewhere = await buildCast(test.database);
    const taken = edit(elsewhere.editor, elsewhere.partner, { change: { taxCode: "12345678903" } });
    await expect(taken).rejects.toEqual(refusedAs("tax-code-taken"));
  });

  it("is told to every workspace the organisation is in", async () => {
    const elsewhere = await buildCast(test.database);
    await test.database.partner.create({
      data: { workspaceId: elsewhere.workspaceId, organisationId: cast.partner, role: "partner" },
    });
    await edit(cast.editor, cast.partner, { change: { contactName: "Ada Bosio" } });
    expect([...acting.changed].sort()).toEqual([cast.workspaceId, elsewhere.workspaceId].sort());
  });
});

describe("what is shown of the record", () => {
  it("leaves tax codes of people and contacts to those who need them", async () => {
    const { workspaceId, partner, lead } = cast;
    const change = {
      representativeName: "Giulia Rostagnoli",
      representativeTaxCode: "RSSMRA80A01H501U",
      delegateTaxCode: "RSSMRA80A01H501U",
      delegateName: "Giulia Rostagnoli",
      contactName: "Ada Bosio",
      contactEmail: "ada@ente.example",
      contactPhone: "0121 123456",
    };
    await edit(cast.editor, partner, { change });
    const other = await buildPartner(test.database, workspaceId, { role: "partner" });
    const place = { workspaceId, role: "editor" } as const;
    const stranger = await buildMember(test.database, { ...place, organisationId: other });
    const seenBy = async (member: typeof cast.editor) =>
      JSON.stringify(await readRecord(acting.services, member, { organisationId: partner, language: "it" }));
    const secrets = ["RSSMRA80A01H501U", "Ada Bosio", "ada@ente.example", "0121 123456"];
    for (const member of [cast.editor, cast.administrator])
      for (const secret of secrets) expect(await seenBy(member)).toContain(secret);
    const leadReader = await buildMember(test.database, { ...place, organisationId: lead, role: "reader" });
    for (const member of [cast.reader, stranger, leadReader, cast.leadEditor]) {
      expect(await seenBy(member)).toContain("Giulia Rostagnoli");
      for (const secret of secrets) expect(await seenBy(member)).not.toContain(secret);
    }
  });
});
