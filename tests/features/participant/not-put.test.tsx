import { act } from "react";
import { expect, onTestFinished, test } from "vitest";
import type { PublicStage, PublicState } from "~/domain/workshop/public-state";
import { draftKey, draftsPlace } from "~/features/participant/phone/left-drafts";
import { NotPut } from "~/features/participant/phone/not-put";
import { type Phone, PhoneProvider } from "~/features/participant/phone/phone-context";
import { WordsProvider } from "~/features/participant/words/words-context";
import { participantWordsIn } from "~/features/participant/words/words-in";
import { showScreen } from "../../support/show-screen";

const place = draftsPlace("w", "nina");
const half = draftKey(place, { stageId: "prima", cardId: "nuovo" });
const ofAnother = draftKey(draftsPlace("w", "ada"), { stageId: "prima", cardId: "nuovo" });

/** What Nina's phone says at a stage; the text she and Ada had begun in the first one is on it. */
function showAt(stage: Pick<PublicStage, "id" | "kind" | "state">, status: PublicState["status"] = "open") {
  localStorage.setItem(half, "La corriera passa");
  localStorage.setItem(ofAnother, "Di un’altra persona");
  onTestFinished(() => localStorage.clear());
  // Only what is asked of the phone here.
  const phone = {
    ...{ state: { status, stage: { ...stage, tools: ["write"] } } },
    ...{ workshopId: "w", participantId: "nina" },
  } as unknown as Phone;
  return showScreen(
    <WordsProvider value={{ language: "it", words: participantWordsIn("it") }}>
      <PhoneProvider value={phone}>
        <NotPut />
      </PhoneProvider>
    </WordsProvider>,
  ).place;
}

const said = (shown: HTMLElement) =>
  [...shown.querySelectorAll("blockquote")].map(({ textContent }) => textContent);

test("what somebody was writing when the stage ended is shown to them, and to nobody else on the same phone", () => {
  expect(said(showAt({ id: "prima", kind: "write", state: "closed" }))).toEqual(["La corriera passa"]);
  expect(said(showAt({ id: "dopo", kind: "vote", state: "open" }))).toEqual(["La corriera passa"]);
  expect(said(showAt({ id: "dopo", kind: "write", state: "open" }))).toEqual(["La corriera passa"]);
});

test("while the stage goes on it is in its field, and not said a second time", () => {
  expect(said(showAt({ id: "prima", kind: "write", state: "open" }))).toEqual([]);
});

test("once the workshop is over nobody is told that the field may come back, and the sentence is still to be copied", () => {
  const { notPutOver, notPutWhat } = participantWordsIn("it");
  const ended = { id: "prima", kind: "write", state: "closed" } as const;
  const after = showAt(ended, "closed");
  expect([after.textContent.includes(notPutOver), after.textContent.includes(notPutWhat)]).toEqual([
    true,
    false,
  ]);
  expect(said(after)).toEqual(["La corriera passa"]);
  expect(showAt(ended).textContent).toContain(notPutWhat);
});

test("it goes only when its author says so", () => {
  const shown = showAt({ id: "dopo", kind: "talk", state: "open" });
  expect(localStorage.getItem(half)).toBe("La corriera passa");
  act(() => shown.querySelector("button")?.click());
  expect(said(shown)).toEqual([]);
  expect([localStorage.getItem(half), localStorage.getItem(ofAnother)]).toEqual([
    null,
    "Di un’altra persona",
  ]);
});
