import { expect, test } from "vitest";
import { DistrictPreviewPart } from "~/features/territory/district-preview";
import { showScreen } from "../../support/show-screen";

function faulty(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    ...{ line: index + 2, typed: `riga ${index + 2}`, reason: "not-a-day" as const },
  }));
}

test.each([
  [100, 100, null],
  [101, 100, "E un’altra."],
  [140, 100, "E altre 40."],
])("of %i lines that could not be read, says how many it does not show", (count, shown, more) => {
  const nothing = { found: [], offered: [], doubles: [], unknown: [] };
  const source = { kind: "list" as const, text: "" };
  const { place } = showScreen(
    <DistrictPreviewPart preview={{ ...nothing, source, faulty: faulty(count) }} form={null} />,
  );
  expect(place.querySelectorAll("tbody tr")).toHaveLength(shown);
  expect(place.textContent.includes("E altre") || place.textContent.includes("E un’altra")).toBe(
    more !== null,
  );
  if (more !== null) expect(place.textContent).toContain(more);
});
