import { once } from "node:events";
import { createServer, request as send } from "node:http";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { limitBody } from "../../server/http/limit-body.ts";
import { refuseForeignPages } from "../../server/http/refuse-foreign-pages.ts";

const production = { mode: "production", port: 3000, publicOrigin: "https://cantiere.ente.example" } as const;
const demo = { mode: "demo", port: 3000, publicOrigin: "http://localhost:3000" } as const;

test.each([
  "http://cantiere.ente.example",
  "https://cantiere.ente.example:8443",
  "https://cantiere.ente.example.evil.example",
  "https://evil.example/cantiere.ente.example",
  "https://evilcantiere.ente.example",
  "https://CANTIERE.ente.example",
  "null",
  "",
])("a form sent by the page %s changes nothing", async (origin) => {
  expect(await post(production, { origin })).toMatchObject({ status: 403, reached: false });
});

test("a form without any word on where it comes from changes nothing", async () => {
  expect(await post(production, {})).toMatchObject({ status: 403, reached: false });
});

test("a form of another page of the same site changes nothing", async () => {
  expect(await post(production, { "sec-fetch-site": "same-site" })).toMatchObject({ status: 403 });
});

test("a form of our own page goes through, also behind a proxy that names another host", async () => {
  const sent = await post(production, { origin: production.publicOrigin, host: "10.0.0.3:3000" });
  expect(sent).toMatchObject({ status: 200, seen: { host: "cantiere.ente.example" } });
});

test("where a browser hides the origin, its word that the site is the same is enough", async () => {
  const sent = await post(production, { origin: "null", "sec-fetch-site": "same-origin" });
  expect(sent.status).toBe(200);
  // The framework would refuse "null" by a check of its own.
  expect(sent.seen).not.toHaveProperty("origin");
});

test("a foreign origin is not excused by a word on the site", async () => {
  const headers = { origin: "https://evil.example", "sec-fetch-site": "same-origin" };
  expect(await post(production, headers)).toMatchObject({ status: 403 });
});

test("nobody can name the host for us", async () => {
  const headers = { origin: production.publicOrigin, "x-forwarded-host": "evil.example" };
  expect((await post(production, headers)).seen).not.toHaveProperty("x-forwarded-host");
});

test("a try-out answers to both names of this machine, on its own port only", async () => {
  expect(await post(demo, { origin: "http://localhost:3000" })).toMatchObject({ status: 200 });
  expect(await post(demo, { origin: "http://127.0.0.1:3000" })).toMatchObject({ status: 200 });
  expect(await post(demo, { origin: "http://127.0.0.1:3001" })).toMatchObject({ status: 403 });
});

test.each(["PUT", "PATCH", "DELETE"])("%s is writing as well", async (method) => {
  expect(await post(production, { origin: "https://evil.example" }, { method })).toMatchObject({
    status: 403,
  });
});

test("reading needs no origin", async () => {
  expect(await post(production, { origin: "https://evil.example" }, { method: "GET" })).toMatchObject({
    status: 200,
  });
});

test("a form of more than 1 MiB is refused, and so is one that does not say how long it is", async () => {
  const own = { origin: production.publicOrigin };
  const body = Buffer.alloc(1024 * 1024 + 1);
  expect(await post(production, own, { body })).toMatchObject({ status: 413, reached: false });
  expect(await post(production, own, { body: body.subarray(1) })).toMatchObject({ status: 200 });
  const untold = { ...own, "transfer-encoding": "chunked" };
  expect(await post(production, untold, { body: Buffer.from("x=1") })).toMatchObject({ status: 411 });
});

test("a list of organisations or of needs longer than that reaches its page, which says so itself", async () => {
  const body = Buffer.alloc(1024 * 1024 + 1);
  const headers = { origin: production.publicOrigin };
  const importing = "/cantieri/valli/partenariato/importa";
  expect(await post(production, headers, { body, path: importing })).toMatchObject({ status: 200 });
  for (const page of ["bisogni/prove", "territorio", "territorio/indicatori", "territorio/indicatori.data"]) {
    expect(await post(production, headers, { body, path: `/cantieri/valli/${page}` })).toMatchObject({
      status: 200,
    });
  }
  const needs = "/cantieri/valli/bisogni/importa";
  const file = { ...headers, "content-type": "multipart/form-data; boundary=b" };
  expect(await post(production, file, { body, path: needs })).toMatchObject({ status: 200 });
  // What is not a file would be read whole before anybody could say so.
  expect(await post(production, headers, { body, path: needs })).toMatchObject({ status: 413 });
  const beside = "/cantieri/valli/partenariato/importa/altro";
  expect(await post(production, headers, { body, path: beside })).toMatchObject({ status: 413 });
});

interface Sent {
  readonly method?: string;
  readonly body?: Buffer;
  readonly path?: string;
}

async function post(
  settings: typeof production | typeof demo,
  headers: Record<string, string>,
  { method = "POST", body = Buffer.from("x=1"), path = "/" }: Sent = {},
) {
  let seen: unknown = null;
  const app = express().use(refuseForeignPages(settings), limitBody, (request, response) => {
    seen = { ...request.headers };
    response.send("reached");
  });
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" ? address!.port : 0;
  const length = "transfer-encoding" in headers ? {} : { "content-length": String(body.length) };
  const request = send({ port, method, path, agent: false, headers: { ...length, ...headers } });
  // A refused body may meet a closed door while it is still on its way.
  request.on("error", () => {});
  request.end(method === "GET" ? undefined : body);
  const status = await new Promise<number | undefined>((resolve) =>
    request.once("response", (response) => resolve(response.resume().statusCode)),
  );
  return { status, reached: seen !== null, seen };
}
