import { act } from "react";
import { expect, test, vi } from "vitest";
import { HideForm } from "~/features/workshops/board/hide-form";
import { tellUnsent } from "~/ui/unsent";
import { showScreen } from "../../support/show-screen";
import { typeInField } from "../../support/type-in-field";

/** The dialog over a board whose server answers so. */
async function hide(answer: { readonly status: string } | null) {
  // Not in this browser.
  for (const name of ["showModal", "close"] as const)
    HTMLDialogElement.prototype[name] = function () {
      this.open = name === "showModal";
    };
  const onDone = vi.fn();
  const screen = <HideForm cardIds={["uno"]} onDone={onDone} />;
  const { place } = showScreen(screen, "/", () => {
    if (answer === null) tellUnsent({ status: "unanswered" });
    return answer;
  });
  const field = place.querySelector("textarea") as HTMLTextAreaElement;
  typeInField(field, "Fa riconoscere una persona.");
  await act(async () => {
    place.querySelector("form")?.requestSubmit();
    await new Promise((resolve) => setTimeout(resolve));
  });
  return { onDone, field, alert: place.querySelector("[role=alert]")?.textContent };
}

test("the dialog closes when the card is hidden", async () => {
  const { onDone } = await hide({ status: "done" });
  expect(onDone).toHaveBeenCalledWith(null);
});

test("when nothing came of it the dialog stays, with the reason and what to do", async () => {
  const { onDone, field, alert } = await hide(null);
  expect(onDone).not.toHaveBeenCalled();
  expect(field.value).toBe("Fa riconoscere una persona.");
  expect(alert).toContain("il motivo è ancora qui");
});
