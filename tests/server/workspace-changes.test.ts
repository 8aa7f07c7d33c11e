import { expect, test, vi } from "vitest";
import { createLocalBus } from "../../server/bus/local-bus.ts";
import { createWorkspaceChanges } from "../../server/workspace-changes.ts";
import { connectBuses } from "../support/connected-buses.ts";

test("who listens to a workspace hears of its changes until it stops, and of no other's", () => {
  const changes = createWorkspaceChanges(createLocalBus());
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
  const changes = createWorkspaceChanges(createLocalBus());
  const second = vi.fn();
  const stop = changes.subscribe("a", () => stop());
  changes.subscribe("a", second);
  changes.publish("a");
  expect(second).toHaveBeenCalledOnce();
});

test("the last change has another name after each change and each gap, here and on another node, and of no other workspace", () => {
  const buses = connectBuses(2);
  const [here, there] = buses.map((bus) => createWorkspaceChanges(bus));
  const names = () => [here?.latest("a"), there?.latest("a")];
  const before = names();
  expect(names()).toEqual(before);
  expect(before[0]).not.toBe(before[1]);
  here?.publish("b");
  expect(names()).toEqual(before);
  here?.publish("a");
  const after = names();
  expect(after.filter((name) => before.includes(name))).toEqual([]);
  buses[1]?.miss();
  expect(names()[1]).not.toBe(after[1]);
});

test("who listens on another node hears of it too; after a gap everybody looks once", () => {
  const buses = connectBuses(2);
  const [here, there] = buses.map((bus) => createWorkspaceChanges(bus));
  const [first, second] = [vi.fn(), vi.fn()];
  there?.subscribe("a", first);
  there?.subscribe("b", second);
  here?.publish("a");
  expect([first, second].map((listener) => listener.mock.calls.length)).toEqual([1, 0]);
  buses[1]?.miss();
  expect([first, second].map((listener) => listener.mock.calls.length)).toEqual([2, 1]);
});
