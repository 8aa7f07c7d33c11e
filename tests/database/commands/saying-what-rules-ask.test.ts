import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { declareForOrganisation, declareForPartnership } from "~/commands/declare.server";
import { overrideRule, withdrawOverride } from "~/commands/override-rule.server";
import { readPrintable } from "~/commands/read-printable.server";
import { recordNotice } from "~/commands/record-notice.server";
import { setPartnerPlace } from "~/commands/set-partner-place.server";
import { listDeclarations } from "~/database/declarations.server";
import { findNotice } from "~/database/notice.server";
import { countOfOrganisations } from "~/database/other-applications.server";
import { listPlaces } from "~/database/partner-places.server";
import { listRuleOverrides } from "~/database/rule-overrides.server";
import { findDistrict } from "~/domain/district/districts";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast, buildMember, buildPartner, buildWorkspace } from "../cast";

let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());
beforeEach(async () => {
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
});

/** The preliminary stage asks no organisation anything: the number of projects belongs to the final one. */
const goOnToFinal = () =>
  test.database.workspace.update({ where: { id: cast.workspaceId }, data: { stageId: "final" } });

describe("the notice", () => {
  const notice = {
    title: "Avviso di co-progettazione",
    address: "https://consorzio.example/avviso",
    openedOn: "2026-10-01",
    closesOn: "2026-10-25",
    applications: 4,
    criteria: "Esperienza",
    outcome: "",
  };
  const record = (member: typeof cast.editor, seen: string | null = null, chosen: string[] = []) =>
    recordNotice(acting.services, member, { notice, chosen, seen });

  it("is kept with who was chosen through it, and who of the third sector was not", async () => {
    const other = await buildPartner(test.database, cast.workspaceId, { role: "partner" });
    await record(cast.leadEditor, null, [cast.partner]);
    expect(await findNotice(test.database, cast.workspaceId)).toMatchObject(notice);
    const places = await listPlaces(test.database, cast.workspaceId);
    const chosenOf = (id: string) =>
      places.find(({ organisationId }) => organisationId === id)?.chosenByNotice;
    expect([chosenOf(cast.partner), chosenOf(other)]).toEqual([true, false]);
  });

  it("is not written over by who has not seen the last change", async () => {
    await record(cast.leadEditor);
    await expect(record(cast.administrator)).rejects.toEqual(refusedAs("record-changed"));
    const { changedAt } = (await findNotice(test.database, cast.workspaceId))!;
    await record(cast.administrator, changedAt.toISOString());
  });

  it("names organisations of the partnership, and is written by the lead", async () => {
    const elsewhere = await buildCast(test.database);
    const stranger = record(cast.leadEditor, null, [elsewhere.partner]);
    await expect(stranger).rejects.toEqual(refusedAs("input-not-valid"));
    for (const member of [cast.editor, cast.reader])
      await expect(record(member)).rejects.toEqual(refusedAs("not-allowed"));
  });
});

describe("declarations", () => {
  it("of the lead are said by its writers, and may be said otherwise later", async () => {
    await declareForPartnership(acting.services, cast.leadEditor, { ruleId: "E2", isTrue: false });
    await declareForPartnership(acting.services, cast.administrator, { ruleId: "E2", isTrue: true });
    expect(await listDeclarations(test.database, cast.workspaceId)).toEqual([
      { ruleId: "E2", organisationId: null, isTrue: true, count: null },
    ]);
    const said = declareForPartnership(acting.services, cast.editor, { ruleId: "E2", isTrue: true });
    await expect(said).rejects.toEqual(refusedAs("not-allowed"));
  });

  it("of an organisation are said by its own writers, for itself", async () => {
    await goOnToFinal();
    await declareForOrganisation(acting.services, cast.editor, { ruleId: "E7", count: 2 });
    expect(await listDeclarations(test.database, cast.workspaceId)).toEqual([
      { ruleId: "E7", organisationId: cast.partner, isTrue: false, count: 2 },
    ]);
    const said = declareForOrganisation(acting.services, cast.reader, { ruleId: "E7", count: 0 });
    await expect(said).rejects.toEqual(refusedAs("not-allowed"));
  });

  it("answer only what the call asks in this stage, in its own terms", async () => {
    const early = declareForOrganisation(acting.services, cast.editor, { ruleId: "E7", count: 1 });
    await expect(early).rejects.toEqual(refusedAs("not-found"));
    await goOnToFinal();
    const otherTerms = declareForOrganisation(acting.services, cast.editor, { ruleId: "E7", isTrue: true });
    await expect(otherTerms).rejects.toEqual(refusedAs("input-not-valid"));
    const notTheirs = declareForOrganisation(acting.services, cast.editor, { ruleId: "E2", isTrue: true });
    await expect(notTheirs).rejects.toEqual(refusedAs("not-found"));
  });
});

