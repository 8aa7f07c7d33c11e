import { act } from "react";
import { createRoot } from "react-dom/client";
import { MemoryRouter } from "react-router-dom";
import { expect, onTestFinished, test, vi } from "vitest";
import { defaultCategories } from "~/domain/needs/default-categories";
import { filterNeeds, listNeeds } from "~/domain/needs/list-needs";
import type { Need, NeedLink } from "~/domain/needs/need";
import { parseNeedsQuery } from "~/domain/needs/needs-query";
import { ListPanel } from "~/features/needs/list-panel";
import { type NeedsScene, NeedsSceneProvider } from "~/features/needs/needs-scene";
import { useNeedsQuery } from "~/features/needs/use-needs-query";
import { buildShapes } from "../../support/map-builders.ts";
import { buildNeed } from "../../support/need-builders.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

/** The list as somebody sees it who only reads, at an address with these filters. */
function showList(needs: readonly Need[], { search = "", links = [] as readonly NeedLink[] } = {}) {
  const listed = listNeeds(
    { needs, links, evidence: [] },
    { categories: defaultCategories, nameOf: () => null },
  );
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  let address = "";
  function Panel() {
    const { query, search: written } = useNeedsQuery();
    address = written;
    return <ListPanel found={filterNeeds(listed, query, "it")} cameFrom={null} />;
  }
  act(() =>
    root.render(
      <MemoryRouter future={future} initialEntries={[`/cantieri/valli/bisogni${search}`]}>
        <NeedsSceneProvider value={{ ...scene, listed, links }}>
          <Panel />
        </NeedsSceneProvider>
      </MemoryRouter>,
    ),
  );
  onTestFinished(() => {
    act(() => root.unmount());
    place.remove();
  });
  return { place, categoriesOfAddress: () => parseNeedsQuery(new URLSearchParams(address)).categories };
}

const future = { v7_startTransition: false, v7_relativeSplatPath: false };
const nothing = () => undefined;
const care = { categories: defaultCategories, gridMetres: 0, fewestPeople: 0 };
const scene: NeedsScene = {
  about: {
    ...care,
    ...{ workspaceId: "valli", workspaceTitle: "Valli", accountId: "marta", shapesVersion: "test" },
    ...{ canWrite: false, canEditTerritory: false, canImportBoundaries: false, canEditCare: false },
    indicators: [],
  },
  care,
  shapes: buildShapes(["Pinerolo"]),
  listed: [],
  ...{ evidence: [], links: [], acts: null, isLive: false, writing: [], asked: null },
  nameOf: () => null,
  pathOf: (part) => `/cantieri/valli/bisogni${part === undefined ? "" : `/${part}`}`,
  ...{ ask: nothing, stopAsking: nothing, showPlace: nothing, sketch: nothing, offer: nothing },
};

const headOf = (place: HTMLElement) => place.querySelector(".needs-head p")?.textContent;
const foundOf = (place: HTMLElement) => place.querySelector(".needs-found [role=status]")?.textContent;
const layersOf = (place: HTMLElement) =>
  [...place.querySelectorAll(".layers label")].map((label) => label.textContent.trim());

test("the head counts what the list shows: nothing set aside, nothing that went into another; results are only told of filters", () => {
  const needs = [
    buildNeed({ id: "a", priority: "high" }),
    buildNeed({ id: "b", kind: "resource" }),
    buildNeed({ id: "c", status: "set-aside" }),
    buildNeed({ id: "d" }),
    buildNeed({ id: "e", status: "taken-up" }),
  ];
  const links = [{ id: "l", kind: "merge", from: "d", to: "a" } as const];
  const plain = showList(needs, { links }).place;
  expect([headOf(plain), foundOf(plain)]).toEqual(["2 bisogni e 1 risorsa", "3 in elenco"]);
  expect(plain.querySelectorAll(".need-row")).toHaveLength(3);
  const all = showList(needs, { links, search: "?stato=tutti" }).place;
  expect([headOf(all), foundOf(all)]).toEqual([
    "2 bisogni e 1 risorsa",
    "5 in elenco, con quelli accantonati, uniti e divisi",
  ]);
  const narrowed = showList(needs, { links, search: "?priorita=alta" }).place;
  expect(foundOf(narrowed)).toBe("1 risultato");
});

test("needs without a category are only offered as a filter where there are some", () => {
  const needs = [
    buildNeed({ categoryId: "caldo", priority: "high" }),
    buildNeed({ categoryId: "casa", priority: "high" }),
    buildNeed({}),
  ];
  expect(layersOf(showList(needs).place).at(-1)).toBe("Senza categoria (1)");
  const { place } = showList(needs, { search: "?priorita=alta" });
  expect(layersOf(place)).toHaveLength(2);
  expect(layersOf(place).join()).not.toContain("Senza categoria");
});

test("who turns a category off keeps those without one, also while none of them is shown", () => {
  const needs = [
    buildNeed({ categoryId: "caldo", priority: "high" }),
    buildNeed({ categoryId: "casa", priority: "high" }),
    buildNeed({}),
  ];
  const { place, categoriesOfAddress } = showList(needs, { search: "?priorita=alta" });
  expect(place.querySelector("input[type=hidden][value=senza]")).not.toBeNull();
  const caldo = () => place.querySelector<HTMLInputElement>("input[type=checkbox][value=caldo]");
  act(() => caldo()?.click());
  expect(categoriesOfAddress()).toEqual(["casa", "senza"]);
  act(() => caldo()?.click());
  expect(categoriesOfAddress()).toBeNull();
});
