import { act } from "react";
import { createRoot } from "react-dom/client";
import { createMemoryRouter, RouterProvider } from "react-router-dom";
import { expect, onTestFinished, test, vi } from "vitest";
import App, { ErrorBoundary as RootError } from "~/root";
import PagesGround, { ErrorBoundary as GroundError } from "~/routes/pages-ground";
import { typeInField } from "../support/type-in-field";

const typed = "Rete di vicinato delle valli";

test("what was typed into a page outside a workspace is shown when the page is refused while it is open", async () => {
  const { place, refuse } = show();
  typeInField(place.querySelector("input") as HTMLInputElement, typed);
  await refuse();
  expect(place.querySelector("h1")?.textContent).toBe("Questa pagina non c’è");
  const lost = place.querySelector("[role=alert] label");
  expect(lost?.firstChild?.textContent).toBe("Titolo");
  expect(lost?.querySelector("textarea")?.value).toBe(typed);
});

test("a page that is refused before anything was typed shows only why", async () => {
  const { place, refuse } = show();
  await refuse();
  expect(place.querySelector("h1")?.textContent).toBe("Questa pagina non c’è");
  expect(place.querySelector("[role=alert]")).toBeNull();
});

/** A page outside, under the root and the ground of the product, whose data are refused from the second time on. */
function show() {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  let isRefused = false;
  const router = createMemoryRouter(
    [
      {
        id: "root",
        Component: App,
        ErrorBoundary: RootError,
        children: [
          {
            Component: PagesGround,
            ErrorBoundary: GroundError,
            children: [
              {
                path: "/cantieri/nuovo",
                loader: () => {
                  if (isRefused) throw new Response(null, { status: 404 });
                  return null;
                },
                element: (
                  <form method="post">
                    <label>
                      Titolo
                      <input name="title" />
                    </label>
                  </form>
                ),
              },
            ],
          },
        ],
      },
    ],
    { initialEntries: ["/cantieri/nuovo"], hydrationData: { loaderData: {} } },
  );
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  act(() => root.render(<RouterProvider router={router} future={{ v7_startTransition: false }} />));
  onTestFinished(() => {
    act(() => root.unmount());
    place.remove();
  });
  const refuse = () =>
    act(async () => {
      isRefused = true;
      router.revalidate();
      await new Promise((resolve) => setTimeout(resolve));
    });
  return { place, refuse };
}
