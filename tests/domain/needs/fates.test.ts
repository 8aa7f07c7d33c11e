import { expect, test } from "vitest";
import { findFates } from "~/domain/needs/fates";
import type { NeedLink } from "~/domain/needs/need";

const link = (written: string): NeedLink => {
  const [from = "", to = ""] = written.split(">");
  return { id: written, kind: "merge", from, to };
};
const gone = (ids: string, ...links: readonly string[]) =>
  [...findFates(ids.split(""), links.map(link))]
    .filter(([, { isGone }]) => isGone)
    .map(([id]) => id)
    .join("");

test("what was merged or split is gone, and what it went into is there", () => {
  expect(gone("abc", "a>c", "b>c")).toBe("ab");
  expect(gone("abc", "a>b", "a>c")).toBe("a");
  expect(gone("abcd", "a>b", "b>c")).toBe("ab");
  const fates = findFates(["a", "b"], [link("a>b")]);
  expect(fates.get("a")?.into.map(({ to }) => to)).toEqual(["b"]);
  expect(fates.get("b")?.from.map(({ from }) => from)).toEqual(["a"]);
});

test("links to what is not there, or to itself, change nothing", () => {
  expect(gone("ab", "a>x", "x>b", "a>a")).toBe("");
});

test("whatever is merged with whatever at the same moment, something stays that all of them lead to", () => {
  expect(gone("ab", "a>b", "b>a")).toBe("b");
  expect(gone("abc", "a>b", "b>c", "c>a")).toBe("bc");
  expect(gone("abc", "a>b", "b>a", "b>c")).toBe("ab");
  const ids = "abcde".split("");
  for (let seed = 1; seed < 3_000; seed++) {
    const links = Array.from({ length: seed % 8 }, (_, at) => {
      const random = Math.abs(Math.sin(seed * 31 + at * 7)) * 1e6;
      return link(`${ids[Math.floor(random) % 5]}>${ids[Math.floor(random / 5) % 5]}`);
    });
    const fates = findFates(ids, links);
    for (const id of ids) expect(leadsToOneThatStays(id, fates, new Set())).toBe(true);
  }
});

function leadsToOneThatStays(id: string, fates: ReturnType<typeof findFates>, seen: Set<string>): boolean {
  if (!fates.get(id)?.isGone) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (fates.get(id)?.into ?? []).some(({ to }) => leadsToOneThatStays(to, fates, seen));
}
