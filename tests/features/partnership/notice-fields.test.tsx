import { redirect } from "react-router-dom";
import { expect, test } from "vitest";
import type { NoticeData } from "~/features/partnership/notice-data";
import { NoticeFields } from "~/features/partnership/notice-fields";
import type { FormState } from "~/ui/form-state";
import { sendForm, showScreen } from "../../support/show-screen";
import { typeInField } from "../../support/type-in-field";

const address = "/cantieri/valli/partenariato/avviso";

function screen(criteria: string, seen: string, form: FormState | null = null, isChosen = false) {
  const data: NoticeData = {
    ...{ workspaceId: "valli", workspaceTitle: "Valli che curano", seen, notice: { criteria } },
    ...{ candidates: [{ organisationId: "orto", name: "L’Orto", isChosen }], bodies: [] },
    ...{ isFrozen: false, canSetPlace: true, canRecord: true, ofLead: [], own: [], ownName: "Consorzio" },
    ...{ canDeclareForLead: true, canDeclareForOwn: true },
  };
  return <NoticeFields data={data} form={form} />;
}

const fieldOf = (place: HTMLElement) => place.querySelector("[name=criteria]") as HTMLTextAreaElement;
const seenBy = (place: HTMLElement) => place.querySelector<HTMLInputElement>("[name=seen]")?.value;
const refused = (code: string): FormState => ({
  intent: "notice",
  values: { criteria: ["I miei."], seen: ["prima"] },
  errors: [{ field: null, code }],
});

test("a notice that others save while it is written in is not sent as if theirs had been seen", () => {
  const { place, again } = showScreen(screen("I primi.", "prima"), address);
  typeInField(fieldOf(place), "I miei.");
  again(screen("I loro.", "poi"));
  expect([fieldOf(place).value, seenBy(place)]).toEqual(["I miei.", "prima"]);
});

test("refused for that reason, theirs is shown and has been seen; what they save later has not", () => {
  const { place, again } = showScreen(screen("I primi.", "prima"), address);
  typeInField(fieldOf(place), "I miei.");
  const form = refused("record-changed");
  again(screen("I loro.", "poi", form, true));
  expect([fieldOf(place).value, seenBy(place)]).toEqual(["I miei.", "poi"]);
  expect(place.textContent).toContain("Adesso c’è «I loro.»");
  expect(place.textContent).toContain("Adesso ci sono: L’Orto");
  again(screen("Altri ancora.", "dopo", form));
  expect(seenBy(place)).toBe("poi");
});

test("refused for another reason, also without scripts, nothing more has been seen", () => {
  const { place } = showScreen(screen("I loro.", "poi", refused("noticeTitle")), address);
  expect([fieldOf(place).value, seenBy(place)]).toEqual(["I miei.", "prima"]);
});

test("once it was saved it begins again from what is saved, and keeps the focus", async () => {
  const { place, again } = showScreen(screen("I primi.", "prima"), address, () => {
    again(screen("I miei.", "poi"));
    return redirect(address);
  });
  typeInField(fieldOf(place), "I miei.");
  place.querySelector("button")?.focus();
  await sendForm(place.querySelector("form") as HTMLFormElement);
  expect([fieldOf(place).value, seenBy(place)]).toEqual(["I miei.", "poi"]);
  expect(document.activeElement).toBe(place.querySelector("button"));
});

test("what is typed while it is being saved stays, and is not sent over what was not seen", async () => {
  const { place, again } = showScreen(screen("I primi.", "prima"), address, () => {
    typeInField(fieldOf(place), "I miei, e altro.");
    again(screen("I miei.", "poi"));
    return redirect(address);
  });
  typeInField(fieldOf(place), "I miei.");
  await sendForm(place.querySelector("form") as HTMLFormElement);
  expect([fieldOf(place).value, seenBy(place)]).toEqual(["I miei, e altro.", "prima"]);
});
