import { Form, Link } from "@remix-run/react";
import { act, useState } from "react";
import { expect, onTestFinished, test, vi } from "vitest";
import { PageProgress } from "~/features/shell/page-progress";
import { tellSent } from "~/ui/unsent";
import { showScreen } from "../../support/show-screen";
import { typeInField } from "../../support/type-in-field";

const words = "Quello che ho scritto";

function Page({ method }: { readonly method: "post" | "get" }) {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <PageProgress />
      <Link to="/altrove">Altrove</Link>
      <Link to="?vista=tabella">Tabella</Link>
      <Link to="#sotto">Sotto</Link>
      <button type="button" onClick={() => setOpen(false)}>
        Chiudi
      </button>
      {isOpen && (
        <Form method={method} action="/patto">
          <textarea name="testo" defaultValue="Com’era" />
          <button>Salva</button>
        </Form>
      )}
      <Form method="post" action="/esci">
        <button>Esci</button>
      </Form>
      <Form method="post" action="/patto">
        <textarea name="altro" />
        <button>Salva anche questo</button>
      </Form>
    </>
  );
}

interface Shown {
  /** what the person answers when asked whether to leave */
  readonly leaves?: boolean;
  readonly method?: "post" | "get";
}

function show({ leaves = false, method = "post" }: Shown = {}) {
  const asked = vi.spyOn(window, "confirm").mockReturnValue(leaves);
  onTestFinished(() => asked.mockRestore());
  const { place, router } = showScreen(<Page method={method} />, "/patto");
  const field = place.querySelector("textarea") as HTMLTextAreaElement;
  return {
    asked,
    field,
    type: (text = words) => typeInField(field, text),
    press: (name: string) =>
      act(async () => {
        [...place.querySelectorAll<HTMLElement>("a, button")]
          .find(({ textContent }) => textContent === name)
          ?.click();
        await new Promise((resolve) => setTimeout(resolve));
      }),
    path: () => router.state.location.pathname,
    lost: () => place.querySelector<HTMLTextAreaElement>("[role=alert] textarea")?.value ?? null,
  };
}

/** Whether the browser would ask before it closes the page. */
function asksToClose(): boolean {
  return !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
}

/** What the server is told to have answered to a form. */
function accept(form: Record<string, string>, isAccepted = true): void {
  act(() => tellSent(isAccepted, new URLSearchParams(form)));
}

test("two forms that are on their way at once are each taken for saved by their own answer", async () => {
  const { press, type } = show();
  const others = [...document.querySelectorAll("textarea")].at(-1) as HTMLTextAreaElement;
  type();
  await press("Salva");
  typeInField(others, "Dell’altra");
  await press("Salva anche questo");
  accept({ altro: "Dell’altra" }, false);
  accept({ testo: words });
  expect(asksToClose()).toBe(true);
  typeInField(others, "");
  expect(asksToClose()).toBe(false);
});

test("whoever wrote nothing is never asked", async () => {
  const { asked, press, path } = show();
  expect(asksToClose()).toBe(false);
  await press("Altrove");
  expect([path(), asked.mock.calls.length]).toEqual(["/altrove", 0]);
});

test.each(["Altrove", "Tabella", "Esci"])(
  "whoever wrote something is asked before it is left by «%s», and stays",
  async (way) => {
    const { asked, press, path, type, field } = show();
    type();
    await press(way);
    expect([path(), asked.mock.calls.length, field.value]).toEqual(["/patto", 1, words]);
    expect(asksToClose()).toBe(true);
    await press(way);
    expect([path(), asked.mock.calls.length]).toEqual(["/patto", 2]);
  },
);

test("whoever lets it go is asked once and told nothing more", async () => {
  const { asked, press, path, type, lost } = show({ leaves: true });
  type();
  await press("Altrove");
  await press("Chiudi");
  expect([path(), asked.mock.calls.length, lost(), asksToClose()]).toEqual(["/altrove", 1, null, false]);
});

test.each([
  ["sends it", "Salva"],
  ["sends another form of the page", "Salva anche questo"],
  ["goes further down the page", "Sotto"],
])("nobody is asked who %s", async (_, way) => {
  const { asked, press, type } = show();
  type();
  await press(way);
  expect(asked).not.toHaveBeenCalled();
  expect(asksToClose()).toBe(true);
});

test("what was typed into a search is not missed", async () => {
  const { asked, press, type } = show({ method: "get" });
  type();
  expect(asksToClose()).toBe(false);
  await press("Altrove");
  expect(asked).not.toHaveBeenCalled();
});

test("once it was accepted nobody is asked; what was typed since is not saved", async () => {
  const { press, type } = show();
  type();
  await press("Salva");
  accept({ testo: words });
  expect(asksToClose()).toBe(false);
  type("Ancora");
  await press("Salva");
  type("Ancora un po’");
  accept({ testo: "Ancora" });
  expect(asksToClose()).toBe(true);
});

test("written back as it was, it need not be saved", () => {
  const { type } = show();
  type();
  type("Com’era");
  expect(asksToClose()).toBe(false);
});

test("what was not accepted is not taken for saved when something else is", async () => {
  const { press, type } = show();
  type();
  await press("Salva");
  accept({ testo: words }, false);
  accept({ altro: "" });
  expect(asksToClose()).toBe(true);
});

test.each([
  ["a line", <input key="line" name="titolo" aria-label="Titolo" />, true],
  ["an address", <input key="email" type="email" name="posta" aria-label="Titolo" />, true],
  ["a line that its form does not save", <input key="nameless" aria-label="Cerca" />, false],
  ["who one is, to come in", <input key="who" name="email" autoComplete="username" />, false],
  ["a password", <input key="password" type="password" name="password" />, false],
])("of %s, what is typed is missed, or is not", (_, input, isMissed) => {
  const { place } = showScreen(
    <>
      <PageProgress />
      <form>{input}</form>
    </>,
  );
  typeInField(place.querySelector("input") as HTMLInputElement, words);
  expect(asksToClose()).toBe(isMissed);
});

test("when the field is taken away from under the writer, the text is shown", async () => {
  const { press, type, lost } = show();
  type();
  await press("Chiudi");
  expect(lost()).toBe(words);
});

test("of several lines that are taken away each is shown under its name", async () => {
  const form = (
    <form>
      <label htmlFor="nome">Nome</label>
      <input id="nome" name="nome" />
      <label htmlFor="posta">Posta</label>
      <input id="posta" name="posta" />
    </form>
  );
  const screen = (isOpen: boolean) => (
    <>
      <PageProgress />
      {isOpen && form}
    </>
  );
  const { place, again } = showScreen(screen(true));
  const fields = [...place.querySelectorAll("input")];
  for (const [index, field] of fields.entries()) typeInField(field, `scritto ${index}`);
  await act(async () => {
    again(screen(false));
    await Promise.resolve();
  });
  const labels = [...place.querySelectorAll("[role=alert] label")];
  expect(
    labels.map((label) => [label.firstChild?.textContent, label.querySelector("textarea")?.value]),
  ).toEqual([
    ["Nome", "scritto 0"],
    ["Posta", "scritto 1"],
  ]);
});

test("without a network what is saved is not held, so that it does not go off later than what was typed since", async () => {
  const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  onTestFinished(() => onLine.mockRestore());
  const { press, path } = show();
  await press("Esci");
  expect(path()).toBe("/esci");
  await press("Altrove");
  expect(path()).toBe("/esci");
});
