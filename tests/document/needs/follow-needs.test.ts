import { expect, onTestFinished, test, vi } from "vitest";
import * as Y from "yjs";
import { followNeeds } from "~/document/needs/follow-needs";
import { type ReadNeeds, readNeeds } from "~/document/needs/read-needs";
import {
  addEvidence,
  addLinks,
  addNeeds,
  changeNeed,
  removeEvidence,
  removeLink,
  removeNeed,
} from "~/document/needs/write-needs";
import { needDescription, needEntries } from "~/document/workspace-document";
import { standardCare } from "~/domain/needs/care";

const care = { categories: [], ...standardCare };

const evidence = { indicator: "", source: "ISTAT", year: null, link: "", file: "", fileName: "" };

/** What was told last, as time goes on. */
function follow(doc: Y.Doc) {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const told: ReadNeeds[] = [];
  const stop = followNeeds(doc, (needs) => told.push(needs));
  return {
    told,
    stop,
    now() {
      vi.runAllTimers();
      return told.at(-1)!;
    },
  };
}

function addOne(doc: Y.Doc, title: string): string {
  return addNeeds(doc, [{ kind: "need", title, description: title }], care)[0] ?? "";
}

test("whatever is done, by whomever, what is told is what the document says", () => {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  theirs.on("update", (update: Uint8Array) => Y.applyUpdate(mine, update));
  const first = addOne(theirs, "Prima");
  const followed = follow(mine);
  const ids: { second: string; evidence: string; links: readonly string[] } = {
    second: "",
    evidence: "",
    links: [],
  };
  const steps: readonly (() => unknown)[] = [
    () => (ids.second = addOne(theirs, "Seconda")),
    () => changeNeed(theirs, first, { title: "Prima, detta meglio", people: 12 }, care),
    () => needDescription(theirs, first).insert(0, "Di notte. "),
    () => needDescription(mine, ids.second).insert(0, "Di giorno. "),
    () => (ids.evidence = addEvidence(theirs, { ...evidence, needId: first })),
    () => (ids.links = addLinks(theirs, [{ kind: "merge", from: first, to: ids.second }])),
    () => needEntries(theirs).set(`need/${ids.second}/people`, -1),
    () => needEntries(theirs).set(`need/${ids.second}/people`, 1),
    () => needEntries(theirs).set(`need/${first}/order`, Number.MAX_SAFE_INTEGER),
    () => removeEvidence(theirs, ids.evidence),
    () => removeLink(theirs, ids.links[0] ?? ""),
    () => removeNeed(theirs, first),
    () => theirs.transact(() => ["Terza", "Quarta"].map((title) => addOne(theirs, title))),
  ];
  expect(followed.now()).toEqual(readNeeds(mine));
  for (const step of steps) {
    const before = followed.told.length;
    step();
    expect(followed.now()).toEqual(readNeeds(mine));
    expect(followed.told.length).toBe(before + 1);
  }
});

test("what has not changed stays the same object, so that nothing is drawn anew for it", () => {
  const doc = new Y.Doc();
  const [first, second] = [addOne(doc, "Prima"), addOne(doc, "Seconda")];
  const followed = follow(doc);
  const before = followed.now();
  changeNeed(doc, second, { title: "Altro" }, care);
  const after = followed.now();
  expect(after.needs.map(({ id }) => id)).toEqual([first, second]);
  expect(after.needs[0]).toBe(before.needs[0]);
  expect(after.needs[1]).not.toBe(before.needs[1]);
  expect(after.evidence).toBe(before.evidence);
  expect(after.links).toBe(before.links);
});

test("changes that come together are told once, and none after it is not followed any more", () => {
  const doc = new Y.Doc();
  const followed = follow(doc);
  for (const title of ["Prima", "Seconda", "Terza"]) addOne(doc, title);
  expect(followed.now().needs).toHaveLength(3);
  expect(followed.told).toHaveLength(2);
  addOne(doc, "Quarta");
  followed.stop();
  followed.now();
  expect(followed.told).toHaveLength(2);
});

test("of 5,000 needs one change costs a small part of reading them all", () => {
  const doc = new Y.Doc();
  const many = Array.from({ length: 5000 }, (_, at) => ({ kind: "need" as const, title: `Bisogno ${at}` }));
  const ids = addNeeds(doc, many, care);
  const followed = follow(doc);
  const all = quickest(5, () => readNeeds(doc));
  const one = quickest(40, (at) => {
    changeNeed(doc, ids[at] ?? "", { title: "Detto meglio" }, care);
    followed.now();
  });
  expect(one).toBeLessThan(all / 10);
});

/** In milliseconds: of a machine that has other things to do, the quickest time says most. */
function quickest(times: number, run: (at: number) => void): number {
  const taken = Array.from({ length: times }, (_, at) => {
    const start = performance.now();
    run(at);
    return performance.now() - start;
  });
  return Math.min(...taken);
}
