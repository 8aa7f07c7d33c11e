import { expect, it } from "vitest";
import { closeWorkshop } from "~/commands/workshop/close-workshop.server";
import { openWorkshop } from "~/commands/workshop/open-workshop.server";
import { findParticipantByCode, listParticipants } from "~/database/participants.server";
import { readParticipantCode } from "~/domain/rights/participant-cookie";
import { action, loader } from "~/routes/workshop-join";
import { newSendingKey } from "~/ui/sending-keys";
import type { TestDatabase } from "../../support/embedded-database";
import { buildActing } from "../acting";
import { description, openTestWorkshop, runProcess, type TestProcess } from "../workshops/workshop-session";
import { answerOf, servicesOf } from "./driving";

let test: TestDatabase;
let process: TestProcess;
runProcess((running) => ({ test, process } = running));

const typed = { nickname: "Nina", onBehalf: "other", otherName: "Gruppo di lettura", otherKind: "school" };
const sending = newSendingKey();

/** A workshop, and what its page of joining answers on a phone without a cookie. */
async function openDoor() {
  const { cast, workshopId, code } = await openTestWorkshop(process, test, "needs-in-90-minutes");
  const acting = buildActing(test.database);
  const visitor = { params: { workshopId }, cookie: null };
  const addressOf = (code: string) => `/laboratorio/${workshopId}/entra?codice=${code}&lingua=it`;
  const send = (form: Readonly<Record<string, string>> = {}) =>
    answerOf(acting, {
      ...{ ...visitor, handler: action, method: "POST", path: `${addressOf(code)}&mandato` },
      form: { language: "it", code, sending, ...typed, ...form },
    });
  const ask = (path: string) => answerOf(acting, { ...visitor, handler: loader, method: "GET", path });
  const people = () => listParticipants(test.database, workshopId);
  const close = () => closeWorkshop(process.services, cast.administrator, { workshopId });
  const open = () => openWorkshop(process.services, cast.administrator, { workshopId });
  return { acting, workshopId, code, addressOf, send, ask, people, close, open };
}

/** The personal code that the answer leaves on the phone. */
const codeIn = (answer: unknown) =>
  readParticipantCode((answer as Response).headers.get("Set-Cookie")?.split(";")[0]);

it("a form that is sent again, because no answer came, is the same person with the same code", async () => {
  const { send, people, workshopId } = await openDoor();
  const atOnce = await Promise.all([send(), send()]);
  const answers = [...atOnce, await send()];
  expect(await people()).toMatchObject([{ nickname: "Nina", organisationName: "Gruppo di lettura" }]);
  const codes = answers.map(codeIn);
  expect(new Set(codes).size).toBe(1);
  expect(await findParticipantByCode(test.database, codes[0] ?? "")).toMatchObject({ workshopId });
});

it("two people, of whom each has a form of their own, are two, also by one name", async () => {
  const { send, people } = await openDoor();
  const answers = [await send(), await send({ sending: newSendingKey() }), await send({ sending: "" })];
  expect(new Set(answers.map(codeIn)).size).toBe(3);
  expect(await people()).toHaveLength(3);
  // The form of the page one went back to, for somebody else.
  await send({ nickname: "Piero" });
  expect(await people()).toHaveLength(4);
});

it("neither the key of a form nor the personal code is in the database", async () => {
  const { send, workshopId } = await openDoor();
  const code = codeIn(await send()) ?? "";
  const kept = await test.database.sending.findMany({ where: { sender: `workshop/${workshopId}` } });
  expect(kept).toHaveLength(1);
  const participants = await test.database.participant.findMany({ where: { workshopId } });
  const written = JSON.stringify([kept, participants]);
  expect([written.includes(sending), written.includes(code)]).toEqual([false, false]);
});

