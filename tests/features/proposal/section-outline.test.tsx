import { expect, test } from "vitest";
import type { OutlineLine, SectionPageData } from "~/features/proposal/section-data";
import { SectionOutline } from "~/features/proposal/section-outline";
import { showScreen } from "../../support/show-screen";

const line = (id: string, said: Pick<OutlineLine, "kind" | "status">): OutlineLine => ({
  ...{ id, number: 1, title: id, characters: 0, limit: 100 },
  ...said,
});

test("beside the sections as many are said to be written as everywhere else: title and acronym are none", () => {
  const outline = [
    line("title", { kind: "identity", status: "written" }),
    line("needs", { kind: "text", status: "written" }),
    line("risks", { kind: "text", status: null }),
    line("costs", { kind: "text", status: "writing" }),
  ];
  // Only these are read of it.
  const shown = { language: "it", workspaceId: "valli", section: { id: "needs" }, outline };
  const page = shown as unknown as SectionPageData;
  const { place } = showScreen(<SectionOutline page={page} characters={0} />);
  expect(place.querySelector("header p")?.textContent).toMatch(/^1 su 3 scritta /);
  const marks = [...place.querySelectorAll("[role=img]")].map((mark) => mark.getAttribute("aria-label"));
  expect(marks).toEqual(["Nelle impostazioni", "Scritta", "Da scrivere", "In scrittura"]);
});
