import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { judgeAvailability } from "~/domain/delivery/availability/judge-availability";
import type { RecordedSpan } from "~/domain/delivery/availability/recorded-span";
import { writeAvailabilityCsv } from "~/export/availability-csv.server";

const at = (iso: string) => new Date(iso);
const closesAt = at("2026-12-20T11:00:00Z");
const window = { from: at("2026-11-20T11:00:00Z"), until: closesAt };
const spans: readonly RecordedSpan[] = [
  { nodeId: "n1", version: "0.1.0", from: at("2026-11-01T09:00:00Z"), until: at("2026-12-20T10:12:30Z") },
  { nodeId: "n2", version: "0.1.1", from: at("2026-12-20T10:36:30.250Z"), until: closesAt },
];

function write(language: "it" | "en" = "it", now = at("2026-12-21T09:00:00Z"), recorded = spans) {
  const availability = judgeAvailability(recorded, window, now);
  const record = { title: "Valli che curano", closesAt, window, availability, spans: recorded };
  return Buffer.from(writeAvailabilityCsv(record, { language, now })).toString("utf8");
}

test("it says the window, the term and what came of it, in the time of Rome and of the world", () => {
  const lines = write().split("\r\n");
  expect(lines[0]).toBe("\uFEFFCantiere;Valli che curano");
  expect(lines).toContain("Termine;20/12/2026 12:00:00;2026-12-20T11:00:00Z");
  expect(lines).toContain("Inizio del periodo;20/11/2026 12:00:00;2026-11-20T11:00:00Z");
  expect(lines).toContain(`Raggiungibile;"99,94\u00a0%"`);
  const gap = "20/12/2026 11:12:30;20/12/2026 11:36:30;2026-12-20T10:12:30Z;2026-12-20T10:36:30Z;1440";
  expect(lines).toContain(`interruzione;${gap};;`);
  expect(lines.at(-2)).toMatch(/^presenza;.*;n2;0\.1\.1$/);
});

test("the hash it states is that of the bytes after the empty line, and of nothing else", () => {
  for (const language of ["it", "en"] as const) {
    const file = write(language);
    const rows = file.slice(file.indexOf("\r\n\r\n") + 4);
    const stated = /SHA-256[^;]*;([0-9a-f]{64})\r\n/.exec(file)?.[1];
    expect(stated).toBe(createHash("sha256").update(rows, "utf8").digest("hex"));
  }
});

test("the rows of a window that is over are the same whenever they are downloaded", () => {
  const rowsOf = (file: string) => file.slice(file.indexOf("SHA-256"));
  expect(rowsOf(write("it", at("2027-02-01T09:00:00Z"), [...spans]))).toBe(rowsOf(write()));
});

test("a file of a time of which nothing is known says so", () => {
  expect(write("it", at("2026-12-21T09:00:00Z"), [])).toContain("Raggiungibile;niente di registrato\r\n");
});
