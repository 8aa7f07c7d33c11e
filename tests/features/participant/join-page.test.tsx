import { expect, test } from "vitest";
import { noErrors } from "~/features/participant/join/join-form";
import { JoinPage } from "~/features/participant/join/join-page";
import { WordsProvider } from "~/features/participant/words/words-context";
import { participantWordsIn } from "~/features/participant/words/words-in";
import { showScreen } from "../../support/show-screen";

const typed = { nickname: "Nina", onBehalf: "other", otherName: "", otherKind: "" };

test("what cannot be taken comes back to the same page, with what was typed, in words of its language", () => {
  const { place } = showScreen(
    <WordsProvider value={{ language: "ro", words: participantWordsIn("ro") }}>
      <JoinPage
        {...{
          workshopId: "w",
          title: "Invecchiare bene",
          code: "39QFB5",
          keptUntil: "29",
          organisations: [],
        }}
        typed={typed}
        errors={{ ...noErrors, otherName: true }}
      />
    </WordsProvider>,
  );
  const form = place.querySelector("form") as HTMLFormElement;
  // The page is read again at this address: without the code it would lead to where codes are typed.
  expect(form.getAttribute("action")).toBe("/laboratorio/w/entra?codice=39QFB5&lingua=ro");
  // Else the browser speaks first, in its own language.
  expect(form.noValidate).toBe(true);
  expect(place.querySelector<HTMLInputElement>("[name=nickname]")?.value).toBe("Nina");
  expect(place.textContent).toContain(participantWordsIn("ro").otherMissing);
});
