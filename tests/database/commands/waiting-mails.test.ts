import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { askToJoin } from "~/commands/ask-to-join.server";
import { confirmJoinRequest } from "~/commands/confirm-join-request.server";
import { declineJoinRequest } from "~/commands/decline-join-request.server";
import { invitePerson } from "~/commands/invite-person.server";
import { openJoining } from "~/commands/open-joining.server";
import { sendLeftMails, sendWaitingMails } from "~/commands/send-waiting-mails.server";
import { withdrawPartner } from "~/commands/withdraw-partner.server";
import { findOpenInvitation } from "~/database/invitations.server";
import { listJoinRequests } from "~/database/join-requests.server";
import { findJoinToken } from "~/database/joining.server";
import {
  addWaitingMails,
  deleteOldWaitingMails,
  givenUpAfterMs,
  leftAfterMs,
} from "~/database/waiting-mails.server";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing, refusedAs, tokenOf } from "../acting";
import { buildCast } from "../cast";

let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());
beforeEach(async () => {
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
  await test.database.waitingMail.deleteMany();
});

/** Does something in a process that ends where its first mail is to leave. */
async function endAtFirstMail(act: (services: Acting["services"]) => Promise<unknown>): Promise<void> {
  const send = vi.fn(() => new Promise<never>(() => undefined));
  void act({ ...acting.services, mailer: { send } });
  await vi.waitFor(() => expect(send).toHaveBeenCalled(), { timeout: 15_000 });
}

const waiting = () => test.database.waitingMail.count();
const sentTo = () => acting.mails.map(({ to }) => to);

async function sendLater(): Promise<void> {
  acting.services.clock.advance(leftAfterMs + 1);
  await sendLeftMails(acting.services);
}

const invite = (services: Acting["services"], sendingKey: string | null = null) =>
  invitePerson(
    services,
    { ...cast.administrator, sendingKey },
    {
      organisationId: cast.partner,
      ...{ email: "ivo@ente.example", name: "Ivo", role: "editor" },
    },
  );

describe("of a process that ends before its mail leaves", () => {
  it("an invitation goes out once, with a link that opens, though the form sent again does nothing more", async () => {
    const key = "c".repeat(32);
    await endAtFirstMail((services) => invite(services, key));
    await invite(acting.services, key);
    expect(sentTo()).toEqual([]);
    await sendLater();
    expect(sentTo()).toEqual(["ivo@ente.example"]);
    const token = tokenOf(acting.mails[0]);
    expect(await findOpenInvitation(test.database, token, acting.services.clock.now())).not.toBeNull();
    await sendLater();
    expect(sentTo()).toHaveLength(1);
    expect(await waiting()).toBe(0);
  });

  it("a request to join is told to the lead, and who asked is invited or told no", async () => {
    await openJoining(acting.services, cast.administrator);
    const token = (await findJoinToken(test.database, cast.workspaceId))!;
    const ask = (services: Acting["services"], taxCode: string) =>
      askToJoin(services, { token, application: { ...application, taxCode } }, { address: "192.0.2.1" });
    await endAtFirstMail((services) => ask(services, "88888000007"));
    await sendLater();
    expect(sentTo()).toEqual([cast.administrator.email]);
    const requestId = async () => (await listJoinRequests(test.database, cast.workspaceId))[0]!.id;
    const declined = await requestId();
    await endAtFirstMail((services) =>
      declineJoinRequest(services, cast.administrator, { requestId: declined, reason: "No, per ora." }),
    );
    await sendLater();
    expect(sentTo().at(-1)).toBe(application.personEmail);
    await ask(acting.services, "88888000007");
    await vi.waitFor(() => expect(sentTo().at(-1)).toBe(cast.administrator.email));
    const confirmation = { requestId: await requestId(), role: "partner", sectionIds: [] } as const;
    await endAtFirstMail((services) => confirmJoinRequest(services, cast.administrator, confirmation));
    await sendLater();
    expect(tokenOf(acting.mails.at(-1))).toBeTruthy();
  });

  it("a withdrawal is told to the other side", async () => {
    const withdrawal = { organisationId: cast.partner, reason: "Non ce la facciamo." };
    await endAtFirstMail((services) => withdrawPartner(services, cast.administrator, withdrawal));
    await sendLater();
    expect(sentTo()).toContain(cast.editor.email);
  });
});

const application = {
  ...{ organisationName: "Orti di Confine", organisationKind: "social-promotion-association" },
  ...{ seatMunicipality: "Bricherasio", seatProvince: "TO", message: "" },
  ...{ personName: "Ada Bosio", personEmail: "ada@orti.example" },
} as const;

describe("mails that wait", () => {
  const mail = (to: string, workspaceId: string | null = null) => ({
    ...{ to, workspaceId, subject: "Consegnata", text: "Ecco." },
  });
  const add = (...to: readonly string[]) =>
    addWaitingMails(
      test.database,
      to.map((one) => mail(one)),
      acting.services.clock.now(),
    );

  it("leave one after the other: an address that is refused keeps nobody else from being written to, and is told of at the end", async () => {
    const ids = await add("ada@ente.example", "bea@ente.example", "cora@ente.example");
    const { send } = acting.services.mailer;
    acting.services.mailer.send = (one) =>
      one.to === "bea@ente.example" ? Promise.reject(new Error("no such mailbox")) : send(one);
    await expect(sendWaitingMails(acting.services, ids)).rejects.toThrow("1 of 3 mails were not sent");
    expect(sentTo().sort()).toEqual(["ada@ente.example", "cora@ente.example"]);
    acting.services.mailer.send = send;
    await sendLater();
    expect(sentTo().at(-1)).toBe("bea@ente.example");
  });

  it("are left for a while to whoever began to send them, and go out once where two look at once", async () => {
    await add("ada@ente.example");
    acting.services.clock.advance(leftAfterMs);
    await sendLeftMails(acting.services);
    expect(sentTo()).toEqual([]);
    acting.services.clock.advance(1);
    await Promise.all([sendLeftMails(acting.services), sendLeftMails(acting.services)]);
    expect(sentTo()).toEqual(["ada@ente.example"]);
  });

  it("are given up after some days", async () => {
    await add("ada@ente.example");
    acting.services.clock.advance(givenUpAfterMs);
    expect(await deleteOldWaitingMails(test.database, acting.services.clock.now())).toBe(0);
    acting.services.clock.advance(1);
    expect(await deleteOldWaitingMails(test.database, acting.services.clock.now())).toBe(1);
  });

  it("are none in a rehearsal, also when it is over before they would leave", async () => {
    const copy = await buildCast(test.database);
    const rehearsal = { where: { id: copy.workspaceId }, data: { rehearsalOfId: cast.workspaceId } };
    await test.database.workspace.update(rehearsal);
    const mails = [mail("ada@ente.example", copy.workspaceId), mail("bea@ente.example", cast.workspaceId)];
    await addWaitingMails(test.database, mails, acting.services.clock.now());
    await sendLater();
    expect(sentTo()).toEqual(["bea@ente.example"]);
  });
});

it("an invitation that is taken back because its mail does not leave is not sent later", async () => {
  const { send } = acting.services.mailer;
  acting.services.mailer.send = () => Promise.reject(new Error("no mail today"));
  await expect(invite(acting.services)).rejects.toEqual(refusedAs("mail-not-sent"));
  acting.services.mailer.send = send;
  await sendLater();
  expect(sentTo()).toEqual([]);
});
