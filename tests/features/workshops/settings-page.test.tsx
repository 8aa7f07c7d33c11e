import { expect, test } from "vitest";
import type { SettingsData, StageSettings } from "~/features/workshops/settings/settings-data";
import { SettingsPage } from "~/features/workshops/settings/settings-page";
import type { FormState } from "~/ui/form-state";
import { showScreen } from "../../support/show-screen";
import { typeInField } from "../../support/type-in-field";

const phrase = (it: string) => ({ it, en: it, fr: it, ro: it, ar: it });
const stage: StageSettings = {
  ...{ id: "t1", kind: "vote", minutes: 10, rule: { kind: "dots", dots: 5, perTarget: 2 } },
  ...{ votesOn: "groups", namesOff: false, tools: ["read"], title: "Voto", seen: "t-prima" },
  ...{ titles: phrase("Voto"), prompt: phrase("Che cosa conta?"), state: "waiting" },
  ...{ isFirst: true, isLast: true },
} as const;
const about = {
  ...{ title: "I bisogni", heldOn: "2026-11-18", startsAt: "18:00", place: "Pinerolo" },
  ...{ convenedBy: "Consorzio", keptUntil: "2027-11-18", facilitatorIds: [] },
};

function screen(
  { invited, seen, of }: { readonly invited: string; readonly seen: string; readonly of: StageSettings },
  form: FormState | null = null,
) {
  const exercise = { exercise: 0, title: "Voto a punti", purpose: "", minutes: 10, from: null, mayGo: false };
  const data: SettingsData = {
    ...{ workspaceId: "valli", workspaceTitle: "Valli che curano", workshopId: "uno", status: "prepared" },
    ...{ about, seen, convocationSentOn: "", invited, people: [], possible: [] },
    exercises: [{ ...exercise, stages: [of] }],
  };
  return <SettingsPage data={data} form={form} isSaved={false} />;
}

const before = screen({ invited: "Comuni", seen: "prima", of: stage });
const others = {
  ...{ invited: "Scuole", seen: "poi" },
  of: { ...stage, prompt: phrase("Che cosa serve?"), minutes: 20, seen: "t-poi" },
};
const address = "/cantieri/valli/laboratori/uno/impostazioni";

/** Types in the list of those invited and in the question of the stage. */
function type(place: HTMLElement) {
  typeInField(place.querySelector("[name=invited]") as HTMLTextAreaElement, "Comuni e parrocchie");
  typeInField(place.querySelector("[name=prompt-it]") as HTMLTextAreaElement, "Che cosa manca?");
}

function held(place: HTMLElement) {
  const value = (selector: string) => place.querySelector<HTMLInputElement>(selector)?.value;
  const [ofStage, ofAbout] = [...place.querySelectorAll<HTMLInputElement>("[name=seen]")];
  return [value("[name=invited]"), ofAbout?.value, value("[name=prompt-it]"), ofStage?.value];
}

test("settings that others save while they are typed are not sent over as if theirs had been seen", () => {
  const { place, again } = showScreen(before, address);
  type(place);
  again(screen(others));
  expect(held(place)).toEqual(["Comuni e parrocchie", "prima", "Che cosa manca?", "t-prima"]);
});

test("a stage that others changed says what it is now, keeps what was typed, and may be sent again", () => {
  const { place, again } = showScreen(before, address);
  type(place);
  const values = { stageId: ["t1"], "prompt-it": ["Che cosa manca?"], minutes: ["10"], tool: ["read"] };
  again(screen(others, { intent: "edit-stage", values, errors: [{ field: null, code: "record-changed" }] }));
  expect(held(place)).toEqual(["Comuni e parrocchie", "prima", "Che cosa manca?", "t-poi"]);
  expect(place.textContent).toContain("Adesso c’è «Che cosa serve?»");
  expect(place.textContent).toContain("Adesso c’è «20»");
  expect(place.textContent).toContain("Adesso: 5 bollini a testa, al massimo 2 sullo stesso");
});

test("of the meeting as well", () => {
  const { place, again } = showScreen(before, address);
  type(place);
  const values = Object.fromEntries(Object.entries(about).map(([name, said]) => [name, [String(said)]]));
  const form = { intent: "edit-workshop", values: { ...values, invited: ["Comuni e parrocchie"] } };
  again(screen(others, { ...form, errors: [{ field: null, code: "record-changed" }] }));
  expect(held(place)).toEqual(["Comuni e parrocchie", "poi", "Che cosa manca?", "t-prima"]);
  expect(place.textContent).toContain("Adesso c’è «Scuole»");
});

test("a form of a stage that was refused shows what was typed also without scripts", () => {
  const values = {
    stageId: ["t1"],
    "prompt-it": ["Che cosa manca?"],
    minutes: ["mille"],
    seen: ["t-vecchia"],
  };
  const form = { intent: "edit-stage", values, errors: [{ field: "minutes", code: "minutes" }] };
  const { place } = showScreen(screen(others, form), address);
  expect(held(place)).toEqual(["Scuole", "poi", "Che cosa manca?", "t-vecchia"]);
});
