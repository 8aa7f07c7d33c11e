import { act } from "react";
import { expect, test } from "vitest";
import { UnsentNote } from "~/features/shell/unsent-note";
import { tellUnsent, type Unsent } from "~/ui/unsent";
import { showScreen } from "../../support/show-screen";

const alert = () => document.querySelector("[role=alert]")?.textContent ?? null;
const tell = (unsent: Unsent | null) => {
  let isShown = false;
  act(() => void (isShown = tellUnsent(unsent)));
  return isShown;
};
const refused = (code: string, answered: number): Unsent => ({ status: "refused", code, answered });

test.each<[string, Unsent]>([
  ["non c’è rete", { status: "offline" }],
  ["il server non risponde", { status: "unanswered" }],
  ["la tua sessione è finita", { status: "signed-out", signIn: "/accedi?verso=%2Fpatto" }],
  ["la fase è stata congelata", refused("stage-frozen", 409)],
  ["il verbale è stato approvato", refused("minutes-approved", 409)],
  ["il tuo ruolo non lo prevede", refused("", 403)],
  ["non c’è, oppure non è tra quello che puoi vedere", refused("", 404)],
  ["troppi tentativi", refused("too-many-tries", 429)],
  ["qualcosa è cambiato", refused("place-taken", 409)],
  ["qualcosa non ha funzionato", refused("Error", 500)],
])("says why, and that what was written is still there: %s", (why, unsent) => {
  showScreen(<UnsentNote />);
  expect(alert()).toBeNull();
  expect(tell(unsent)).toBe(true);
  expect(alert()).toMatch(/^Non (?:si sa se è )?salvato: /);
  expect(alert()).toContain(why);
  expect(alert()).toContain("Quello che hai scritto è ancora qui.");
});

test.each<Unsent>([{ status: "unanswered" }, refused("Error", 500)])(
  "what may have been done is not said to be unsaved: %o",
  (unsent) => {
    showScreen(<UnsentNote />);
    tell(unsent);
    expect(alert()).toMatch(/^Non si sa se è salvato: /);
    expect(alert()).toContain("Puoi inviarlo di nuovo così com’è");
  },
);

test("whoever is signed out signs in beside the page, which stays", () => {
  showScreen(<UnsentNote />);
  tell({ status: "signed-out", signIn: "/accedi?verso=%2Fpatto" });
  const link = document.querySelector("[role=alert] a");
  expect([link?.getAttribute("href"), link?.getAttribute("target")]).toEqual([
    "/accedi?verso=%2Fpatto",
    "_blank",
  ]);
});

test("it goes when something is sent again, when it is closed, and with the page", async () => {
  const { router } = showScreen(<UnsentNote />, "/patto");
  tell({ status: "unanswered" });
  tell(null);
  expect(alert()).toBeNull();
  tell({ status: "unanswered" });
  act(() => document.querySelector<HTMLButtonElement>("[role=alert] + button")?.click());
  expect(alert()).toBeNull();
  tell({ status: "unanswered" });
  await act(() => router.navigate("/altrove"));
  expect(alert()).toBeNull();
});

test("where it is not there, nobody shows it", () => {
  expect(tell({ status: "unanswered" })).toBe(false);
});
