import { act, type ReactNode, useState } from "react";
import { createRoot } from "react-dom/client";
import { type ActionFunction, createMemoryRouter, RouterProvider } from "react-router-dom";
import { onTestFinished, vi } from "vitest";

const future = { v7_startTransition: false } as const;

/**
 * A part of a screen at an address, in a page of its own; `again` shows it anew, with other values. The action answers
 * the forms that are sent.
 */
export function showScreen(
  first: ReactNode,
  address = "/cantieri/valli/laboratori/uno/verbale",
  action: ActionFunction = () => null,
) {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  const show = (screen: ReactNode) => {
    // Told anew to the route, so that what is on the screen stays and only its values change.
    shown = screen;
    act(() => tell());
  };
  let shown = first;
  let tell = (): void => undefined;
  function Screen() {
    const [, setTold] = useState(0);
    tell = () => setTold((times) => times + 1);
    return shown;
  }
  const router = createMemoryRouter([{ path: "*", element: <Screen />, action }], {
    initialEntries: [address],
    future: { v7_relativeSplatPath: false },
  });
  act(() => root.render(<RouterProvider router={router} future={future} />));
  onTestFinished(() => {
    act(() => root.unmount());
    place.remove();
  });
  const go = (to: string) => act(() => router.navigate(to));
  return { place, again: show, go, router };
}

/** Sends a form as its button does, and waits until it is answered. */
export async function sendForm(form: HTMLFormElement, button?: HTMLElement): Promise<void> {
  await act(async () => {
    form.requestSubmit(button);
    await Promise.resolve();
  });
}
