import { expect, test } from "vitest";
import type { HandInData } from "~/features/delivery/hand-in-data";
import { HandInSteps } from "~/features/delivery/hand-in-steps";
import { showScreen } from "../../support/show-screen";

const file = { name: "domanda.pdf", href: "/domanda.pdf", size: 4000, sha256: "ab12" };
const handIn: HandInData = {
  package: { isMade: true, files: [file], manifestSha256: "69f4" },
  application: file,
  ...{ signed: null, testSigner: null, mayPrepare: true, mayRecord: true },
};

function showSigning(faults: number | null) {
  const signed =
    faults === null ? null : { fileName: "domanda.pdf.p7m", at: "lunedì 30 novembre, ore 3:24", faults };
  // Only these are read of it.
  const freeze = { at: "lunedì 30 novembre, ore 3:18", by: "Marta", hash: "ffa2" } as Parameters<
    typeof HandInSteps
  >[0]["freeze"];
  const given = { freeze, mayUnfreeze: false, submission: null, to: "/consegna", job: null };
  const { place } = showScreen(<HandInSteps {...given} handIn={{ ...handIn, signed }} />);
  const step = place.querySelectorAll(".step")[2];
  return { classes: step?.className, mark: step?.querySelector(".mk")?.textContent, said: step?.textContent };
}

test("a signed file that would be refused is a step that was refused, not one that was not begun: it is said where to read why", () => {
  expect(showSigning(null)).toMatchObject({ classes: "step act", mark: "3" });
  const refused = showSigning(2);
  expect(refused).toMatchObject({ classes: "step refused", mark: "" });
  expect(refused.said).toContain("2 controlli non sono superati. Verificalo di nuovo: leggi quali");
  expect(showSigning(0).classes).toBe("step done");
});
