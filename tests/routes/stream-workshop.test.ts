import { expect, it } from "vitest";
import type { PublicState } from "~/domain/workshop/public-state";
import { streamWorkshop } from "~/routes/stream-workshop.server";

it("what changes while a workshop is read is told to whoever has just begun to listen", async () => {
  const feed = buildFeed();
  const leaving = new AbortController();
  const answering = streamWorkshop(feed, { ...listening, signal: leaving.signal });
  feed.tell(buildState(2));
  feed.answer(buildState(1));
  const reader = (await answering).body!.getReader();
  expect(await wordOf(reader)).toBe(`event: state\ndata: ${JSON.stringify(buildState(2))}\n\n`);
  leaving.abort();
  expect(feed.listeners.size).toBe(0);
});

it("a state that cannot be read leaves nobody listening", async () => {
  const feed = buildFeed();
  const answering = streamWorkshop(feed, { ...listening, signal: new AbortController().signal });
  feed.fail(new Error("gone"));
  await expect(answering).rejects.toThrow("gone");
  expect(feed.listeners.size).toBe(0);
});

it("who leaves before the state is read is not listened for any more", async () => {
  const feed = buildFeed();
  const leaving = new AbortController();
  const answering = streamWorkshop(feed, { ...listening, signal: leaving.signal });
  leaving.abort();
  feed.answer(buildState(1));
  await answering;
  expect(feed.listeners.size).toBe(0);
});

it.each(["before the state is read", "afterwards"])(
  "whoever may no longer listen is not told any more: %s",
  async (moment) => {
    const feed = buildFeed();
    let revoke = (): void => undefined;
    let isLetGo = false;
    const whenRevoked = (end: () => void) => {
      revoke = end;
      return () => void (isLetGo = true);
    };
    const { signal } = new AbortController();
    const answering = streamWorkshop(feed, { ...listening, signal, whenRevoked });
    if (moment === "before the state is read") revoke();
    feed.answer(buildState(1));
    const reader = (await answering).body!.getReader();
    if (moment === "afterwards") {
      await reader.read();
      revoke();
    }
    expect((await reader.read()).done).toBe(true);
    expect([feed.listeners.size, isLetGo]).toEqual([0, true]);
  },
);

const listening = { workshopId: "w", whenRevoked: () => () => undefined };

function buildFeed() {
  const listeners = new Set<(state: PublicState, json: string) => void>();
  const { promise, resolve, reject } = withResolvers<PublicState>();
  return {
    listeners,
    state: () => promise,
    subscribe(_id: string, listener: (state: PublicState, json: string) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    answer: resolve,
    fail: reject,
    tell: (state: PublicState) => listeners.forEach((listener) => listener(state, JSON.stringify(state))),
  };
}

function withResolvers<Value>() {
  let resolve!: (value: Value) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<Value>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}

function buildState(version: number): PublicState {
  const people = { here: 0, ready: 0, cards: 0, covered: 0, coveredIn: [], ballots: 0 };
  const course = { stage: null, stageCount: 0, stageNumber: 0, totals: null };
  return { workshopId: "w", version, status: "open", now: 0, people, ...course };
}

async function wordOf(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const { value } = await reader.read();
  return new TextDecoder().decode(value);
}
