import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { expect, test } from "vitest";
import { closeCodes } from "~/collab/close-codes";
import { metricsPage } from "../../server/http/metrics.ts";
import { createHistogram } from "../../server/metrics/histogram.ts";
import { createNodeMetrics } from "../../server/metrics/node-metrics.ts";

const token = "6f1d0c9be47a52388e0b7d36c1fa9452";
const now = {
  live: { rooms: 2, sockets: 5, bytesBuffered: 0 },
  bus: { line: "unreachable", bytesWaiting: 12 },
} as const;

test("a histogram's bucket holds all that is not above it, and a clock set back counts as nothing", () => {
  const histogram = createHistogram("seconds", [0.1, 1]);
  for (const value of [0.1, 0.5, 7, -3]) histogram.observe(value);
  expect(histogram.samples().map(({ value }) => value)).toEqual([2, 3, 4, 7.6, 4]);
});

test("every line is a name, labels and a number, and refusals are counted by a reason of the shared list", () => {
  const metrics = createNodeMetrics();
  metrics.committed(3);
  metrics.acknowledged(8);
  metrics.refused(closeCodes.tooMany);
  metrics.refused(closeCodes.tooMany);
  metrics.refused(4999);
  const text = metrics.write(now);
  metrics.stop();
  for (const line of text.trim().split("\n"))
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[\w.+-]+"\})? -?[\d.e+-]+)$/);
  expect(text).toContain('cantiere_refused_total{reason="tooMany"} 2\n');
  expect(text).toContain('cantiere_refused_total{reason="other"} 1\n');
  expect(text).toContain("cantiere_rooms 2\n");
  expect(text).toContain("cantiere_bus_connected 0\n");
  expect(text).toContain('cantiere_commit_seconds_bucket{le="0.005"} 1\n');
  expect(text).toContain("cantiere_acknowledgement_seconds_count 1\n");
});

test("without a token only this machine may ask, and not by way of a proxy", async () => {
  expect(await ask(null, {})).toBe(200);
  expect(await ask(null, { "x-forwarded-for": "127.0.0.1" })).toBe(404);
  expect(await ask(null, { forwarded: "for=127.0.0.1" })).toBe(404);
});

test("with a token whoever shows it may ask, nobody else, wherever from", async () => {
  expect(await ask(token, { authorization: `Bearer ${token}`, "x-forwarded-for": "203.0.113.9" })).toBe(200);
  expect(await ask(token, {})).toBe(404);
  expect(await ask(token, { authorization: "Bearer " })).toBe(404);
  expect(await ask(token, { authorization: `Bearer ${token}x` })).toBe(404);
});

async function ask(metricsToken: string | null, headers: Record<string, string>): Promise<number> {
  const app = express();
  app.get(
    "/metrics",
    metricsPage({ metricsToken }, () => "cantiere_rooms 0\n"),
  );
  const server = createServer((request, response) => void app(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/metrics`, { headers });
  await response.arrayBuffer();
  server.close();
  server.closeAllConnections();
  return response.status;
}
