import { expect, test } from "vitest";
import { formatExactly, formatLength, formatUtc } from "~/domain/wording/format-exactly";

test("a moment is that of Rome to the second, also in the night when an hour comes twice", () => {
  const first = new Date("2026-10-25T00:30:05Z");
  const again = new Date("2026-10-25T01:30:05Z");
  expect([formatExactly(first), formatExactly(again)]).toEqual(Array(2).fill("25/10/2026 02:30:05"));
  expect([formatUtc(first), formatUtc(again)]).toEqual(["2026-10-25T00:30:05Z", "2026-10-25T01:30:05Z"]);
});

test("a length names only what there is of it", () => {
  const plain = (text: string) => text.replaceAll("\u00a0", " ");
  expect(plain(formatLength("it", 3_725_900))).toBe("1 ora, 2 minuti, 5 secondi");
  expect(plain(formatLength("it", 2 * 86_400_000 + 1_000))).toBe("2 giorni, 1 secondo");
  expect(plain(formatLength("en", 60_000))).toBe("1 minute");
  expect(plain(formatLength("it", 999))).toBe("0 secondi");
});
