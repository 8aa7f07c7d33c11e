import { expect, test } from "vitest";
import type { RuleResult } from "~/domain/eligibility/outcome";
import { OpenRule } from "~/features/partnership/open-rule";
import { LanguageProvider } from "~/ui/language";
import { showScreen } from "../../support/show-screen";

const unmet: RuleResult = {
  ...{ ruleId: "E3", text: { it: "Almeno due enti.", en: "At least two bodies." }, severity: "block" },
  ...{ origin: { origin: "inferred", source: "DGR 22" }, override: null },
  outcome: {
    ...{ status: "unmet", because: { it: "Ce n’è uno.", en: "There is one." }, missing: [] },
    ...{ enough: { it: "Basta un ente.", en: "One body is enough." }, changes: [{ kind: "send-again" }] },
  },
};
// Only what a reader may do is asked for here.
const rights = { mayOverride: false, ownOrganisationId: "a" } as Parameters<typeof OpenRule>[0]["rights"];

function says(given: Partial<RuleResult>, language: "it" | "en" = "it"): string {
  const { place } = showScreen(
    <LanguageProvider language={language}>
      <ul>
        <OpenRule result={{ ...unmet, ...given }} base="/cantieri/w" rights={rights} />
      </ul>
    </LanguageProvider>,
  );
  return place.textContent;
}

const overcome = "Al congelamento si può superare, con un motivo.";

test("a rule that is not met says that it may be overcome at the freeze, where we inferred or proposed it", () => {
  expect(says({})).toContain(overcome);
  expect(says({}, "en")).toContain("It can be overcome at the freeze, with a reason.");
  expect(says({ origin: { origin: "default" } })).toContain(overcome);
});

test("one of the call itself does not, nor one that excludes nobody knows yet", () => {
  expect(says({ origin: { origin: "source", source: "Avviso, art. 3" } })).not.toContain(overcome);
  const unknown = { status: "unknown", because: unmet.outcome.because, missing: [] } as const;
  expect(says({ outcome: unknown })).not.toContain(overcome);
});
