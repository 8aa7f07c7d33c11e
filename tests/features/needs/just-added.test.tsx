import { act } from "react";
import { expect, test } from "vitest";
import { JustAdded } from "~/features/needs/just-added";
import { showScreen } from "../../support/show-screen";

const state = { isNew: true };

test("says that it was added to whoever comes from the form, and not again to whoever comes back", async () => {
  const { place, router } = showScreen(<JustAdded />, "/cantieri/valli/bisogni/nuovo");
  await act(() => router.navigate("/cantieri/valli/bisogni/uno", { state }));
  expect(place.textContent).toBe("Aggiunto. Puoi completarlo qui sotto.");
  await act(() => router.navigate("/cantieri/valli/bisogni"));
  expect(place.textContent).toBe("");
  await act(async () => {
    await router.navigate(-1);
    await new Promise((resolve) => setTimeout(resolve));
  });
  expect(router.state.location.state).toEqual(state);
  expect(place.textContent).toBe("");
});
