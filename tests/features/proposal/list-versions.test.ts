import { expect, it } from "vitest";
import { listVersions } from "~/features/proposal/versions/list-versions";

const at = (day: number, hour: number, minute: number) => new Date(Date.UTC(2026, 10, day, hour, minute));
const saying = { language: "it", now: at(30, 12, 0), nameOf: (id: string) => id.toUpperCase() } as const;
const stretch = (seq: number, from: Date, to: Date, ...memberIds: (string | null)[]) => ({
  seq,
  from,
  to,
  memberIds,
});
const named = (name: string, seq: number) => ({
  ...{ milestoneId: name, name, by: "Marta", ofAll: false, seq },
  at: at(24, 8, 0),
});

it("lists the latest first, with when and who", () => {
  const versions = listVersions(
    [stretch(3, at(27, 8, 10), at(27, 8, 10), null), stretch(9, at(30, 8, 10), at(30, 8, 52), "a", "b")],
    [],
    saying,
  );
  expect(versions).toEqual([
    { seq: 9, when: "lun 30 nov, 9:10–9:52", who: ["A", "B"], names: [], isNow: true },
    { seq: 3, when: "ven 27 nov, 9:10", who: [], names: [], isNow: false },
  ]);
});

it("puts each name on the stretch it ends, those of before anybody wrote on a version of their own", () => {
  const versions = listVersions(
    [stretch(3, at(27, 8, 0), at(27, 8, 0), "a"), stretch(9, at(30, 8, 0), at(30, 8, 0), "a")],
    [named("oggi", 12), named("nove", 9), named("otto", 8), named("tre", 3), named("prima", 0)],
    saying,
  );
  expect(versions.map(({ seq, names }) => [seq, names.map(({ name }) => name)])).toEqual([
    [9, ["oggi", "nove"]],
    [3, ["otto", "tre"]],
    [0, ["prima"]],
  ]);
});

it("of a section nobody wrote in there is what has a name, and else nothing", () => {
  expect(listVersions([], [], saying)).toEqual([]);
  expect(listVersions([], [named("prima", 0)], saying)).toMatchObject([
    { seq: 0, isNow: true, when: "mar 24 nov, 9:00" },
  ]);
});

it("of a stretch over midnight both days are said", () => {
  const [version] = listVersions([stretch(2, at(26, 22, 50), at(26, 23, 10), "a")], [], saying);
  expect(version?.when).toBe("gio 26 nov, 23:50 – ven 27 nov, 0:10");
});
