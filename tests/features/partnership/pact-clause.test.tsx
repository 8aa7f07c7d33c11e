import { act } from "react";
import { expect, test } from "vitest";
import { PactPage } from "~/features/partnership/pact-page";
import type { PactData } from "~/features/partnership/pact-data";
import { showScreen } from "../../support/show-screen";
import { typeInField } from "../../support/type-in-field";

function page(text: string, version: number, made: PactData["made"] = null) {
  const clause = { id: "goals", title: "Obiettivi", purpose: "Che cosa si vuole.", hasTable: false };
  const other = { ...clause, id: "values", title: "Valori", text: "Fiducia.", version: 0 };
  const pact: PactData = {
    ...{ workspaceId: "valli", workspaceTitle: "Valli che curano", organisationId: "consorzio" },
    ...{ isFrozen: false, mayEdit: true, mayMake: true, made, phases: [] },
    clauses: [{ ...clause, text, version }, other],
    gaps: { withoutCommitments: [], openNeeds: [] },
  };
  return <PactPage pact={pact} form={null} savedId="goals" />;
}

test("the file of the pact is offered to those who may have it", () => {
  const made = { id: "patto", fileName: "patto.pdf", isCurrent: true };
  const filesFor = (mayDownload: boolean) =>
    showScreen(page("Come proposto.", 0, { ...made, mayDownload })).place.querySelectorAll("a[download]");
  expect([filesFor(true).length, filesFor(false).length]).toEqual([2, 0]);
});

const fieldOf = (place: HTMLElement) => place.querySelector("textarea") as HTMLTextAreaElement;
const seenBy = (place: HTMLElement) =>
  place.querySelector<HTMLInputElement>("input[name=seenVersion]")?.value;

test("what is typed in a clause stays when somebody else saves it, and theirs is shown beside it", () => {
  const { place, again } = showScreen(page("Come proposto.", 0));
  const details = place.querySelector("details") as HTMLDetailsElement;
  details.open = true;
  typeInField(fieldOf(place), "Il mio testo.");
  again(page("Il testo suo.", 1));
  expect([fieldOf(place).value, seenBy(place)]).toEqual(["Il mio testo.", "0"]);
  expect(place.querySelector("[role=alert]")?.textContent).toContain("Il testo suo.");
  expect(place.querySelector("details")).toBe(details);
});

/** The pact on the screen, whose server takes what is sent, or answers otherwise. */
function open(answer: () => unknown = () => ({ isSaved: true })) {
  const shown = showScreen(page("Come proposto.", 0), "/patto?salvata=goals", async () => {
    await pause();
    return answer();
  });
  const part = (id: string) => shown.place.querySelector(`#${id}`) as HTMLElement;
  part("goals").querySelector("summary")?.click();
  return {
    ...shown,
    part,
    save: async (id: string, meanwhile?: () => void) => {
      const button = part(id).querySelector<HTMLButtonElement>("button");
      button?.focus();
      act(() => button?.click());
      meanwhile?.();
      await act(pause);
      await act(pause);
    },
  };
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 10));
const isOpen = (part: HTMLElement) => part.querySelector("details")?.open;

test("once it is saved the field closes, and begins again from what is saved", async () => {
  const { place, again, part, save } = open();
  typeInField(fieldOf(place), "Il mio testo.");
  await save("goals");
  again(page("Il mio testo.", 1));
  expect(isOpen(part("goals"))).toBe(false);
  expect(document.activeElement).toBe(part("goals").querySelector("summary"));
  again(page("Il testo suo.", 2));
  expect([fieldOf(place).value, seenBy(place)]).toEqual(["Il testo suo.", "2"]);
});

test("what is typed anew in a clause that was saved before stays when another clause is saved", async () => {
  const { place, part, save } = open();
  typeInField(fieldOf(place), "Il mio testo.");
  await save("values");
  expect([fieldOf(place).value, isOpen(part("goals"))]).toEqual(["Il mio testo.", true]);
});

test("what is typed on while the clause is on its way stays, over what was sent and not over what others save", async () => {
  const { place, again, part, save } = open();
  typeInField(fieldOf(place), "Il mio testo.");
  await save("goals", () => typeInField(fieldOf(place), "Il mio testo, più lungo."));
  again(page("Il mio testo.", 1));
  expect([fieldOf(place).value, seenBy(place), isOpen(part("goals"))]).toEqual([
    "Il mio testo, più lungo.",
    "1",
    true,
  ]);
  expect(place.querySelector("[role=alert]")).toBeNull();
  again(page("Il testo suo.", 2));
  expect(seenBy(place)).toBe("1");
  expect(place.querySelector("[role=alert]")?.textContent).toContain("Il testo suo.");
});

test("a clause whose answer never came stays open as it was typed", async () => {
  const { place, part, save } = open(() => null);
  typeInField(fieldOf(place), "Il mio testo.");
  await save("goals");
  expect([fieldOf(place).value, isOpen(part("goals"))]).toEqual(["Il mio testo.", true]);
});

test("a text that others have emptied is said to be empty", () => {
  const { place, again } = open();
  typeInField(fieldOf(place), "Il mio testo.");
  again(page("", 1));
  expect(place.querySelector("[role=alert]")?.textContent).toContain("Il testo salvato adesso: è vuoto.");
});
