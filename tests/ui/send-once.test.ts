import { type ActionFunction, createRequestHandler, redirect } from "@remix-run/node";
import { expect, test, vi } from "vitest";
import { notAllowed, notFound, refusalPage } from "~/errors.server";
import { formAgain } from "~/routes/read-form.server";
import { sendOnce } from "~/ui/send-once";
import { createSendingKeys, sendingHeader } from "~/ui/sending-keys";
import type { Unsent } from "~/ui/unsent";

const address = new URL("http://cantiere.example/patto.data");
const gone = () => Promise.reject(new TypeError("Failed to fetch"));

/** What our server answers to a form whose action does this. */
function answerOf(action: ActionFunction): Promise<Response> {
  const handle = createRequestHandler({
    entry: { module: { default: () => new Response(), handleError: () => undefined } },
    routes: {
      root: { id: "root", path: "patto", module: { action, default: () => null } },
    },
    assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "" },
    publicPath: "/",
    assetsBuildDirectory: "",
    basename: "/",
    isSpaMode: false,
    future: { v3_singleFetch: true },
    // Of what a build holds, no more is read for an action.
  } as unknown as Parameters<typeof createRequestHandler>[0]);
  return handle(new Request(address, { method: "POST", body: new URLSearchParams() }), {
    // No action of this file asks for it.
  } as never);
}

function build(fetch: () => Promise<Response>, { path = "/patto", isShown = true, isOffline = false } = {}) {
  const told: (Unsent | null)[] = [];
  const line = {
    fetch: vi.fn<typeof globalThis.fetch>(fetch),
    tell: (unsent: Unsent | null) => {
      told.push(unsent);
      return isShown;
    },
    tellSending: vi.fn(),
    tellSent: vi.fn(),
    path: () => path,
    signIn: "/accedi?verso=",
    isOffline: () => isOffline,
    keys: createSendingKeys(countKeys()),
  };
  const send = (signal?: AbortSignal, body?: BodyInit) =>
    sendOnce(line, address, { method: "POST", ...(signal && { signal }), ...(body && { body }) });
  const keys = () => line.fetch.mock.calls.map(([, init]) => new Headers(init?.headers).get(sendingHeader));
  return { send, told, line, keys };
}

function countKeys(): () => string {
  let last = 0;
  return () => `key ${(last += 1)}`;
}

const throwing = (thrown: unknown) => () =>
  answerOf(() => {
    throw thrown;
  });

test.each<[string, () => Promise<Response>, Unsent]>([
  ["nobody answered", gone, { status: "unanswered" }],
  [
    "a proxy answered",
    () => Promise.resolve(new Response("Bad Gateway", { status: 502 })),
    { status: "unanswered" },
  ],
  [
    "the session has ended",
    throwing(redirect("/accedi?verso=%2Fpatto")),
    { status: "signed-out", signIn: "/accedi?verso=%2Fpatto" },
  ],
  [
    "the stage was frozen",
    throwing(refusalPage("stage-frozen")),
    { status: "refused", code: "stage-frozen", answered: 409 },
  ],
  ["the right was withdrawn", throwing(notAllowed()), { status: "refused", code: "", answered: 403 }],
  ["there is nothing one may know of", throwing(notFound()), { status: "refused", code: "", answered: 404 }],
  [
    "our server is broken",
    throwing(new Error("broken")),
    { status: "refused", code: "Error", answered: 500 },
  ],
])("when %s, the page is told, and answered with nothing", async (_, fetch, unsent) => {
  const { send, told, line } = build(fetch);
  const response = await send();
  const empty = await answerOf(() => null);
  expect(told).toEqual([null, unsent]);
  expect(response.status).toBe(400);
  expect(await response.text()).toBe(await empty.text());
  expect(line.fetch).toHaveBeenCalledTimes(1);
});

test.each<[string, () => Promise<Response>]>([
  ["it was done", () => answerOf(() => ({ isDone: true }))],
  ["it goes on to another page", throwing(redirect("/patto?salvata=uno"))],
  ["whoever signs out goes to sign in", throwing(redirect("/accedi"))],
  ["the form is shown again", () => answerOf(() => formAgain({ intent: "", values: {}, errors: [] }))],
])("when %s, the page gets what was answered", async (_, fetch) => {
  const { send, told, line } = build(fetch);
  const response = await send();
  expect(told).toEqual([null]);
  expect(response).toBe(await line.fetch.mock.results[0]?.value);
  expect(response.bodyUsed).toBe(false);
});

test("without a network it is known that it did not go off", async () => {
  const { send, told } = build(gone, { isOffline: true });
  await send();
  expect(told).toEqual([null, { status: "offline" }]);
});

test("a form that goes to another page is held, until something else is done", async () => {
  const { send, told } = build(gone, { path: "/altrove" });
  const leaving = new AbortController();
  const held = send(leaving.signal);
  await vi.waitFor(() => expect(told).toEqual([null, { status: "unanswered" }]));
  leaving.abort(new DOMException("left", "AbortError"));
  await expect(held).rejects.toThrow("left");
});

test("where the page cannot show it, everything is as without us", async () => {
  await expect(build(gone, { isShown: false }).send()).rejects.toThrow(TypeError);
  const { send } = build(throwing(notAllowed()), { isShown: false });
  expect((await send()).status).toBe(403);
});

test("what was broken off by whoever sent something else meanwhile is told to nobody", async () => {
  const { send, told } = build(() => Promise.reject(new DOMException("left", "AbortError")));
  await expect(send()).rejects.toThrow("left");
  expect(told).toEqual([null]);
});

test("what got no answer goes again under the same key, until it is answered", async () => {
  const { send, line, keys } = build(gone);
  const form = () => new URLSearchParams({ name: "Ada", role: "" });
  await send(undefined, form());
  await send(undefined, form());
  line.fetch.mockImplementation(throwing(new Error("broken")));
  await send(undefined, form());
  line.fetch.mockImplementation(() => answerOf(() => ({ isDone: true })));
  await send(undefined, form());
  await send(undefined, form());
  expect(keys()).toEqual(["key 1", "key 1", "key 1", "key 1", "key 2"]);
});

test("another text goes under a key of its own, and so does what was answered by the form again", async () => {
  const { send, line, keys } = build(gone);
  await send(undefined, new URLSearchParams({ name: "Ada" }));
  await send(undefined, new URLSearchParams({ name: "Eva" }));
  line.fetch.mockImplementation(() => answerOf(() => formAgain({ intent: "", values: {}, errors: [] })));
  await send(undefined, new URLSearchParams({ name: "Eva" }));
  await send(undefined, new URLSearchParams({ name: "Eva" }));
  expect(keys()).toEqual(["key 1", "key 2", "key 2", "key 3"]);
});

test("what is sent twice because somebody pressed twice is two sendings", async () => {
  const { send, keys } = build(() => Promise.reject(new DOMException("left", "AbortError")));
  await expect(send()).rejects.toThrow("left");
  await expect(send()).rejects.toThrow("left");
  expect(keys()).toEqual(["key 1", "key 2"]);
});

test("where the page cannot show it, what got no answer still goes again under the same key", async () => {
  const { send, keys } = build(gone, { isShown: false });
  await expect(send()).rejects.toThrow(TypeError);
  await expect(send()).rejects.toThrow(TypeError);
  expect(keys()).toEqual(["key 1", "key 1"]);
});
