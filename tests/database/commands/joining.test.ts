import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { askToJoin } from "~/commands/ask-to-join.server";
import { confirmJoinRequest } from "~/commands/confirm-join-request.server";
import { declineJoinRequest } from "~/commands/decline-join-request.server";
import { invitePerson } from "~/commands/invite-person.server";
import { closeJoining, openJoining } from "~/commands/open-joining.server";
import { type JoinApplication, listJoinRequests } from "~/database/join-requests.server";
import { findJoinableWorkspace, findJoinToken } from "~/database/joining.server";
import { listOpenInvitations } from "~/database/invitations.server";
import { findOrganisationByTaxCode } from "~/database/organisations.server";
import { findPartner } from "~/database/partners.server";
import { readPartnershipRecords } from "~/database/partnership.server";
import { findAssigned } from "~/database/sections.server";
import { lifetimes } from "~/domain/rights/lifetimes";
import { numberControl } from "~/domain/organisation/check-tax-code";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast, buildMember, buildPartner } from "../cast";

let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;
let token: string;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());
beforeEach(async () => {
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
  await openJoining(acting.services, cast.administrator);
  token = (await findJoinToken(test.database, cast.workspaceId))!;
});

let asked = 0;

function application(): JoinApplication {
  const stem = `88800${String((asked += 1)).padStart(5, "0")}`;
  return {
    organisationName: "Orti di Confine, associazione di promozione sociale",
    organisationKind: "social-promotion-association",
    taxCode: `${stem}${numberControl(stem)}`,
    seatMunicipality: "Bricherasio",
    seatProvince: "TO",
    personName: "Ada Bosio",
    personEmail: `ada${asked}@orti.example`,
    message: "Due orti e dodici volontari.",
  };
}

async function ask(given: Partial<JoinApplication> = {}, address = `192.0.2.${(asked % 250) + 1}`) {
  const sent = { ...application(), ...given };
  await askToJoin(acting.services, { token, application: sent }, { address });
  const requests = await listJoinRequests(test.database, cast.workspaceId);
  return { ...sent, id: requests.find(({ taxCode }) => taxCode === sent.taxCode)!.id };
}

const confirm = (requestId: string, given: { role?: "partner" | "supporter"; sectionIds?: string[] } = {}) =>
  confirmJoinRequest(acting.services, cast.administrator, {
    requestId,
    role: "partner",
    sectionIds: [],
    ...given,
  });

describe("the public link", () => {
  it("opens, is renewed and closes: only the newest leads to the workspace", async () => {
    expect((await findJoinableWorkspace(test.database, token))?.id).toBe(cast.workspaceId);
    await openJoining(acting.services, cast.administrator);
    expect(await findJoinableWorkspace(test.database, token)).toBeNull();
    const renewed = (await findJoinToken(test.database, cast.workspaceId))!;
    await closeJoining(acting.services, cast.administrator);
    expect(await findJoinableWorkspace(test.database, renewed)).toBeNull();
    await expect(ask()).rejects.toEqual(refusedAs("not-found"));
  });

  it("belongs to the lead's administrators", async () => {
    for (const member of [cast.leadEditor, cast.editor, cast.reader]) {
      await expect(openJoining(acting.services, member)).rejects.toEqual(refusedAs("not-allowed"));
      await expect(closeJoining(acting.services, member)).rejects.toEqual(refusedAs("not-allowed"));
    }
  });
});

