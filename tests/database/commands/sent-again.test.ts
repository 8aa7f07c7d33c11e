import { beforeEach, describe, expect, it } from "vitest";
import { requireCall } from "~/calls/index";
import { addOrganisation } from "~/commands/add-organisation.server";
import { createWorkspace } from "~/commands/create-workspace.server";
import { editNeedCategories } from "~/commands/edit-need-categories.server";
import { importIndicator } from "~/commands/import-indicator.server";
import { importOrganisations } from "~/commands/import-organisations.server";
import { invitePerson } from "~/commands/invite-person.server";
import { markMilestone } from "~/commands/mark-milestone.server";
import { addExercise } from "~/commands/workshop/add-exercise.server";
import { addTime } from "~/commands/workshop/add-time.server";
import { createWorkshop } from "~/commands/workshop/create-workshop.server";
import { enterAttendance } from "~/commands/workshop/enter-attendance.server";
import { enterCard } from "~/commands/workshop/enter-card.server";
import { moveStage } from "~/commands/workshop/move-stage.server";
import { recordCommitment } from "~/commands/workshop/record-commitment.server";
import { recordFinding } from "~/commands/workshop/record-finding.server";
import { setAside } from "~/commands/workshop/set-aside.server";
import { turnIntoNeed } from "~/commands/workshop/turn-into-need.server";
import type { Member } from "~/database/members.server";
import { categoryMark } from "~/domain/needs/change-categories";
import { listNeedCategories } from "~/database/needs-settings.server";
import { claimSending, deleteOldSendings, keepMade } from "~/database/sendings.server";
import { inTransaction } from "~/database/transaction.server";
import type { TestDatabase } from "../../support/embedded-database";
import { refusedAs } from "../acting";
import { buildMember } from "../cast";
import {
  description,
  goTo,
  join,
  openTestWorkshop,
  readWorkshop,
  stageOf,
  runProcess,
  type TestProcess,
  type TestWorkshop,
  write,
} from "../workshops/workshop-session";

let test: TestDatabase;
let process: TestProcess;
let workshop: TestWorkshop;
let stageId: string;
let cardId: string;
let colleague: Member;

runProcess((running) => ({ test, process } = running));
beforeEach(async () => {
  workshop = await openTestWorkshop(process, test, "needs-in-90-minutes");
  const anna = await join(process, workshop);
  stageId = await goTo(process, test, workshop, "write");
  cardId = await write(process, anna, stageId, "autobus la sera");
  const { workspaceId, lead: organisationId } = workshop.cast;
  colleague = await buildMember(test.database, { workspaceId, organisationId, role: "administrator" });
  for (const { accountId } of [colleague, workshop.cast.administrator])
    await test.database.account.update({ where: { id: accountId }, data: { isAdministrator: true } });
});

let keys = 0;
const newKey = () => String((keys += 1)).padStart(32, "0");

const cooperative = {
  name: "Cooperativa del ponte",
  shortName: "Ponte",
  kind: "social-cooperative",
  taxCode: null,
  seatMunicipality: "Pinerolo",
  seatProvince: "TO",
} as const;

const figures = { name: "Anziani", unit: "persone", source: "ISTAT", year: 2025, values: { "001191": 1 } };

interface Act {
  /** in the name of this member; answers what was made */
  readonly send: (by: Member) => Promise<unknown>;
  /** how much of it there is */
  readonly count: () => Promise<number>;
}

const ofWorkspace = () => ({ where: { workspaceId: workshop.cast.workspaceId } });
const ofWorkshop = () => ({ where: { workshopId: workshop.workshopId } });

