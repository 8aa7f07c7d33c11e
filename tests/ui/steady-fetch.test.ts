import { expect, test, vi } from "vitest";
import { createSendingKeys, newSendingKey } from "~/ui/sending-keys";
import { createSteadyFetch } from "~/ui/steady-fetch";

const page = new URL("http://cantiere.example/cantieri/1.data");
const gone = () => Promise.reject(new TypeError("Failed to fetch"));
const answer = (status: number, headers: Record<string, string> = {}) =>
  Promise.resolve(new Response(null, { status, headers }));

function build(...answers: readonly (() => Promise<Response>)[]) {
  const fetch = vi.fn<typeof globalThis.fetch>();
  for (const each of answers) fetch.mockImplementationOnce(each);
  const pauses: number[] = [];
  const pause = (ms: number, signal: AbortSignal | undefined) => {
    pauses.push(ms);
    return signal?.aborted === true ? Promise.reject(signal.reason as Error) : Promise.resolve();
  };
  const page = {
    tell: () => false,
    tellSending: () => undefined,
    tellSent: () => undefined,
    path: () => "/cantieri/1",
    signIn: "/accedi",
    isOffline: () => false,
    keys: createSendingKeys(newSendingKey),
  };
  const steady = createSteadyFetch({ fetch, pause, ...page });
  return { steady, fetch, pauses };
}

test("a page's data is asked for again until somebody answers, ever less often", async () => {
  const { steady, pauses } = build(
    gone,
    gone,
    () => answer(502),
    gone,
    gone,
    gone,
    () => answer(200),
  );
  expect((await steady(page)).status).toBe(200);
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
});

test("what our own server answers is an answer, whatever it is", async () => {
  for (const status of [200, 404, 500, 503]) {
    const { steady, pauses } = build(() => answer(status, { "X-Remix-Response": "yes" }));
    expect((await steady(page)).status).toBe(status);
    expect(pauses).toEqual([]);
  }
});

test("what changes something is sent once, and so is what is no page's data", async () => {
  const { steady, fetch } = build(gone, gone);
  await expect(steady(page, { method: "POST" })).rejects.toThrow(TypeError);
  await expect(steady("/health")).rejects.toThrow(TypeError);
  expect(fetch).toHaveBeenCalledTimes(2);
});

test("whoever goes elsewhere is no longer waited for", async () => {
  const { steady, fetch } = build(gone, () => answer(200));
  const leaving = AbortSignal.abort(new DOMException("left", "AbortError"));
  await expect(steady(page, { signal: leaving })).rejects.toThrow("left");
  expect(fetch).toHaveBeenCalledTimes(1);
});

const cutBy = (reason: Error) => () =>
  Promise.resolve(
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode("[half"));
          controller.error(reason);
        },
      }),
      { headers: { "X-Remix-Response": "yes" } },
    ),
  );

test("an answer that is cut half-way is asked for again, and is handed on whole", async () => {
  const whole = () =>
    Promise.resolve(new Response("[whole]", { status: 404, headers: { "X-Remix-Response": "yes" } }));
  const { steady, pauses } = build(cutBy(new TypeError("network error")), whole);
  const response = await steady(page);
  expect([response.status, response.headers.get("X-Remix-Response"), await response.text()]).toEqual([
    404,
    "yes",
    "[whole]",
  ]);
  expect(pauses).toEqual([1_000]);
});

test("an answer nobody wants any more ends where it is fetched, not where it is read", async () => {
  const { steady, fetch } = build(cutBy(new DOMException("left", "AbortError")));
  await expect(steady(page)).rejects.toThrow("left");
  expect(fetch).toHaveBeenCalledTimes(1);
});
