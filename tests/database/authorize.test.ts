import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { assignSection } from "~/commands/assign-section.server";
import { removeMember } from "~/commands/remove-member.server";
import { createWorkshop } from "~/commands/workshop/create-workshop.server";
import { joinWorkshop } from "~/commands/workshop/join-workshop.server";
import { openWorkshop } from "~/commands/workshop/open-workshop.server";
import { setFacilitators } from "~/commands/workshop/set-facilitators.server";
import { createLiveDocuments } from "~/database/live-documents.server";
import type { Member } from "~/database/members.server";
import { createSession } from "~/database/sessions.server";
import { boardDocumentName, needsDocumentName, partnerDocumentName } from "~/document/workspace-document";
import { lifetimes } from "~/domain/rights/lifetimes";
import { participantCookie } from "~/domain/rights/participant-cookie";
import { createAuthorizer } from "../../server/collab/admission/authorize.ts";
import { createTestDatabase, type TestDatabase } from "../support/embedded-database";
import { type Acting, buildActing } from "./acting";
import { buildAccount, buildCast, buildMember, buildPartner } from "./cast";

const origin = "https://cantiere.example";
let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());
beforeEach(async () => {
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
});

interface Asked {
  readonly workspaceId?: string;
  readonly name?: string;
  readonly url?: string;
}

function connect(headers: IncomingMessage["headers"], { workspaceId, name, url }: Asked = {}) {
  const { database, clock } = acting.services;
  const authorize = createAuthorizer({ database, clock, publicOrigins: [origin] });
  return authorize(requestOf(headers, url), workspaceId ?? cast.workspaceId, name ?? "section/needs");
}

function requestOf(headers: IncomingMessage["headers"], url?: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  if (url !== undefined) request.url = url;
  Object.assign(request.headers, headers);
  return request;
}

async function cookieOf({ accountId }: { readonly accountId: string }) {
  const token = await createSession(test.database, accountId, acting.services.clock.now());
  return `cantiere_session=${token}`;
}

async function connectAs(member: Member, place: Asked = {}) {
  return connect({ origin, cookie: await cookieOf(member) }, place);
}

describe("who connects is refused", () => {
  const wrongOrigins = [
    undefined,
    "",
    "null",
    "http://cantiere.example",
    "https://cantiere.example:8443",
    "https://cantiere.example.evil.example",
    "https://evil-cantiere.example",
    "https://evil.example/https://cantiere.example",
    "https://cantiere.example/",
    "HTTPS://CANTIERE.EXAMPLE",
    "file://",
  ];

  it.each(wrongOrigins)("from a page of %s, as not signed in", async (wrong) => {
    const cookie = await cookieOf(cast.administrator);
    const headers = wrong === undefined ? { cookie } : { cookie, origin: wrong };
    expect(await connect(headers)).toEqual({ status: "refused", code: 4401 });
  });

  it("without a session, with one of nobody, and with one that ended", async () => {
    const cookie = await cookieOf(cast.administrator);
    expect(await connect({ origin })).toEqual({ status: "refused", code: 4401 });
    expect(await connect({ origin, cookie: `cantiere_session=${"A".repeat(43)}` })).toEqual({
      status: "refused",
      code: 4401,
    });
    acting.services.clock.advance(lifetimes.sessionIdleMs);
    expect(await connect({ origin, cookie })).toEqual({ status: "refused", code: 4401 });
  });

  it("from another workspace, and for what there is not, with the same code", async () => {
    const elsewhere = await buildCast(test.database);
    const answers = [
      await connectAs(cast.administrator, { workspaceId: elsewhere.workspaceId }),
      await connectAs(cast.administrator, { workspaceId: "nothing" }),
      await connectAs(cast.administrator, { name: "section/nothing" }),
      await connectAs(cast.administrator, { name: "board/needs" }),
      await connect({
        origin,
        cookie: await cookieOf({ accountId: (await buildAccount(test.database)).id }),
      }),
    ];
    for (const answer of answers) expect(answer).toEqual({ status: "refused", code: 4404 });
  });

  it("from the page of another person, who was signed in before in the same browser", async () => {
    const cookie = await cookieOf(cast.editor);
    const connectFrom = (url: string) => connect({ origin, cookie }, { url });
    const place = "/live/workspace/section/needs";
    expect(await connectFrom(`${place}?account=${cast.leadEditor.accountId}`)).toEqual({
      status: "refused",
      code: 4401,
    });
    expect(await connectFrom(`${place}?account=`)).toEqual({ status: "refused", code: 4401 });
    const own = await connectFrom(`${place}?account=${cast.editor.accountId}`);
    expect(own).toMatchObject({ status: "admitted", member: { memberId: cast.editor.memberId } });
    // As a page of an earlier version does.
    expect(await connectFrom(place)).toEqual(own);
  });

  it("after being removed", async () => {
    await removeMember(acting.services, cast.administrator, cast.editor.memberId);
    expect(await connectAs(cast.editor)).toEqual({ status: "refused", code: 4404 });
  });
});

