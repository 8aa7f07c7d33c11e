import { redirect } from "react-router-dom";
import { expect, test } from "vitest";
import { NeedsSettingsPage } from "~/features/needs-settings/needs-settings-page";
import type { CountedCategory, NeedsSettingsData } from "~/features/needs-settings/settings-data";
import type { FormState } from "~/ui/form-state";
import { sendForm, showScreen } from "../../support/show-screen";
import { press, typeInField } from "../../support/type-in-field";

const address = "/cantieri/valli/bisogni/categorie";
const category = (id: string, name: string, colour: CountedCategory["colour"] = "blue"): CountedCategory => ({
  ...{ id, name, colour, icon: "star", isSensitive: false, count: 0 },
});
const before: NeedsSettingsData = {
  ...{ workspaceId: "valli", workspaceTitle: "Valli che curano", gridMetres: 0, fewestPeople: 5 },
  ...{ categories: [category("c1", "Trasporti")], done: null, coarsened: 0 },
};
const screen = (given: Partial<NeedsSettingsData> = {}, form: FormState | null = null) => (
  <NeedsSettingsPage settings={{ ...before, ...given }} form={form} />
);

const input = (place: HTMLElement, selector: string) => place.querySelector(selector) as HTMLInputElement;
const sentBy = (place: HTMLElement, selector: string) =>
  Object.fromEntries(new FormData(input(place, selector).form ?? undefined));

test("a category that is being added stays in its form when somebody else adds one", () => {
  const { place, again } = showScreen(screen(), address);
  typeInField(input(place, "#new-name"), "Casa");
  again(screen({ categories: [category("c1", "Trasporti"), category("c2", "Lavoro")] }));
  expect(input(place, "#new-name").value).toBe("Casa");
});

test("what is chosen of a category stays when somebody else changes it, and is not sent as if theirs had been seen", () => {
  const { place, again } = showScreen(screen(), address);
  typeInField(input(place, "#c1-name"), "Muoversi");
  press(input(place, "#c1 [name=colour][value=teal]"));
  const { seen } = sentBy(place, "#c1-name");
  again(screen({ categories: [category("c1", "Viaggi", "red")] }));
  expect(sentBy(place, "#c1-name")).toMatchObject({ name: "Muoversi", colour: "teal", seen });
});

test("the grid that is chosen stays when somebody else chooses another, which is said with the refusal", () => {
  const { place, again } = showScreen(screen(), address);
  press(input(place, "[name=gridMetres][value='500']"));
  again(screen({ gridMetres: 250 }));
  expect(sentBy(place, "[name=gridMetres]")).toMatchObject({ gridMetres: "500", seen: "0 5" });
  const values = { gridMetres: ["500"], fewestPeople: ["5"], seen: ["0 5"] };
  const form = { intent: "care", values, errors: [{ field: null, code: "care-changed" }] };
  again(screen({ gridMetres: 250 }, form));
  expect(sentBy(place, "[name=gridMetres]")).toMatchObject({ gridMetres: "500", seen: "250 5" });
  expect(place.textContent).toContain("Adesso c’è «");
});

test("once it was added its form is empty again", async () => {
  const { place } = showScreen(screen(), address, () => redirect(`${address}?fatto=salvata`));
  typeInField(input(place, "#new-name"), "Casa");
  await sendForm(input(place, "#new-name").form as HTMLFormElement);
  expect(input(place, "#new-name").value).toBe("");
});
