import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, onTestFinished, test, vi } from "vitest";
import { classify, heatOfNeeds } from "~/domain/map/classify";
import type { GivenPlace, NeedsMapProps } from "~/features/needs/map/map-props";
import { NeedsMap } from "~/features/needs/map/needs-map";
import { buildNeed } from "../../../support/need-builders.ts";
import { buildPin, buildProps, pins, pointAt } from "./small-map.ts";

class SilentObserver {
  observe = () => undefined;
  disconnect = () => undefined;
}

const counted = { title: "Quanti", note: "", language: "it" } as const;
const needAt = (code: string) =>
  buildNeed({ id: "n", place: { municipalities: [code], point: null, area: null } });

/** The map in a frame of 1000 × 800 pixels, so that a unit of the drawing is a pixel. */
async function showMap(props: Partial<NeedsMapProps> = {}) {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("ResizeObserver", SilentObserver);
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1000);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(800);
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  const show = (changed: Partial<NeedsMapProps>) =>
    act(async () => {
      root.render(<NeedsMap {...buildProps({ ...props, ...changed })} />);
      await Promise.resolve();
    });
  onTestFinished(() => {
    act(() => root.unmount());
    place.remove();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  await show({});
  return { place, show };
}

function press(key: string, shiftKey = false) {
  const event = new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true });
  act(() => void document.activeElement?.dispatchEvent(event));
}

function focusedName(): string | null {
  return document.activeElement?.getAttribute("aria-label") ?? null;
}

function tap(place: HTMLElement, x: number, y: number) {
  const ground = place.querySelector(".map-pointed")!;
  act(() => void ground.dispatchEvent(new MouseEvent("click", { clientX: x, clientY: y, bubbles: true })));
}

/** The map comes to rest by a timer, whose change is React's to see, however late it is. */
async function untilAtRest(check: () => void): Promise<void> {
  for (let looks = 1; ; looks++) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
    try {
      check();
      return;
    } catch (error) {
      if (looks === 50) throw error;
    }
  }
}

function focus(element: Element | null) {
  act(() => (element as SVGElement).focus());
}

test("pins are buttons with title, category and place, and one stop of the keyboard", async () => {
  const { place } = await showMap();
  const buttons = [...place.querySelectorAll(".pin[role=button]")];
  expect(buttons.map((button) => button.getAttribute("aria-label"))).toEqual([
    "Bisogno: Bisogno a, Casa, Prali, 3 persone",
    "Bisogno: Bisogno b, Casa, Cavour, 3 persone",
    "Bisogno: Bisogno c, Casa, Prali, 3 persone",
  ]);
  expect(buttons.map((button) => button.getAttribute("tabindex"))).toEqual(["0", "-1", "-1"]);
});

test("arrows lead to the nearest pin in their direction, Home and End to the ends, Enter opens", async () => {
  const onSelect = vi.fn();
  const { place } = await showMap({ onSelect });
  focus(place.querySelector('[data-key="a"]'));
  press("ArrowRight");
  expect(focusedName()).toContain("Bisogno b");
  press("ArrowLeft");
  press("ArrowDown");
  expect(focusedName()).toContain("Bisogno c");
  press("Home");
  expect(focusedName()).toContain("Bisogno a");
  press("End");
  expect(focusedName()).toContain("Bisogno c");
  press("Enter");
  expect(onSelect).toHaveBeenCalledExactlyOnceWith("c");
});

test("pins that would cover each other are one button that says how many; opened, it gives the focus to one of them", async () => {
  const { place } = await showMap({ pins: [...pins, buildPin("d", 216, 408)] });
  const cluster = place.querySelector(".cluster")!;
  expect(cluster.getAttribute("aria-label")).toBe("2 bisogni, ingrandisci");
  focus(cluster);
  press("Enter");
  await untilAtRest(() => {
    expect(focusedName()).toContain("Bisogno a");
  });
  expect(place.querySelector(".cluster")).toBeNull();
});

test("what is open is seen with its title where it is, also when it is a part of a cluster", async () => {
  const { place } = await showMap({ pins: [...pins, buildPin("d", 216, 408)], selectedId: "d" });
  expect(place.querySelector(".cluster")).not.toBeNull();
  const raised = place.querySelector(".raised")?.parentElement;
  expect(raised?.getAttribute("transform")).toBe("translate(216 408)");
  expect(place.querySelector(".pin-name")?.textContent).toBe("Bisogno d");
});

