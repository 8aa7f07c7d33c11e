import { Form, useActionData } from "@remix-run/react";
import { act } from "react";
import { expect, test } from "vitest";
import { useAnswer } from "~/ui/use-answer";
import { Wording } from "~/ui/wording";
import { showScreen } from "../support/show-screen";
import { typeInField } from "../support/type-in-field";

/** What the page gets when nothing came of the form: null. */
const answers = (...given: unknown[]) => {
  const left = [...given];
  return () => left.shift() ?? null;
};
const wording = (
  <Wording
    part={{ id: "uno", title: "Uno", text: "Il testo salvato", version: 1 }}
    form={null}
    conflict="changed"
    labels={{ label: "Testo", save: "Salva" }}
    names={{ idName: "partId", intent: "edit" }}
    sentences={{ other: "No" }}
    rows={3}
  />
);

async function send(place: HTMLElement) {
  await act(async () => {
    place.querySelector<HTMLButtonElement>("button")?.click();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

test("when nothing came of saving once more what was saved before, the field stays open with what was typed", async () => {
  const { place, router } = showScreen(wording, "/patto?salvata=uno", answers());
  const details = place.querySelector("details") as HTMLDetailsElement;
  const field = place.querySelector("textarea") as HTMLTextAreaElement;
  details.open = true;
  typeInField(field, "Il testo nuovo");
  const { key } = router.state.location;
  await send(place);
  expect(router.state.location.key).not.toBe(key);
  expect(place.querySelector("textarea")).toBe(field);
  expect(field.value).toBe("Il testo nuovo");
  expect(details.open).toBe(true);
});

test("a form that was refused stays so when nothing came of sending it again", async () => {
  function Screen() {
    const answer = useAnswer<() => { readonly why: string }>();
    return (
      <Form method="post">
        <button>Salva</button>
        <p>{answer?.why ?? "nuovo"}</p>
        <i>{String(useActionData())}</i>
      </Form>
    );
  }
  const { place } = showScreen(<Screen />, "/patto", answers({ why: "troppo lungo" }));
  const shown = () => [place.querySelector("p")?.textContent, place.querySelector("i")?.textContent];
  expect(shown()).toEqual(["nuovo", "undefined"]);
  await send(place);
  expect(shown()).toEqual(["troppo lungo", "[object Object]"]);
  await send(place);
  expect(shown()).toEqual(["troppo lungo", "null"]);
});
