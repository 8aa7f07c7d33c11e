import { expect, it } from "vitest";
import { listCards } from "~/database/cards.server";
import { sendAddressOf } from "~/features/participant/phone/send-address";
import { participantWordsIn } from "~/features/participant/words/words-in";
import { participantCookie } from "~/domain/rights/participant-cookie";
import { removeParticipant } from "~/commands/workshop/remove-participant.server";
import { action, loader } from "~/routes/workshop-phone";
import { action as sendAction } from "~/routes/workshop-send";
import type { TestDatabase } from "../../support/embedded-database";
import { buildActing } from "../acting";
import {
  goTo,
  join,
  newCardId,
  openTestWorkshop,
  runProcess,
  type TestProcess,
} from "../workshops/workshop-session";
import { answerOf, type Handler } from "./driving";

let test: TestDatabase;
let process: TestProcess;
runProcess((running) => ({ test, process } = running));

/** Somebody at the stage of writing, and what a plain form of theirs is answered. */
async function openPhone() {
  const workshop = await openTestWorkshop(process, test, "needs-in-90-minutes");
  const stageId = await goTo(process, test, workshop, "write");
  const { code, workshopId, participantId } = await join(process, workshop);
  const [cookie = ""] = participantCookie(code, workshopId, "https://cantiere.example").split(";");
  const path = `/laboratorio/${workshopId}`;
  const address = sendAddressOf(workshopId, "en");
  const ask = (path: string) =>
    answerOf(buildActing(test.database), {
      handler: loader,
      method: "GET",
      path,
      params: { workshopId },
      cookie,
    });
  const showOut = () =>
    removeParticipant(process.services, workshop.cast.administrator, { workshopId, participantId });
  const send = (form: Readonly<Record<string, string>>, handler: Handler = action) =>
    answerOf(buildActing(test.database), {
      handler,
      method: "POST",
      path: address,
      params: { workshopId },
      form,
      cookie,
    });
  const cards = () => listCards(test.database, workshopId);
  return { stageId, path, address, send, ask, showOut, cards };
}

it("what is too long is given back whole to a phone without scripts, with why", async () => {
  const { stageId, send, cards } = await openPhone();
  const text = "Corse la sera. ".repeat(200);
  const card = { act: "card", cardId: newCardId(), stageId, text, columnId: "", version: "1" };
  expect(await send(card)).toMatchObject({ data: { said: { reason: "too-long", text, stageId } } });
  expect(await cards()).toEqual([]);
  const reason = "Costa troppo. ".repeat(200);
  const vote = { act: "ballot", stageId, reason, sequence: "1" };
  expect(await send(vote)).toMatchObject({ data: { said: { objection: reason } }, init: { status: 400 } });
});

it("what is taken from a phone without scripts leads to its page", async () => {
  const { stageId, path, send, cards } = await openPhone();
  const card = { act: "card", cardId: newCardId(), stageId, text: "Corse", columnId: "", version: "1" };
  const answer = (await send(card)) as Response;
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, path]);
  expect(await cards()).toMatchObject([{ text: "Corse" }]);
});

it("what somebody sends who was shown out is given back to them, whole, and not led away from", async () => {
  const { stageId, path, address, send, ask, showOut, cards } = await openPhone();
  await showOut();
  const card = { act: "card", cardId: newCardId(), stageId, text: "Corse", columnId: "", version: "1" };
  expect(await send(card)).toMatchObject({ data: { said: { reason: "not-joined", text: "Corse" } } });
  expect(await cards()).toEqual([]);
  // The page that answers is read at the address of the form, and nothing of the workshop is on it.
  const { joinTitle: title } = participantWordsIn("en");
  expect(await ask(address)).toEqual({
    status: "gone",
    language: "en",
    words: participantWordsIn("en"),
    title,
  });
  expect(((await ask(path)) as Response).headers.get("Location")).toBe("/partecipa");
});

it("a plain form that goes where scripts send is sent on to the page as it is", async () => {
  const { path, send } = await openPhone();
  const answer = (await send({ act: "card", text: "Corse" }, sendAction)) as Response;
  expect([answer.status, answer.headers.get("Location")]).toEqual([307, `${path}?mandato&lingua=en`]);
});