describe("a rule taken upon oneself", () => {
  const readOverrides = () =>
    listRuleOverrides(test.database, { workspaceId: cast.workspaceId, stageId: "preliminary" });

  it("keeps who, why and when, until it is given back", async () => {
    const reason = "La Regione ha confermato a voce.";
    await overrideRule(acting.services, cast.administrator, { ruleId: "E2", reason });
    const at = acting.services.clock.now();
    expect(await readOverrides()).toEqual([
      {
        ...{ ruleId: "E2", reason, at },
        memberId: cast.administrator.memberId,
        by: cast.administrator.name,
      },
    ]);
    await withdrawOverride(acting.services, cast.administrator, "E2");
    expect(await readOverrides()).toEqual([]);
  });

  it("stands in the application in its own words, those of the budget too, in the order of the call", async () => {
    for (const ruleId of ["R6", "R13", "E2"])
      await overrideRule(acting.services, cast.administrator, { ruleId, reason: `Perché ${ruleId}.` });
    const { overrides } = await readPrintable(acting.services, {
      workspaceId: cast.workspaceId,
      kind: "draft",
    });
    expect(overrides.map(({ rule, reason }) => [rule, reason])).toEqual([
      ["Il capofila è quello individuato per il territorio.", "Perché E2."],
      ["Agli enti del terzo settore va almeno il 40 % del contributo.", "Perché R6."],
      ["La somma delle fonti è uguale al costo totale.", "Perché R13."],
    ]);
  });

  it("stands in the application no longer once the rule can be decided", async () => {
    const printed = async () =>
      (await readPrintable(acting.services, { workspaceId: cast.workspaceId, kind: "draft" })).overrides
        .length;
    await overrideRule(acting.services, cast.administrator, { ruleId: "E2", reason: "Lo dice la Regione." });
    expect(await printed()).toBe(1);
    await declareForPartnership(acting.services, cast.administrator, { ruleId: "E2", isTrue: true });
    expect(await printed()).toBe(0);
  });

  it("is one of the stage, taken by the lead's administrators", async () => {
    const override = (member: typeof cast.editor, ruleId: string) =>
      overrideRule(acting.services, member, { ruleId, reason: "Perché sì." });
    await expect(override(cast.leadEditor, "E2")).rejects.toEqual(refusedAs("not-allowed"));
    // The number of projects is asked in the final stage only.
    await expect(override(cast.administrator, "E7")).rejects.toEqual(refusedAs("not-found"));
  });
});

describe("the place in the district", () => {
  const [body = "", second = ""] = findDistrict("TO-02")?.bodies.map(({ name }) => name) ?? [];
  const place = (organisationId: string, wanted: string | null, member = cast.administrator) =>
    setPartnerPlace(acting.services, member, { organisationId, body: wanted });

  it("is one of those of the district, for one organisation at a time", async () => {
    await place(cast.lead, body);
    await expect(place(cast.partner, body)).rejects.toEqual(refusedAs("place-taken"));
    await place(cast.partner, second);
    await place(cast.partner, null);
    await expect(place(cast.partner, "Comune di Roma")).rejects.toEqual(refusedAs("input-not-valid"));
    await expect(place(cast.partner, body, cast.leadEditor)).rejects.toEqual(refusedAs("not-allowed"));
  });

  it("goes to one of two at the same moment", async () => {
    const both = await Promise.allSettled([place(cast.lead, body), place(cast.partner, body)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

it("other projects of the call are counted over the installation, supporters and those who left aside", async () => {
  const { partner: organisationId } = cast;
  const createdAt = new Date();
  const join = async (role: string, withdrawnAt: Date | null = null) => {
    const workspaceId = await buildWorkspace(test.database);
    await test.database.partner.create({
      data: { workspaceId, organisationId, role, createdAt, withdrawnAt },
    });
  };
  await join("partner");
  await join("partner");
  await join("supporter");
  await join("partner", createdAt);
  const from = { id: cast.workspaceId, callId: "wecare-m1-2017", rehearsalOfId: null };
  expect(await countOfOrganisations(test.database, from, [organisationId, cast.lead])).toEqual({
    [organisationId]: 2,
    [cast.lead]: 0,
  });
  expect(await countOfOrganisations(test.database, { ...from, callId: "another" }, [organisationId])).toEqual(
    { [organisationId]: 0 },
  );
});

it("people of an organisation that left cannot declare for it", async () => {
  await goOnToFinal();
  const other = await buildPartner(test.database, cast.workspaceId, { role: "partner" });
  const place = { workspaceId: cast.workspaceId, organisationId: other, role: "editor" } as const;
  const member = await buildMember(test.database, place);
  await test.database.partner.updateMany({
    where: { organisationId: other },
    data: { withdrawnAt: new Date() },
  });
  const said = declareForOrganisation(acting.services, member, { ruleId: "E7", count: 0 });
  await expect(said).rejects.toEqual(refusedAs("not-found"));
});