const acts: Readonly<Record<string, Act>> = {
  "people of the signed sheet": {
    send: (by) => {
      const entry = {
        name: "Ada",
        organisation: "",
        role: "",
        mode: "in-presence",
        hasMandate: false,
      } as const;
      return enterAttendance(process.services, by, { workshopId: workshop.workshopId, entries: [entry] });
    },
    count: () => test.database.attendance.count(ofWorkshop()),
  },
  "a card of the room": {
    send: (by) =>
      enterCard(process.services, by, { workshopId: workshop.workshopId, stageId, text: "treno" }).then(
        () => null,
      ),
    count: () => test.database.card.count({ where: { ...ofWorkshop().where, text: "treno" } }),
  },
  "an exercise": {
    send: async (by) => {
      const { exerciseId } = await stageOf(test, workshop.workshopId, "write");
      await addExercise(process.services, by, { workshopId: workshop.workshopId, exerciseId });
    },
    count: async () =>
      new Set((await readWorkshop(test, workshop.workshopId)).stages.map(({ exercise }) => exercise)).size,
  },
  "a workshop": {
    send: (by) =>
      createWorkshop(process.services, by, {
        ...{ ...description, title: "Il secondo", formatId: "needs-in-90-minutes", facilitatorIds: [] },
      }),
    count: () => test.database.workshop.count(ofWorkspace()),
  },
  "a workspace": {
    send: async ({ accountId, sendingKey = null }) => {
      const account = await test.database.account.findUniqueOrThrow({ where: { id: accountId } });
      const { id } = await createWorkspace(process.services, account, {
        call: requireCall("wecare-m1-2017"),
        ...{ stageId: "preliminary", title: "Valli", acronym: "V", districtIds: ["TO-02"], sendingKey },
        term: { at: new Date("2026-12-20T11:00:00Z"), zone: "Europe/Rome", offsetMinutes: 60 },
        lead: { organisation: cooperative },
      });
      return id;
    },
    count: () => test.database.workspace.count(),
  },
  "a milestone": {
    send: (by) => markMilestone(process.services, by, { name: "Prima del tavolo", sectionId: null }),
    count: () => test.database.milestone.count(ofWorkspace()),
  },
  "an organisation without a tax code": {
    send: (by) => addOrganisation(process.services, by, { organisation: cooperative, role: "partner" }),
    count: () => test.database.partner.count(ofWorkspace()),
  },
  "organisations of a list": {
    send: (by) =>
      importOrganisations(process.services, by, { organisations: [cooperative], role: "partner" }),
    count: () => test.database.partner.count(ofWorkspace()),
  },
  "figures by municipality": {
    send: (by) => importIndicator(process.services, by, figures),
    count: () => test.database.indicator.count(ofWorkspace()),
  },
  "an invitation": {
    send: (by) =>
      invitePerson(process.services, by, {
        organisationId: workshop.cast.partner,
        ...{ email: "chiara@ente.example", name: "Chiara", role: "editor" },
      }),
    count: () => test.database.invitation.count(ofWorkspace()),
  },
};

describe.each(Object.entries(acts))("%s", (_, { send, count }) => {
  it("sent again under the same key is there once, and is answered as the first time", async () => {
    const before = await count();
    const by = { ...workshop.cast.administrator, sendingKey: newKey() };
    const first = await send(by);
    expect(await send(by)).toEqual(first);
    expect(await count()).toBe(before + 1);
  });

  it("sent twice at the same moment under the same key is there once", async () => {
    const before = await count();
    const by = { ...workshop.cast.administrator, sendingKey: newKey() };
    const [first, second] = await Promise.all([send(by), send(by)]);
    expect(second).toEqual(first);
    expect(await count()).toBe(before + 1);
  });

  it("sent under two keys, or without one, is there as often as it was sent", async () => {
    const before = await count();
    const { administrator } = workshop.cast;
    await send({ ...administrator, sendingKey: newKey() });
    await send({ ...administrator, sendingKey: newKey() });
    await send(administrator);
    await send({ ...administrator, sendingKey: null });
    expect(await count()).toBe(before + 4);
  });

  it("sent by somebody else under the same key is another one", async () => {
    const before = await count();
    const sendingKey = newKey();
    await send({ ...workshop.cast.administrator, sendingKey });
    await send({ ...colleague, sendingKey });
    expect(await count()).toBe(before + 2);
  });
});

describe("what can be decided but once", () => {
  const need = {
    ...{ title: "Autobus la sera", description: "", categoryId: "", targetGroup: "" },
    ...{ municipalities: [], priority: null, priorityReason: "" },
  } as const;
  const target = () => ({ workshopId: workshop.workshopId, exercise: 0, targetId: cardId });
  const decisions: Readonly<Record<string, (by: Member) => Promise<unknown>>> = {
    "a card set aside": (by) =>
      setAside(process.services, by, { ...target(), reason: "Non è del distretto." }),
    "what an organisation said it would give": (by) =>
      recordCommitment(process.services, by, {
        ...{ ...target(), organisationId: workshop.cast.partner, what: "Due corse", quantity: "" },
      }),
    "a finding": (by) =>
      recordFinding(process.services, by, {
        ...{ ...target(), kind: "problem", title: "Trasporti", detail: "", parentId: null },
      }),
    "a need": (by) => turnIntoNeed(process.services, by, { ...target(), need }),
  };

  it.each(Object.entries(decisions))(
    "%s, sent again under the same key, is not refused, and there once",
    async (_, decide) => {
      const by = { ...workshop.cast.administrator, sendingKey: newKey() };
      await decide(by);
      await decide(by);
      await expect(decide(workshop.cast.administrator)).rejects.toEqual(refusedAs("already-decided"));
      expect(await test.database.workshopOutcome.count(ofWorkshop())).toBe(1);
      expect((await process.live.readNeeds(workshop.cast.workspaceId)).needs.length).toBeLessThan(2);
    },
  );
});

