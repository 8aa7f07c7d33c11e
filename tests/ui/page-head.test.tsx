import { expect, test } from "vitest";
import { PageHead } from "~/ui/page-head";
import { TrailStart } from "~/ui/trail-start";
import { showScreen } from "../support/show-screen";

test("the way to a page begins with what all pages are under, once, and ends with the page", () => {
  const { place } = showScreen(
    <TrailStart value={{ to: "/cantieri", words: "I tuoi cantieri" }}>
      <PageHead
        title="Laboratori"
        crumbs={{ label: "Percorso", trail: [{ to: "/cantieri/valli", words: "Valli che curano" }] }}
      />
    </TrailStart>,
  );
  const steps = [...place.querySelectorAll("nav a, nav [aria-current]")].map(
    ({ textContent }) => textContent,
  );
  expect(steps).toEqual(["I tuoi cantieri", "Valli che curano", "Laboratori"]);
  expect(place.querySelector("nav a")?.getAttribute("href")).toBe("/cantieri");
});
