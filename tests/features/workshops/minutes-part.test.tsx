import { expect, test } from "vitest";
import type { MinutesPartView } from "~/features/workshops/minutes/minutes-data";
import { MinutesPart } from "~/features/workshops/minutes/minutes-part";
import type { FormState } from "~/ui/form-state";
import { showScreen } from "../../support/show-screen";
import { typeInField } from "../../support/type-in-field";

const part = (given: Partial<MinutesPartView> = {}): MinutesPartView => ({
  ...{ id: "results", title: "Risultati", text: "Hanno votato in 15.", version: 0 },
  ...given,
});
const screen = (given: Partial<MinutesPartView> = {}, form: FormState | null = null) => (
  <MinutesPart part={part(given)} mayEdit form={form} />
);
const fieldOf = (place: HTMLElement) => place.querySelector("textarea") as HTMLTextAreaElement;
const seenBy = (place: HTMLElement) =>
  place.querySelector<HTMLInputElement>("input[name=seenVersion]")?.value;
const warningOf = (place: HTMLElement) => place.querySelector("[role=alert]")?.textContent ?? "";

test("while nobody writes in it, the field follows what others save", () => {
  const { place, again } = showScreen(screen());
  again(screen({ text: "Hanno votato in 16.", version: 1 }));
  expect(fieldOf(place).value).toBe("Hanno votato in 16.");
  expect(seenBy(place)).toBe("1");
  expect(warningOf(place)).toBe("");
});

test("what is being typed stays when somebody else saves the part, and is not sent as if their text had been seen", () => {
  const { place, again } = showScreen(screen());
  typeInField(fieldOf(place), "Hanno votato in quindici.");
  again(screen({ text: "Hanno votato in 16.", version: 1 }));
  expect(fieldOf(place).value).toBe("Hanno votato in quindici.");
  expect(seenBy(place)).toBe("0");
  expect(warningOf(place)).toContain("Hanno votato in 16.");
});

test("refused for that reason, it is sent over the text that was in the way, which is shown", () => {
  const typed = { partId: ["results"], "text-results": ["Hanno votato in quindici."] };
  const form: FormState = {
    intent: "edit-part",
    values: typed,
    errors: [{ field: null, code: "minutes-changed" }],
  };
  const { place } = showScreen(screen({ text: "Hanno votato in 16.", version: 1 }, form));
  expect(fieldOf(place).value).toBe("Hanno votato in quindici.");
  expect(seenBy(place)).toBe("1");
  expect(warningOf(place)).toContain("Hanno votato in 16.");
});

test("lines with a dash are read as a list", () => {
  const { place } = showScreen(screen({ text: "Voti:\n- uno\n- due" }));
  expect([...place.querySelectorAll(".text li")].map((item) => item.textContent)).toEqual(["uno", "due"]);
});

test("lines between bars are read as a table with its heads", () => {
  const { place } = showScreen(screen({ text: "| Che cosa | Voti |\n| Soli | 10 |" }));
  expect([...place.querySelectorAll(".text th[scope=col]")].map((cell) => cell.textContent)).toEqual([
    "Che cosa",
    "Voti",
  ]);
  expect(place.querySelector(".text th[scope=row]")?.textContent).toBe("Soli");
  expect(place.querySelector(".text td")?.textContent).toBe("10");
});