describe("what goes on from where it is", () => {
  it("more time is given once for one sending", async () => {
    const endsAt = async () => (await stageOf(test, workshop.workshopId, "write")).endsAt!.getTime();
    const before = await endsAt();
    const by = { ...workshop.cast.administrator, sendingKey: newKey() };
    const stageId = (await stageOf(test, workshop.workshopId, "write")).id;
    const more = (member: Member) =>
      addTime(process.services, member, { workshopId: workshop.workshopId, stageId, minutes: 2 });
    await more(by);
    await more(by);
    expect((await endsAt()) - before).toBe(2 * 60_000);
    await more({ ...by, sendingKey: newKey() });
    expect((await endsAt()) - before).toBe(4 * 60_000);
  });

  it("a stage moves one place for one sending", async () => {
    const order = async () => (await readWorkshop(test, workshop.workshopId)).stages.map(({ id }) => id);
    const before = await order();
    const last = before.at(-1)!;
    const by = { ...workshop.cast.administrator, sendingKey: newKey() };
    const earlier = () =>
      moveStage(process.services, by, { workshopId: workshop.workshopId, stageId: last, by: -1 });
    await earlier();
    await earlier();
    expect((await order()).indexOf(last)).toBe(before.length - 2);
  });

  it("a category is added, and moves one place, for one sending", async () => {
    const { administrator, workspaceId } = workshop.cast;
    const names = async () => (await listNeedCategories(test.database, workspaceId)).map(({ id }) => id);
    const [some] = await listNeedCategories(test.database, workspaceId);
    const category = { ...some!, id: "nuova", name: "Nuova" };
    const add = { ...administrator, sendingKey: newKey() };
    const before = await names();
    await editNeedCategories(process.services, add, { kind: "add", category });
    await editNeedCategories(process.services, add, { kind: "add", category });
    expect(await names()).toEqual([...before, "nuova"]);
    const move = { ...administrator, sendingKey: newKey() };
    await editNeedCategories(process.services, move, { kind: "move", id: "nuova", by: -1 });
    await editNeedCategories(process.services, move, { kind: "move", id: "nuova", by: -1 });
    expect((await names()).indexOf("nuova")).toBe(before.length - 1);
    // What says what it saw is looked at each time: somebody else may have changed it meanwhile.
    const edit = {
      kind: "edit",
      category: { ...category, name: "Altra" },
      seen: categoryMark(category),
    } as const;
    const again = { ...administrator, sendingKey: newKey() };
    await editNeedCategories(process.services, again, edit);
    await expect(editNeedCategories(process.services, again, edit)).rejects.toEqual(
      refusedAs("category-changed"),
    );
  });
});

describe("an invitation", () => {
  const to = "ivo@ente.example";
  const invite = (by: Member, mailer = process.services.mailer) =>
    invitePerson({ ...process.services, mailer }, by, {
      organisationId: workshop.cast.partner,
      ...{ email: to, name: "Ivo", role: "editor" },
    });
  it("goes out by one mail for one sending", async () => {
    const by = { ...workshop.cast.administrator, sendingKey: newKey() };
    const sent: string[] = [];
    const mailer = { send: ({ to: one }: { to: string }) => Promise.resolve(void sent.push(one)) };
    await invite(by, mailer);
    await invite(by, mailer);
    expect(sent).toEqual([to]);
  });

  it("whose mail did not go out goes out when it is sent again", async () => {
    const by = { ...workshop.cast.administrator, sendingKey: newKey() };
    const broken = { send: () => Promise.reject(new Error("no mail today")) };
    await expect(invite(by, broken)).rejects.toEqual(refusedAs("mail-not-sent"));
    const sent: string[] = [];
    await invite(by, { send: ({ to: one }) => Promise.resolve(void sent.push(one)) });
    expect(sent).toEqual([to]);
  });
});

it("what was refused is done when it is sent again and may be", async () => {
  const by = { ...workshop.cast.administrator, sendingKey: newKey() };
  const mark = (sectionId: string | null, name: string) =>
    markMilestone(process.services, by, { name, sectionId });
  await expect(mark(null, " ")).rejects.toEqual(refusedAs("input-not-valid"));
  await mark(null, "Prima del tavolo");
  expect(await test.database.milestone.count(ofWorkspace())).toBe(1);
});

it("a sending is known for a week", async () => {
  const at = process.services.clock.now();
  const sending = { sender: "account/1", act: "any", key: newKey() };
  const claim = () => inTransaction(test.database, (queries) => claimSending(queries, sending, at));
  expect(await claim()).toBeNull();
  await keepMade(test.database, sending, "what");
  const later = (days: number) => new Date(at.getTime() + days * 24 * 60 * 60_000);
  await deleteOldSendings(test.database, later(7));
  expect(await claim()).toEqual({ made: "what" });
  await deleteOldSendings(test.database, later(7.01));
  expect(await claim()).toBeNull();
});
