import { expect, test } from "vitest";
import { ProjectForm } from "~/features/settings/project-form";
import type { SettingsData } from "~/features/settings/settings-data";
import type { FormState } from "~/ui/form-state";
import { showScreen } from "../../support/show-screen";
import { typeInField } from "../../support/type-in-field";

const settings: SettingsData = {
  ...{ workspaceId: "valli", title: "Valli che curano", acronym: "VALLI", seen: "prima" },
  ...{ termDate: "2026-12-14", termTime: "12:00", term: "14 dicembre 2026, ore 12:00" },
  ...{ call: "WE.CA.RE.", stage: "Dossier", districts: "Pinerolese", canEdit: true, canArchive: true },
  defaults: [],
};
const screen = (given: Partial<SettingsData> = {}, form: FormState | null = null) => (
  <ProjectForm settings={{ ...settings, ...given }} form={form} />
);
const later = { termDate: "2026-12-21", term: "21 dicembre 2026, ore 12:00", seen: "poi" };
const valueIn = (place: HTMLElement, name: string) =>
  place.querySelector<HTMLInputElement>(`[name=${name}]`)?.value;

test("settings that others save while the title is typed are not sent as if they had been seen", () => {
  const { place, again } = showScreen(screen(), "/cantieri/valli/impostazioni");
  typeInField(place.querySelector("[name=title]") as HTMLInputElement, "Valli unite");
  again(screen(later));
  expect([valueIn(place, "title"), valueIn(place, "seen")]).toEqual(["Valli unite", "prima"]);
});

test("refused for that reason, the term as it is now stands beside the one that was sent", () => {
  const values = {
    title: ["Valli unite"],
    acronym: ["VALLI"],
    termDate: ["2026-12-14"],
    termTime: ["12:00"],
  };
  const form = { intent: "", values, errors: [{ field: null, code: "record-changed" }] };
  const { place } = showScreen(screen(later, form), "/cantieri/valli/impostazioni");
  expect(["title", "termDate", "seen"].map((name) => valueIn(place, name))).toEqual([
    "Valli unite",
    "2026-12-14",
    "poi",
  ]);
  expect(place.textContent).toContain("Adesso c’è «21 dicembre 2026, ore 12:00»");
  expect(place.textContent).not.toContain("Adesso c’è «VALLI»");
});
