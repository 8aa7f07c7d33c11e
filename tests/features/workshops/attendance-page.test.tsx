import { redirect } from "react-router-dom";
import { expect, test } from "vitest";
import type { AttendanceEntry } from "~/domain/workshop/workshop";
import type { AttendanceData } from "~/features/workshops/attendance/attendance-data";
import { AttendancePage } from "~/features/workshops/attendance/attendance-page";
import { sendForm, showScreen } from "../../support/show-screen";
import { typeInField } from "../../support/type-in-field";

const address = "/cantieri/valli/laboratori/uno/presenze";
const entry: AttendanceEntry = {
  ...{ id: "p1", name: "Ada Bosio", organisation: "Caritas", role: "" },
  ...{ mode: "in-presence", hasMandate: false },
};
const attendance: AttendanceData = {
  place: {
    ...{ workspaceId: "valli", workspaceTitle: "Valli che curano", workshopId: "uno", title: "I bisogni" },
    ...{ day: "18 novembre 2026", mayRun: true },
  },
  ...{ mayEnter: true, phones: 0, knownOrganisations: [], keptUntil: "30 novembre 2027", isErased: false },
  organisations: [{ organisation: "Caritas", entries: [entry], inPresence: 1, remote: 0, hasMandate: false }],
};

function open() {
  const page = <AttendancePage attendance={attendance} form={null} done={null} />;
  const { place, go } = showScreen(page, address, () => redirect(`${address}?salvate`));
  const names = () => place.querySelector("[name=people]") as HTMLTextAreaElement;
  const formWith = (what: string) => place.querySelector(what)?.closest("form") as HTMLFormElement;
  return { place, go, names, formWith };
}

test("a list of names that was pasted stays while somebody is removed, and where an error is gone to", async () => {
  const { go, names, formWith } = open();
  typeInField(names(), "Ada Bosio\nBruno Coda");
  await sendForm(formWith("[name=entryId]"));
  await go(`${address}#name`);
  expect(names().value).toBe("Ada Bosio\nBruno Coda");
});

test("a list that was saved leaves its field empty, and the other form as it was", async () => {
  const { place, names, formWith } = open();
  typeInField(names(), "Ada Bosio\nBruno Coda");
  typeInField(place.querySelector("input[name=name]") as HTMLInputElement, "Carla");
  await sendForm(formWith("[name=people]"));
  expect(names().value).toBe("");
  expect(place.querySelector<HTMLInputElement>("input[name=name]")?.value).toBe("Carla");
});