it("whoever comes when there is no room finds the form as they sent it", async () => {
  const { send, people, workshopId } = await openDoor();
  const others = Array.from({ length: 1_500 }, (_, index) => ({
    ...{
      workshopId,
      nickname: `Persona ${index}`,
      language: "it",
      organisationName: "",
      codeHash: `${index}-${workshopId}`,
    },
    ...{ joinedAt: new Date(), seenAt: new Date() },
  }));
  await test.database.participant.createMany({ data: others });
  expect(await send()).toMatchObject({
    data: { typed, sendingKey: sending, refusal: "full" },
    init: { status: 429 },
  });
  // Nothing is left of the try: once there is room the same form lets in.
  await test.database.participant.deleteMany({ where: { workshopId, nickname: "Persona 0" } });
  expect(codeIn(await send())).not.toBeNull();
  expect((await people()).filter(({ nickname }) => nickname === "Nina")).toHaveLength(1);
});

it("whoever comes from a network of too many tries finds the form as they sent it", async () => {
  const { acting, workshopId, send } = await openDoor();
  const { attempts } = acting.services;
  const most = { tries: 600, withinMs: 60 * 60_000 };
  for (let taken = 0; taken < 600; taken += 1) attempts.allow(`join-workshop:${workshopId}:192.0.2.9`, most);
  expect(await send()).toMatchObject({ data: { typed, refusal: "too-many-tries" }, init: { status: 429 } });
});

it("whoever joins once it is closed, or by the code of before, keeps what they typed and may type another code", async () => {
  const { code, addressOf, send, ask, close, open, people } = await openDoor();
  const name = description.title;
  expect(await ask(addressOf(code))).toMatchObject({ workshop: { title: name } });
  await close();
  const refused = { data: { code, typed, refusal: "code-unknown" }, init: { status: 409 } };
  expect(await send()).toMatchObject(refused);
  // The page that answers is read at the address of the form: it stays, and says nothing of the workshop.
  expect(await ask(`${addressOf(code)}&mandato`)).toMatchObject({ workshop: null });
  const { code: renewed } = await open();
  expect(await send()).toMatchObject(refused);
  expect(JSON.stringify(await ask(`${addressOf(code)}&mandato`))).not.toContain(name);
  expect(await people()).toEqual([]);
  expect(codeIn(await send({ code: renewed.toLowerCase() }))).not.toBeNull();
  expect(await people()).toHaveLength(1);
});

it("whoever only asks for the page with a code of before is led to where one is typed", async () => {
  const { addressOf, ask } = await openDoor();
  const answer = (await ask(addressOf("AAAAAA"))) as Response;
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/partecipa"]);
});

it("wrong codes without end are no longer looked at, and what was typed with them is still given back", async () => {
  const { acting, code, send, people } = await openDoor();
  const most = { tries: 100, withinMs: 60_000 };
  for (let taken = 0; taken < 100; taken += 1)
    acting.services.attempts.allow("workshop-link:192.0.2.9", most);
  expect(await send({ code })).toMatchObject({
    data: { typed, refusal: "too-many-tries" },
    init: { status: 429 },
  });
  expect(await people()).toEqual([]);
});

it("whoever chooses another language keeps what they typed, and is not in by that", async () => {
  const { send, people } = await openDoor();
  expect(await send({ chosen: "ro", nickname: "" })).toMatchObject({
    data: { typed: { ...typed, nickname: "" }, errors: { nickname: false }, refusal: null },
  });
  expect(await people()).toEqual([]);
});

it("a form with a wrong code is one try, though the page that answers it asks for the code again", async () => {
  const { acting, workshopId, addressOf } = await openDoor();
  const context = { services: servicesOf(acting), nonce: "nonce", address: "192.0.2.7" };
  const address = `https://cantiere.example${addressOf("AAAAAA")}&mandato`;
  const body = new URLSearchParams({ language: "it", code: "AAAAAA", sending, ...typed });
  const given = { context, params: { workshopId } };
  await action({ ...given, request: new Request(address, { method: "POST", body }) });
  await loader({ ...given, request: new Request(address) });
  const left = { tries: 2, withinMs: 60_000 };
  const may = () => acting.services.attempts.allow("workshop-link:192.0.2.7", left);
  expect([may(), may()], "one was taken").toEqual([true, false]);
});
