import { act } from "react";
import { Form } from "@remix-run/react";
import { expect, test, vi } from "vitest";
import { ErrorSummary } from "~/ui/error-summary";
import { useAnswer } from "~/ui/use-answer";
import { sendForm, showScreen } from "../support/show-screen";

function Page() {
  const answer = useAnswer<() => { readonly error: string }>();
  return (
    <Form method="post">
      <ErrorSummary
        title="Da correggere"
        errors={answer ? [{ field: "titolo", message: answer.error }] : []}
      />
      <input id="titolo" />
      <button type="submit">Salva</button>
    </Form>
  );
}

async function refuse() {
  const page = showScreen(<Page />, "/cantieri/valli/impostazioni", () => ({ error: "Manca il titolo" }));
  const form = page.place.querySelector("form")!;
  const send = async () => {
    await sendForm(form);
    await vi.waitUntil(() => page.router.state.navigation.state === "idle");
  };
  await send();
  return { ...page, send, summary: () => page.place.querySelector<HTMLElement>("[role=alert]") };
}

test("what is wrong takes the focus with each answer, and not from whoever is mending it", async () => {
  const { place, again, send, summary } = await refuse();
  expect(document.activeElement).toBe(summary());
  place.querySelector("input")?.focus();
  again(<Page />);
  expect(document.activeElement?.id).toBe("titolo");
  await send();
  expect(document.activeElement).toBe(summary());
});

test("a jump to the field leaves what is said of it where it is", async () => {
  const { router, summary } = await refuse();
  await act(() => router.navigate("#titolo"));
  expect(summary()?.textContent).toContain("Manca il titolo");
  await act(() => router.navigate("/cantieri/valli/impostazioni?parte=dati"));
  expect(summary()).toBeNull();
});
