import { expect, test, vi } from "vitest";
import { createWorkspaceChanges } from "../../server/workspace-changes.ts";

test("who listens to a workspace hears of its changes until it stops, and of no other's", () => {
  const changes = createWorkspaceChanges();
  const [first, second, elsewhere] = [vi.fn(), vi.fn(), vi.fn()];
  const stop = changes.subscribe("a", first);
  changes.subscribe("a", second);
  changes.subscribe("b", elsewhere);
  changes.publish("a");
  stop();
  stop();
  changes.publish("a");
  expect([first, second, elsewhere].map((listener) => listener.mock.calls.length)).toEqual([1, 2, 0]);
});

test("a listener that stops while being told keeps nobody else from hearing", () => {
  const changes = createWorkspaceChanges();
  const second = vi.fn();
  const stop = changes.subscribe("a", () => stop());
  changes.subscribe("a", second);
  changes.publish("a");
  expect(second).toHaveBeenCalledOnce();
});
