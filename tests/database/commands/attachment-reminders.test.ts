import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { remindOfAttachments } from "~/commands/remind-of-attachments.server";
import { sendDueReminders } from "~/commands/send-due-reminders.server";
import type { Mailer } from "~/services.server";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast, buildPartner } from "../cast";

const dayMs = 24 * 60 * 60_000;

let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());
beforeEach(async () => {
  // The other workspaces of this file have passed.
  await test.database.workspace.updateMany({ data: { closesAt: new Date("2026-01-01T11:00:00Z") } });
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
  await termIn(13);
});

/** The term is so many days from the day the clock stands at: what is due six days before it, in a week. */
async function termIn(days: number): Promise<void> {
  const closesAt = new Date(acting.services.clock.now().getTime() + days * dayMs);
  await test.database.workspace.update({ where: { id: cast.workspaceId }, data: { closesAt } });
}
const remind = () => sendDueReminders(acting.services);
const toldOf = (email: string) => acting.mails.filter(({ to }) => to === email);
const toldPeople = () => [...new Set(acting.mails.map(({ to }) => to))].sort();

it("a week before, whoever may bring it for a body is told what is missing, in one mail", async () => {
  await remind();
  expect(toldPeople()).toEqual(
    [cast.administrator, cast.leadEditor, cast.editor].map(({ email }) => email).sort(),
  );
  const [mail] = toldOf(cast.editor.email);
  expect(mail?.text).toContain("- Informativa e consensi sui dati personali, entro mar 1 dic");
  expect(mail?.text).toContain(`/cantieri/${cast.workspaceId}/consegna/allegati?di=mio`);
});

it("nobody is told twice of the same, on whichever node, and again two days before", async () => {
  await Promise.all([remind(), remind()]);
  await remind();
  expect(toldOf(cast.editor.email)).toHaveLength(1);
  await termIn(8);
  await remind();
  await remind();
  // Another term is another day: what was said of the first one is not what is due now.
  expect(toldOf(cast.editor.email).length).toBe(3);
  expect(toldOf(cast.editor.email).at(-1)?.text).not.toBe(toldOf(cast.editor.email)[0]?.text);
});

it("a mail that could not be sent is tried again, and the others are not sent twice", async () => {
  const working: Mailer["send"] = acting.services.mailer.send.bind(acting.services.mailer);
  let fails = true;
  const mailer: Mailer = {
    send: (mail) => {
      if (mail.to !== cast.leadEditor.email || !fails) return working(mail);
      fails = false;
      return Promise.reject(new Error("no mail"));
    },
  };
  const services = { ...acting.services, mailer };
  await sendDueReminders(services);
  expect(toldOf(cast.leadEditor.email)).toHaveLength(0);
  await sendDueReminders(services);
  for (const { email } of [cast.administrator, cast.leadEditor, cast.editor])
    expect(toldOf(email)).toHaveLength(1);
});

/** With a mailbox nothing can be sent to. */
function refusing(email: string) {
  const working: Mailer["send"] = acting.services.mailer.send.bind(acting.services.mailer);
  const told: string[] = [];
  const send: Mailer["send"] = (mail) =>
    mail.to === email ? Promise.reject(new Error("no such mailbox")) : working(mail);
  const log = { ...acting.services.log, warn: (_what: object, words: string) => void told.push(words) };
  return { services: { ...acting.services, mailer: { send }, log }, told };
}

it("an address that is refused each time keeps nobody else from being reminded", async () => {
  const { services, told } = refusing(cast.administrator.email);
  await sendDueReminders(services);
  await sendDueReminders(services);
  expect(toldPeople()).toEqual([cast.leadEditor, cast.editor].map(({ email }) => email).sort());
  expect(acting.mails).toHaveLength(2);
  expect(new Set(told)).toEqual(new Set(["a reminder of attachments was not sent"]));
});

it("the lead reads that nobody could be reminded, and may try again", async () => {
  const { services } = refusing(cast.editor.email);
  const ask = (by: typeof services) => remindOfAttachments(by, cast.administrator, cast.partner);
  await expect(ask(services)).rejects.toEqual(refusedAs("mail-not-sent"));
  expect(await ask(acting.services)).toBe(1);
});

it("people are told in their language", async () => {
  await test.database.account.update({ where: { id: cast.editor.accountId }, data: { language: "en" } });
  await remind();
  expect(toldOf(cast.editor.email)[0]?.text).toMatch(/^Hello .*has still to bring:/s);
});

it("of a body without people the lead's administrators are told", async () => {
  const alone = await buildPartner(test.database, cast.workspaceId, { role: "partner", name: "Da sola" });
  await remind();
  const about = acting.mails.filter(({ text }) => text.includes("Da sola deve ancora portare"));
  expect(about.map(({ to }) => to)).toEqual([cast.administrator.email]);
  expect(about[0]?.text).toContain("?di=tutti");
  expect(await test.database.attachmentReminder.count({ where: { organisationId: alone } })).toBe(1);
});

it("nobody is told at night, after the term, or while the stage is frozen", async () => {
  acting.services.clock.advance(12 * 60 * 60_000);
  await remind();
  acting.services.clock.advance(-12 * 60 * 60_000);
  await termIn(-1);
  await remind();
  await termIn(13);
  const by = { frozenById: cast.administrator.memberId, hash: "0", overridden: [] };
  const { id: sealId } = await test.database.seal.create({
    data: { workspaceId: cast.workspaceId, sealedAt: new Date() },
  });
  await test.database.stageFreeze.create({
    data: {
      ...{ workspaceId: cast.workspaceId, stageId: "preliminary", number: 1, sealId },
      ...{ frozenAt: new Date(), ...by },
    },
  });
  await remind();
  expect(acting.mails).toEqual([]);
});

it("the lead reminds a body when it likes, each of its people once a day", async () => {
  const ask = (by = cast.administrator, organisationId = cast.partner) =>
    remindOfAttachments(acting.services, by, organisationId);
  await termIn(60);
  expect(await ask()).toBe(1);
  expect(await ask(cast.leadEditor)).toBe(0);
  acting.services.clock.advance(dayMs);
  expect(await ask()).toBe(1);
  expect(toldOf(cast.editor.email)).toHaveLength(2);
  const entries = await test.database.auditEntry.findMany({
    where: { workspaceId: cast.workspaceId, act: "remind-of-attachments" },
  });
  expect(entries[0]?.subject).toMatchObject({ organisationId: cast.partner });
});

it("nobody else reminds, and of a body of another workspace there is nothing to say", async () => {
  const ask = (by: typeof cast.editor, organisationId: string) =>
    remindOfAttachments(acting.services, by, organisationId);
  await expect(ask(cast.editor, cast.lead)).rejects.toEqual(refusedAs("not-allowed"));
  const elsewhere = await buildCast(test.database);
  await expect(ask(cast.administrator, elsewhere.partner)).rejects.toEqual(refusedAs("not-found"));
});
