import { expect, test } from "vitest";
import { CommitmentForm } from "~/features/partnership/commitment-form";
import type { SheetPageData } from "~/features/partnership/sheet-data";
import { LanguageProvider } from "~/ui/language";
import { showScreen } from "../../support/show-screen";
import { typeInField } from "../../support/type-in-field";

/** What the form says of a number as it is typed. */
function saidOf(name: "quantity" | "value", typed: string, language: "it" | "en" = "it") {
  // The form only asks the page for the others a commitment may be for.
  const page = { others: [] } as unknown as SheetPageData;
  const { place } = showScreen(
    <LanguageProvider language={language}>
      <CommitmentForm page={page} commitment={null} onSave={() => undefined} onCancel={() => undefined} />
    </LanguageProvider>,
  );
  const field = place.querySelector(`[name=${name}]`) as HTMLInputElement;
  typeInField(field, typed);
  const note = place.querySelector(`[id=commitment-${name}-note]`)?.textContent ?? "no place to say it";
  if (note !== "") expect(field.getAttribute("aria-describedby")).toContain(`commitment-${name}-note`);
  return note.replaceAll("\u00a0", " ");
}

test("a number with one point before three digits is read as thousands, and says so while it is typed", () => {
  expect(saidOf("value", "1.234")).toBe("= 1.234,00 €");
  expect(saidOf("value", "€ 250.000")).toBe("= 250.000,00 €");
  expect(saidOf("quantity", "1.234")).toBe("Inteso come 1234");
  expect(saidOf("quantity", "1.234", "en")).toBe("Read as 1234");
});

test("one with a comma says so too: to some it is thousands", () => {
  expect(saidOf("quantity", "1,234", "en")).toBe("Read as 1.234");
  expect(saidOf("quantity", "1,000")).toBe("Inteso come 1");
});

test.each(["1234", "1234,5", "1.234,56", "1.234.567", "0.234", "12.34", "1,234", "molti"])(
  "nothing is said of an amount that can be read in one way, or is refused: %s",
  (typed) => expect(saidOf("value", typed)).toBe(""),
);
