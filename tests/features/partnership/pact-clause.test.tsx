import { expect, test } from "vitest";
import { PactPage } from "~/features/partnership/pact-page";
import type { PactData } from "~/features/partnership/pact-data";
import { showScreen } from "../../support/show-screen";
import { typeInField } from "../../support/type-in-field";

function page(text: string, version: number, savedId: string | null = null) {
  const clause = { id: "goals", title: "Obiettivi", purpose: "Che cosa si vuole.", hasTable: false };
  const pact: PactData = {
    ...{ workspaceId: "valli", workspaceTitle: "Valli che curano", organisationId: "consorzio" },
    ...{ isFrozen: false, mayEdit: true, mayMake: true, made: null, phases: [] },
    clauses: [{ ...clause, text, version }],
    gaps: { withoutCommitments: [], openNeeds: [] },
  };
  return <PactPage pact={pact} form={null} savedId={savedId} />;
}

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

test("once it is saved the field closes, and begins again from what is saved", () => {
  const { place, again } = showScreen(page("Come proposto.", 0));
  const details = place.querySelector("details") as HTMLDetailsElement;
  details.open = true;
  typeInField(fieldOf(place), "Il mio testo.");
  again(page("Il mio testo.", 1, "goals"));
  expect(details.open).toBe(false);
  again(page("Il testo suo.", 2, "goals"));
  expect([fieldOf(place).value, seenBy(place)]).toEqual(["Il testo suo.", "2"]);
});