test("a place that was found by its name comes to the middle of the map, near enough to be seen, once", async () => {
  const { place, show } = await showMap();
  const focus = { point: pointAt(700, 300) };
  const ground = () => place.querySelector(".map-ground > g")?.getAttribute("transform");
  await show({ focus });
  await untilAtRest(() => {
    expect(ground()).toMatch(/^translate\(-1600(\.\d+)? -500(\.\d+)?\) scale\(3\)$/);
  });
  const there = ground();
  await show({ focus, selectedId: "a" });
  expect(ground()).toBe(there);
});

test("the focus goes with a need whose pin becomes a part of a cluster, and is not lost when the need goes away", async () => {
  const { place, show } = await showMap();
  focus(place.querySelector('[data-key="b"]'));
  await show({ pins: [...pins, buildPin("d", 803, 383)] });
  expect(focusedName()).toBe("2 bisogni, ingrandisci");
  await show({ pins: [pins[0]!, pins[2]!] });
  expect(focusedName()).toContain("Bisogno a");
});

test("a tapped point is given with the municipality under it", async () => {
  const onPlace = vi.fn<(given: GivenPlace) => void>();
  const { place } = await showMap({ asking: "point", onPlace });
  tap(place, 700, 300);
  const [given] = onPlace.mock.calls[0]!;
  expect(given).toMatchObject({ municipalityCode: "001002", area: null });
  expect(given.point?.[0]).toBeCloseTo(pointAt(700, 300)[0], 6);
});

test("a point is given by keys alone: from the middle, by arrows, with Enter; Escape cancels", async () => {
  const [onPlace, onCancel] = [vi.fn<(given: GivenPlace) => void>(), vi.fn()];
  const { place } = await showMap({ asking: "point", onPlace, onCancel });
  expect(document.activeElement).toBe(place.querySelector(".map-pointed"));
  press("ArrowLeft", true);
  press("ArrowDown");
  expect(place.querySelector("[role=status]")?.textContent).toBe("Mirino su Prali");
  press("Enter");
  const [given] = onPlace.mock.calls[0]!;
  const expected = pointAt(500 - 60, 400 + 10);
  expect(given.municipalityCode).toBe("001001");
  expect(given.point?.[0]).toBeCloseTo(expected[0], 6);
  expect(given.point?.[1]).toBeCloseTo(expected[1], 6);
  press("Escape");
  expect(onCancel).toHaveBeenCalledOnce();
});

test("a municipality is given by its code; outside of all, nothing is given and it is said", async () => {
  const onPlace = vi.fn<(given: GivenPlace) => void>();
  const { place } = await showMap({ asking: "municipality", onPlace });
  tap(place, 1200, 300);
  expect(onPlace).not.toHaveBeenCalled();
  expect(place.querySelector("[role=status]")?.textContent).toContain("Qui non c’è un Comune");
  tap(place, 100, 300);
  expect(onPlace).toHaveBeenCalledExactlyOnceWith({ municipalityCode: "001001", point: null, area: null });
});

test("an area is drawn corner by corner; if it crosses itself that is told, and Backspace takes back a corner", async () => {
  const onPlace = vi.fn<(given: GivenPlace) => void>();
  const { place } = await showMap({ asking: "area", onPlace });
  tap(place, 100, 100);
  tap(place, 300, 300);
  tap(place, 300, 100);
  tap(place, 100, 300);
  tap(place, 100, 100);
  expect(place.querySelector("[role=status]")?.textContent).toContain("si incrocia");
  press("Backspace");
  tap(place, 102, 98);
  const [given] = onPlace.mock.calls[0]!;
  expect(given.area).toHaveLength(3);
  expect(given.area?.[1]?.[0]).toBeCloseTo(pointAt(300, 300)[0], 6);
});

test("while a place is asked for, pins are only looked at", async () => {
  const { place } = await showMap({ asking: "point" });
  expect(place.querySelectorAll(".pin[role=button]")).toHaveLength(0);
  expect(place.querySelectorAll(".pin[role=img]")).toHaveLength(3);
});

test("the legend says of a municipality without a colour that it has no needs where needs are counted, and only of an indicator that there is no figure", async () => {
  const { place, show } = await showMap({ fill: heatOfNeeds([needAt("001001")], counted) });
  const entries = () => [...place.querySelectorAll(".map-legend li")].map(({ textContent }) => textContent);
  expect(entries()).toEqual(["1", "nessun bisogno"]);
  await show({ fill: classify({ ...counted, values: { "001001": 7 } }) });
  expect(entries()).toEqual(["7", "senza dato"]);
});

test("who has a need open is told with its pin", async () => {
  const { place } = await showMap({ people: [{ needId: "b", name: "Giulia Rostan", colour: 3 }] });
  const pin = place.querySelector('[data-key="b"]');
  expect(pin?.getAttribute("aria-label")).toContain("Giulia Rostan ci sta scrivendo");
  expect(pin?.querySelector(".initials")?.textContent).toBe("GR");
});
