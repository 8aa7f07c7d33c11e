import { act } from "react";
import { expect, test } from "vitest";
import { ChooseMunicipalities } from "~/features/territory/choose-municipalities";
import type { TerritoryData } from "~/features/territory/territory-data";
import { buildShapes } from "../../support/map-builders";
import { showScreen } from "../../support/show-screen";

const known = [
  { code: "001191", name: "Pinerolo", province: "TO" },
  { code: "001012", name: "Angrogna", province: "TO" },
  { code: "001306", name: "Vigone", province: "TO" },
];

function screen(...inside: readonly string[]) {
  const territory: TerritoryData = {
    ...{ workspaceId: "valli", workspaceTitle: "Valli che curano", isExample: false, mayEdit: true },
    ...{ mayImportBoundaries: true, today: "2026-11-02", way: "mappa", known, isWhole: false },
    ...{ search: "o", ticked: [], done: null },
    district: known
      .filter(({ code }) => inside.includes(code))
      .map((one) => ({ ...one, validFrom: null, validUntil: null })),
    shapes: buildShapes(known.map(({ name }) => name)),
  };
  return <ChooseMunicipalities territory={territory} />;
}

const tick = (place: HTMLElement, code: string) =>
  act(() => place.querySelector<HTMLInputElement>(`[type=checkbox][value="${code}"]`)?.click());

/** What would be put in and taken out. */
function differences(place: HTMLElement) {
  const sent = new FormData(place.querySelector<HTMLFormElement>("form[method=post]") as HTMLFormElement);
  const seen = place.querySelector<HTMLInputElement>("[name=seen]")?.value.split(" ") ?? [];
  const chosen = sent.getAll("code").map(String);
  return {
    added: chosen.filter((code) => !seen.includes(code)),
    gone: seen.filter((code) => !chosen.includes(code)),
  };
}

test("what others put into the district while it is chosen stays in it", () => {
  const { place, again } = showScreen(screen("001191"));
  tick(place, "001306");
  again(screen("001191", "001012"));
  expect(differences(place)).toEqual({ added: ["001306"], gone: [] });
});

test("what others take out of it meanwhile stays out", () => {
  const { place, again } = showScreen(screen("001191", "001012"));
  tick(place, "001306");
  again(screen("001191"));
  expect(differences(place)).toEqual({ added: ["001306"], gone: [] });
});

test("what was taken out and is put back is chosen again", () => {
  const { place, again } = showScreen(screen("001191", "001012"));
  tick(place, "001012");
  expect(differences(place)).toEqual({ added: [], gone: ["001012"] });
  again(screen("001191"));
  again(screen("001191", "001012"));
  expect(differences(place)).toEqual({ added: [], gone: [] });
});
