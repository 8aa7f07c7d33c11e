import { Form } from "@remix-run/react";
import { act } from "react";
import { expect, test } from "vitest";
import { useTimesSaved } from "~/ui/use-times-saved";
import { showScreen } from "../support/show-screen";
import { typeInField } from "../support/type-in-field";

function Screen() {
  const saved = useTimesSaved(false);
  return (
    <Form key={saved.times} ref={saved.form} method="post">
      <input name="titolo" defaultValue="Com’era" />
      <button>Salva</button>
    </Form>
  );
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 10));

async function send(answer: unknown) {
  const { place } = showScreen(<Screen />, "/patto", async () => {
    await pause();
    return answer;
  });
  const field = place.querySelector("input") as HTMLInputElement;
  typeInField(field, "Quello che ho scritto");
  act(() => place.querySelector("button")?.click());
  await act(() => pause());
  await act(() => pause());
  return place.querySelector("input")?.value;
}

test("a form that was accepted begins again from what is saved", async () => {
  expect(await send({ isSaved: true })).toBe("Com’era");
});

test("a form of which nothing came stays as it was typed", async () => {
  expect(await send(null)).toBe("Quello che ho scritto");
});
