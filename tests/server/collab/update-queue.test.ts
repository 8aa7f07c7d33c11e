import { expect, test } from "vitest";
import { UpdateQueue } from "../../../server/collab/room/update-queue.ts";

const updates = Array.from({ length: 60 }, (_, index) => new Uint8Array(index % 40).fill(index));

test("updates come out as they went in, whatever is added behind them", () => {
  const queue = new UpdateQueue(updates.slice(0, 3));
  const first = queue.list();
  queue.add(updates.slice(3));
  expect(queue.list()).toEqual(updates);
  expect(first).toEqual(updates.slice(0, 3));
  expect(queue.count).toBe(60);
});

test("it begins with what was put in first, and with nothing else", () => {
  const queue = new UpdateQueue(updates);
  expect(queue.startsWith(updates.slice(0, 10))).toBe(true);
  expect(queue.startsWith(updates.slice(1, 10))).toBe(false);
  expect(queue.startsWith([...updates, Uint8Array.of(1)])).toBe(false);
});
