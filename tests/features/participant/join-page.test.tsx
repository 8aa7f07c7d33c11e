import { expect, test } from "vitest";
import { noErrors } from "~/features/participant/join/join-form";
import { JoinPage, type JoinPageProps } from "~/features/participant/join/join-page";
import { WordsProvider } from "~/features/participant/words/words-context";
import { participantWordsIn } from "~/features/participant/words/words-in";
import { showScreen } from "../../support/show-screen";

const italian = participantWordsIn("it");
const typed = { nickname: "Nina", onBehalf: "other", otherName: "", otherKind: "" };

test("what cannot be taken comes back to the same page, with what was typed, in words of its language", () => {
  const { place } = showScreen(
    <WordsProvider value={{ language: "ro", words: participantWordsIn("ro") }}>
      <JoinPage
        {...{
          workshopId: "w",
          code: "39QFB5",
          sendingKey: "a".repeat(32),
          workshop: { title: "Invecchiare bene", keptUntil: "29", organisations: [] },
          refusal: null,
        }}
        typed={typed}
        errors={{ ...noErrors, otherName: true }}
      />
    </WordsProvider>,
  );
  const form = place.querySelector("form") as HTMLFormElement;
  // The page is read again at this address: without the code it would lead to where codes are typed.
  expect(form.getAttribute("action")).toBe("/laboratorio/w/entra?codice=39QFB5&lingua=ro&mandato");
  // Else the browser speaks first, in its own language.
  expect(form.noValidate).toBe(true);
  expect(place.querySelector<HTMLInputElement>("[name=nickname]")?.value).toBe("Nina");
  expect(place.textContent).toContain(participantWordsIn("ro").otherMissing);
});

const showItalian = (given: Partial<JoinPageProps>) =>
  showScreen(
    <WordsProvider value={{ language: "it", words: italian }}>
      <JoinPage
        {...{ workshopId: "w", code: "39QFB5", sendingKey: "a".repeat(32), errors: noErrors, refusal: null }}
        workshop={{
          title: "Invecchiare bene",
          keptUntil: "29",
          organisations: [{ id: "o", name: "Comune" }],
        }}
        typed={{ ...typed, onBehalf: "o" }}
        {...given}
      />
    </WordsProvider>,
  ).place;

const valueOf = (place: HTMLElement, name: string) =>
  place.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)?.value;

test.each([
  ["full", italian.joinFull],
  ["too-many-tries", italian.tooManyTries],
] as const)(
  "whoever is not let in because it is %s is told so, above the fields as they were",
  (refusal, told) => {
    const place = showItalian({ refusal });
    expect(place.querySelector("[role=alert]")?.textContent).toBe(told);
    expect([valueOf(place, "nickname"), valueOf(place, "onBehalf")]).toEqual(["Nina", "o"]);
    expect(valueOf(place, "sending")).toBe("a".repeat(32));
  },
);

test("whose code opens nothing types another one, without what they said going, and reads nothing of the workshop", () => {
  const place = showItalian({ workshop: null, refusal: "code-unknown" });
  const code = place.querySelector<HTMLInputElement>("[name=code]");
  expect([code?.type, code?.value]).toEqual(["text", "39QFB5"]);
  expect(place.querySelector("#codice-error")?.textContent).toContain(italian.codeUnknown);
  expect([valueOf(place, "nickname"), valueOf(place, "onBehalf")]).toEqual(["Nina", "o"]);
  expect(place.textContent).toContain(italian.asChosen);
  // A link to the same page in another language would lead away.
  expect(place.querySelector("nav")).toBeNull();
});

test("whoever chooses another language takes along what they typed, and Enter in a field still joins", () => {
  const place = showItalian({});
  const inRomanian = place.querySelector<HTMLButtonElement>("nav button[lang=ro]");
  expect(inRomanian?.form).toBe(place.querySelector("form"));
  expect([inRomanian?.name, inRomanian?.getAttribute("formaction")]).toEqual([
    "chosen",
    "/laboratorio/w/entra?codice=39QFB5&lingua=ro&mandato",
  ]);
  expect(place.querySelector<HTMLButtonElement>("button[type=submit]")?.name, "the first button").toBe("");
});
