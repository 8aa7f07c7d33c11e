import { Form } from "@remix-run/react";
import { act } from "react";
import { expect, test } from "vitest";
import { tellSending, tellSent } from "~/ui/unsent";
import { usePressedTwice } from "~/ui/use-pressed-twice";
import { showScreen } from "../support/show-screen";
import { typeInField } from "../support/type-in-field";

function Page() {
  usePressedTwice();
  return (
    <>
      <Form method="post">
        <input name="titolo" />
        <button name="intent" value="open">
          Apri
        </button>
        <button name="intent" value="try">
          Prova
        </button>
      </Form>
      <Form method="post">
        <button name="bollino" value="1">
          Un bollino
        </button>
      </Form>
    </>
  );
}

/** A page whose forms are not answered before `answer`; then the page they lead to is not there before `arrive`. */
function show() {
  const sent: URLSearchParams[] = [];
  let arrive = (): void => undefined;
  const { place } = showScreen(<Page />, "/nuovo", async ({ request }) => {
    const body = new URLSearchParams(await request.text());
    sent.push(body);
    tellSending(body);
    await new Promise<void>((resolve) => (arrive = resolve));
    return null;
  });
  const rest = () => new Promise((resolve) => setTimeout(resolve));
  return {
    sent: () => sent.map(String),
    type: (text: string) => typeInField(place.querySelector("input") as HTMLInputElement, text),
    press: (name: string) =>
      act(async () => {
        [...place.querySelectorAll("button")].find(({ textContent }) => textContent === name)?.click();
        await rest();
      }),
    answer: (isAccepted: boolean) => act(() => tellSent(isAccepted, sent.at(-1))),
    arrive: () =>
      act(async () => {
        arrive();
        await rest();
      }),
  };
}

const opened = "titolo=Valli&intent=open";

test("a form with a text is not sent once more before it is answered and the page it leads to is there", async () => {
  const { sent, type, press, answer, arrive } = show();
  type("Valli");
  await press("Apri");
  await press("Apri");
  expect(sent()).toEqual([opened]);
  answer(true);
  await press("Apri");
  expect(sent()).toEqual([opened]);
  await arrive();
  await press("Apri");
  expect(sent()).toEqual([opened, opened]);
});

test("one that was not accepted is sent again, and so is another text or another act", async () => {
  const { sent, type, press, answer } = show();
  type("Valli");
  await press("Apri");
  answer(false);
  await press("Apri");
  type("Valli unite");
  await press("Apri");
  await press("Prova");
  expect(sent()).toEqual([opened, opened, "titolo=Valli+unite&intent=open", "titolo=Valli+unite&intent=try"]);
});

test("what is pressed twice without a text is meant twice", async () => {
  const { sent, press } = show();
  await press("Un bollino");
  await press("Un bollino");
  expect(sent()).toEqual(["bollino=1", "bollino=1"]);
});