describe("asking", () => {
  it("is told to the lead's administrators, and to no others", async () => {
    const { organisationName } = await ask();
    await vi.waitFor(() => expect(acting.mails).toHaveLength(1));
    expect(acting.mails[0]?.to).toBe(cast.administrator.email);
    expect(acting.mails[0]?.subject).toContain(organisationName);
    expect(acting.changed).toContain(cast.workspaceId);
  });

  it("sent again under the same key is not refused, there once, and told once; under another it is refused", async () => {
    const sent = { token, application: application() };
    const by = { address: "192.0.2.250", sendingKey: "a".repeat(32) };
    await askToJoin(acting.services, sent, by);
    await askToJoin(acting.services, sent, by);
    expect(await listJoinRequests(test.database, cast.workspaceId)).toHaveLength(1);
    await vi.waitFor(() => expect(acting.mails).toHaveLength(1));
    for (const sendingKey of ["b".repeat(32), null])
      await expect(askToJoin(acting.services, sent, { ...by, sendingKey })).rejects.toEqual(
        refusedAs("already-asking"),
      );
  });

  it("works when the mail does not leave", async () => {
    acting.services.mailer.send = () => Promise.reject(new Error("no line"));
    const { id } = await ask();
    expect(id).toBeTruthy();
  });

  it("twice for the same organisation is one request, also at the same moment", async () => {
    const same = application();
    const both = await Promise.allSettled([ask(same), ask({ ...same, personEmail: "altra@orti.example" })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(ask(same)).rejects.toEqual(refusedAs("already-asking"));
  });

  it("for an organisation that is in already is answered so", async () => {
    const request = await ask();
    await confirm(request.id);
    await expect(ask({ taxCode: request.taxCode })).rejects.toEqual(refusedAs("already-a-partner"));
  });

  it("stops after ten tries from one place", async () => {
    const same = application();
    for (let tries = 0; tries < 10; tries += 1) await ask(same, "198.51.100.1").catch(() => undefined);
    await expect(ask({}, "198.51.100.1")).rejects.toEqual(refusedAs("too-many-tries"));
  });
});

describe("confirming", () => {
  it("makes the organisation a partner, gives it its sections and invites who asked", async () => {
    const request = await ask();
    expect(await confirm(request.id, { sectionIds: ["needs", "partnership"] })).toBe("sent");
    const organisation = (await findOrganisationByTaxCode(test.database, request.taxCode))!;
    expect(organisation).toMatchObject({ shortName: "Orti di Confine", seatMunicipality: "Bricherasio" });
    const partner = await findPartner(test.database, cast.workspaceId, organisation.id);
    expect(partner?.role).toBe("partner");
    for (const section of ["needs", "partnership"])
      expect(await findAssigned(test.database, cast.workspaceId, section)).toEqual([organisation.id]);
    const now = acting.services.clock.now();
    const [invitation] = await listOpenInvitations(test.database, cast.workspaceId, now);
    expect(invitation).toMatchObject({ email: request.personEmail, role: "editor" });
    expect(await listJoinRequests(test.database, cast.workspaceId)).toEqual([]);
  });

  it("tells who asked from who was only invited, also once the invitation has expired", async () => {
    const { id, taxCode } = await ask();
    await confirm(id);
    const asked = (await findOrganisationByTaxCode(test.database, taxCode))!.id;
    const invited = await buildPartner(test.database, cast.workspaceId, { role: "partner" });
    const person = {
      organisationId: invited,
      email: "invitata@ente.example",
      name: "Ida",
      role: "editor",
    } as const;
    await invitePerson(acting.services, cast.administrator, person);
    acting.services.clock.advance(lifetimes.invitationMs + 1);
    const workspace = { id: cast.workspaceId, stageId: "preliminary" };
    const now = acting.services.clock.now();
    const { partners } = await readPartnershipRecords(test.database, workspace, now);
    const arrivals = [asked, invited, cast.partner].map((id) => {
      const { askedToJoin, isAwaited, openInvitations } = partners.find((one) => one.organisationId === id)!;
      return { askedToJoin, isAwaited, openInvitations };
    });
    expect(arrivals).toEqual([
      { askedToJoin: true, isAwaited: true, openInvitations: 0 },
      { askedToJoin: false, isAwaited: true, openInvitations: 0 },
      { askedToJoin: false, isAwaited: false, openInvitations: 0 },
    ]);
  });

  it("takes a known organisation as it is", async () => {
    const same = application();
    const request = await ask(same);
    await confirm(request.id);
    const elsewhere = await buildCast(test.database);
    await openJoining(acting.services, elsewhere.administrator);
    token = (await findJoinToken(test.database, elsewhere.workspaceId))!;
    const asks = { ...same, organisationName: "Un altro nome", personEmail: "bruno@orti.example" };
    await askToJoin(acting.services, { token, application: asks }, { address: "203.0.113.9" });
    const [waiting] = await listJoinRequests(test.database, elsewhere.workspaceId);
    await confirmJoinRequest(acting.services, elsewhere.administrator, {
      requestId: waiting!.id,
      role: "partner",
      sectionIds: [],
    });
    const known = await findOrganisationByTaxCode(test.database, request.taxCode);
    expect(known?.name).toBe(request.organisationName);
  });

  it("keeps the organisation in when the invitation does not leave", async () => {
    const request = await ask();
    acting.services.mailer.send = () => Promise.reject(new Error("no line"));
    expect(await confirm(request.id)).toBe("mail-not-sent");
    const organisation = await findOrganisationByTaxCode(test.database, request.taxCode);
    expect(await findPartner(test.database, cast.workspaceId, organisation!.id)).not.toBeNull();
  });

  it("a supporter gets no sections, and no others than there are", async () => {
    const request = await ask();
    const supporting = confirm(request.id, { role: "supporter", sectionIds: ["needs"] });
    await expect(supporting).rejects.toEqual(refusedAs("input-not-valid"));
    await expect(confirm(request.id, { sectionIds: ["no-such"] })).rejects.toEqual(refusedAs("not-found"));
    expect(await listJoinRequests(test.database, cast.workspaceId)).toHaveLength(1);
  });

  it("belongs to the lead's administrators, and only of their workspace", async () => {
    const { id: requestId } = await ask();
    const elsewhere = await buildCast(test.database);
    const confirmation = { requestId, role: "partner", sectionIds: [] } as const;
    for (const member of [cast.leadEditor, cast.editor])
      await expect(confirmJoinRequest(acting.services, member, confirmation)).rejects.toEqual(
        refusedAs("not-allowed"),
      );
    await expect(confirmJoinRequest(acting.services, elsewhere.administrator, confirmation)).rejects.toEqual(
      refusedAs("request-answered"),
    );
  });
});

describe("declining", () => {
  const decline = (requestId: string, member = cast.administrator) =>
    declineJoinRequest(acting.services, member, { requestId, reason: "Cerchiamo altre competenze." });

  it("is told with its reason to who asked, who may ask again", async () => {
    const same = application();
    const request = await ask(same);
    await decline(request.id);
    const mail = acting.mails.find(({ to }) => to === request.personEmail);
    expect(mail?.text).toContain("Cerchiamo altre competenze.");
    // Nobody knows which of the two languages is theirs.
    expect(mail?.text).toMatch(/ha letto la richiesta di .*has read the request of /s);
    expect(mail?.text.split("Cerchiamo altre competenze.")).toHaveLength(2);
    expect((await ask(same)).id).not.toBe(request.id);
  });

  it("does not stand when the reason does not leave", async () => {
    const request = await ask();
    acting.services.mailer.send = () => Promise.reject(new Error("no line"));
    await expect(decline(request.id)).rejects.toEqual(refusedAs("mail-not-sent"));
    expect(await listJoinRequests(test.database, cast.workspaceId)).toHaveLength(1);
  });

  it("belongs to the lead's administrators", async () => {
    const request = await ask();
    await expect(decline(request.id, cast.leadEditor)).rejects.toEqual(refusedAs("not-allowed"));
  });

  it("and confirming at the same moment: one of two administrators answers, once", async () => {
    const { workspaceId, lead: organisationId } = cast;
    const second = await buildMember(test.database, { workspaceId, organisationId, role: "administrator" });
    const request = await ask();
    const answers = await Promise.allSettled([confirm(request.id), decline(request.id, second)]);
    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused).toEqual([{ status: "rejected", reason: refusedAs("request-answered") }]);
    const organisation = await findOrganisationByTaxCode(test.database, request.taxCode);
    expect(organisation !== null).toBe(answers[0].status === "fulfilled");
  });
});