describe("who connects is let in", () => {
  it("with the name and organisation of the account and the colour of its arrival", async () => {
    const answers = await Promise.all(
      [cast.administrator, cast.leadEditor, cast.editor, cast.reader].map((member) => connectAs(member)),
    );
    expect(answers).toMatchObject(
      [cast.administrator, cast.leadEditor, cast.editor, cast.reader].map((member, arrival) => ({
        status: "admitted",
        member: {
          memberId: member.memberId,
          accountId: member.accountId,
          name: member.name,
          organisation: member.organisation,
          colour: arrival + 1,
        },
      })),
    );
  });

  it("to write when the table of rights says so", async () => {
    const canWrite = async (member: Member) => {
      const answer = await connectAs(member);
      return answer.status === "admitted" && answer.canWrite;
    };
    expect(await canWrite(cast.administrator)).toBe(true);
    expect(await canWrite(cast.leadEditor)).toBe(true);
    expect(await canWrite(cast.editor)).toBe(false);
    expect(await canWrite(cast.reader)).toBe(false);
    await assignSection(acting.services, cast.administrator, {
      sectionId: "needs",
      organisationIds: [cast.partner],
    });
    expect(await canWrite(cast.editor)).toBe(true);
    expect(await canWrite(cast.reader)).toBe(false);
  });

  it("each by their own session and rights, however many ask in one moment", async () => {
    const { database, clock } = acting.services;
    const authorize = createAuthorizer({ database, clock, publicOrigins: [origin] });
    const members = [cast.reader, cast.administrator, cast.editor, cast.leadEditor];
    const cookies = [...(await Promise.all(members.map(cookieOf))), `cantiere_session=${"A".repeat(43)}`];
    const places = ["section/needs", "section/nothing"];
    const answers = await Promise.all(
      cookies.flatMap((cookie) =>
        places.map((name) => authorize(requestOf({ origin, cookie }), cast.workspaceId, name)),
      ),
    );
    const expected = members.flatMap(({ memberId }) => [
      { status: "admitted", member: { memberId } },
      { status: "refused", code: 4404 },
    ]);
    const stranger = { status: "refused", code: 4401 };
    expect(answers).toMatchObject([...expected, stranger, stranger]);
    expect(answers.filter((answer) => answer.status === "admitted" && answer.canWrite)).toHaveLength(2);
  });

  it("to write the sheet of its own organisation, and to read those of others", async () => {
    const answerTo = async (member: Member, organisationId: string) => {
      const answer = await connectAs(member, { name: partnerDocumentName(organisationId) });
      return answer.status === "admitted" ? (answer.canWrite ? "writes" : "reads") : answer.code;
    };
    expect(await answerTo(cast.editor, cast.partner)).toBe("writes");
    expect(await answerTo(cast.editor, cast.lead)).toBe("reads");
    expect(await answerTo(cast.reader, cast.partner)).toBe("reads");
    expect(await answerTo(cast.administrator, cast.lead)).toBe("writes");
    expect(await answerTo(cast.administrator, cast.partner)).toBe("reads");
    expect(await answerTo(cast.administrator, "nobody")).toBe(4404);
  });

  it("to write the needs in the partnership unless one only reads, and never from elsewhere", async () => {
    const { workspaceId } = cast;
    await createLiveDocuments(test.database, workspaceId, [needsDocumentName], new Date());
    const supporter = await buildPartner(test.database, workspaceId, { role: "supporter" });
    const join = (organisationId: string, role: "commenter" | "editor") =>
      buildMember(test.database, { workspaceId, organisationId, role });
    const answerTo = async (member: Member) => {
      const answer = await connectAs(member, { name: needsDocumentName });
      return answer.status === "admitted" ? (answer.canWrite ? "writes" : "reads") : answer.code;
    };
    expect(await answerTo(cast.editor)).toBe("writes");
    expect(await answerTo(cast.leadEditor)).toBe("writes");
    expect(await answerTo(cast.reader)).toBe("reads");
    expect(await answerTo(await join(cast.partner, "commenter"))).toBe("reads");
    expect(await answerTo(await join(supporter, "editor"))).toBe("reads");
    expect(await answerTo((await buildCast(test.database)).administrator)).toBe(4404);
    expect(await connect({ origin }, { name: needsDocumentName })).toMatchObject({ code: 4401 });
  });

  it("[LAB-3] to write the board of a workshop when they run it, else to read it; nobody comes by a personal code", async () => {
    const { workspaceId } = cast;
    const services = { ...acting.services };
    const { workshopId } = await createWorkshop(services, cast.administrator, {
      ...{ formatId: "swot", title: "SWOT", heldOn: "2026-12-01", startsAt: "", place: "", convenedBy: "" },
      ...{ keptUntil: "2027-12-01", facilitatorIds: [] },
    });
    const name = boardDocumentName(workshopId);
    const answerTo = async (member: Member) => {
      const answer = await connectAs(member, { name });
      return answer.status === "admitted" ? (answer.canWrite ? "writes" : "reads") : answer.code;
    };
    expect(await answerTo(cast.leadEditor)).toBe("writes");
    expect(await answerTo(cast.editor)).toBe("reads");
    expect(await answerTo(cast.reader)).toBe("reads");
    const facilitatorIds = [cast.editor.memberId, cast.reader.memberId];
    await setFacilitators(services, cast.administrator, { workshopId, facilitatorIds });
    expect(await answerTo(cast.editor)).toBe("writes");
    expect(await answerTo(cast.reader)).toBe("reads");
    const elsewhere = await buildCast(test.database);
    expect(await answerTo(elsewhere.administrator)).toBe(4404);
    const { workspaceId: other } = elsewhere;
    expect(await connectAs(elsewhere.administrator, { workspaceId: other, name })).toMatchObject({
      code: 4404,
    });
    await openWorkshop(services, cast.administrator, { workshopId });
    const about = { organisationId: null, organisationName: "", actorKind: null };
    const where = { workshopId, address: "192.0.2.1", sendingKey: null };
    const person = { ...where, nickname: "Anna", language: "it", ...about } as const;
    const { code } = await joinWorkshop(services, person);
    const byCode = { origin, cookie: participantCookie(code, workshopId, origin) };
    expect(await connect(byCode, { workspaceId, name })).toEqual({ status: "refused", code: 4401 });
    const asSession = { origin, cookie: `cantiere_session=${code}` };
    expect(await connect(asSession, { workspaceId, name })).toEqual({ status: "refused", code: 4401 });
  });

  it("not to the sheet of an organisation that left, until it comes back", async () => {
    const name = partnerDocumentName(cast.partner);
    const { partner } = test.database;
    const where = {
      workspaceId_organisationId: { workspaceId: cast.workspaceId, organisationId: cast.partner },
    };
    await partner.update({ where, data: { withdrawnAt: new Date() } });
    expect(await connectAs(cast.administrator, { name })).toEqual({ status: "refused", code: 4404 });
    await partner.update({ where, data: { withdrawnAt: null } });
    expect(await connectAs(cast.administrator, { name })).toMatchObject({ status: "admitted" });
  });

  it("never while the database does not answer: the question fails instead", async () => {
    const cookie = await cookieOf(cast.administrator);
    const broken = await createTestDatabase();
    await broken.drop();
    const { clock } = acting.services;
    const authorize = createAuthorizer({ database: broken.database, clock, publicOrigins: [origin] });
    const request = requestOf({ origin, cookie });
    await expect(authorize(request, cast.workspaceId, "section/needs")).rejects.toThrow();
  });
});
