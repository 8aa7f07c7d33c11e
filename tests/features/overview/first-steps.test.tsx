import { expect, test } from "vitest";
import { FirstSteps } from "~/features/overview/first-steps";
import type { OverviewData, OverviewSection } from "~/features/overview/overview-data";
import { showScreen } from "../../support/show-screen";

const section = (id: string, isMine: boolean): OverviewSection => ({
  ...{ id, isMine, number: 1, title: id, status: null, characters: 0, limit: 1_000, writers: [] },
});

function show(sections: readonly OverviewSection[], canAssign = false) {
  const overview: OverviewData = {
    ...{ language: "it", now: "2026-11-30T08:00:00.000Z", closesAt: "2027-02-26T11:00:00.000Z" },
    ...{ workspaceId: "valli", title: "Valli", callTitle: "Bando", organisations: 2, municipalities: 4 },
    ...{
      canInvite: canAssign,
      canCompose: canAssign,
      canAssign,
      needs: null,
      workshops: { all: 0, open: 0 },
    },
    ...{ milestones: [], sections, recordQuestions: 0, news: [], defaultsToConfirm: 0 },
  };
  const { place } = showScreen(<FirstSteps overview={overview} />);
  const links = [...place.querySelectorAll("a")].map((link) => [
    link.textContent,
    link.getAttribute("href")?.replace("/cantieri/valli", ""),
  ]);
  return { links: Object.fromEntries(links) as Record<string, string>, text: place.textContent };
}

test("whoever assigns the sections is led to it, and begins with the needs", () => {
  const { links } = show([section("summary", true), section("needs", true)], true);
  expect(links).toMatchObject({ Scrivi: "/proposta/needs", "Affida le sezioni": "/proposta" });
});

test("a partner writes first what it may write", () => {
  const { links } = show([section("summary", false), section("needs", false), section("pact", true)]);
  expect(links["Scrivi"]).toBe("/proposta/pact");
  expect(links).not.toHaveProperty("Affida le sezioni");
});

test("whoever may write nothing yet is told why, and reads", () => {
  const { links, text } = show([section("needs", false)]);
  expect(links).not.toHaveProperty("Scrivi");
  expect(links["Leggi la proposta"]).toBe("/proposta");
  expect(text).toContain("Il capofila affida le sezioni agli enti");
});
