import { expect, test } from "vitest";
import * as Y from "yjs";
import { compareVersions } from "~/document/history/compare-versions";
import type { DifferenceRun } from "~/document/history/difference-run";
import { readAuthorship } from "~/document/history/read-authorship";
import { rebuildDocument } from "~/document/history/rebuild";
import { type HistorySession, newline, plainText, playSession } from "../../support/history-session";
import { Random } from "../../support/text-judge/random";

const seeds = Array.from({ length: 25 }, (_, i) => i + 1);
const bytesOf = ({ log }: HistorySession, from: number, to: number) =>
  log.slice(from, to).map(({ bytes }) => bytes);
const textOf = (runs: readonly { readonly insert: string | object }[]) =>
  runs.map(({ insert }) => (typeof insert === "string" ? insert : "")).join("");
const charactersOf = (insert: string | object) =>
  Array.from(textOf([{ insert }])).filter((each) => each !== newline);

test.each(seeds)("[HIST-1] every version is the one people saw, also from a snapshot (seed %i)", (seed) => {
  const session = playSession(seed, 80);
  session.texts.forEach((text, seq) => {
    expect(plainText(rebuildDocument(bytesOf(session, 0, seq)))).toBe(text);
    const half = seq >> 1;
    if (half === 0) return;
    const snapshot = Y.mergeUpdates(bytesOf(session, 0, half));
    expect(plainText(rebuildDocument([snapshot, ...bytesOf(session, half, seq)]))).toBe(text);
  });
});

test.each(seeds)(
  "[HIST-2] every character belongs to whoever typed it, and to the edit that brought it (seed %i)",
  (seed) => {
    const { log, authors, texts, typed } = playSession(seed, 120);
    const runs = readAuthorship(log, authors);
    expect(textOf(runs)).toBe(texts.at(-1));
    for (const { insert, memberId, first, last } of runs) {
      for (const character of charactersOf(insert)) {
        const known = typed.get(character);
        expect(memberId).toBe(known?.memberId);
        expect(known?.seq).toBeGreaterThanOrEqual(first.seq);
        expect(known?.seq).toBeLessThanOrEqual(last.seq);
      }
      expect(first.receivedAt).toEqual(new Date(first.seq * 1_000));
    }
  },
);

test.each(seeds)(
  "[HIST-3] a difference makes the later text of the earlier, and names who did what (seed %i)",
  (seed) => {
    const session = playSession(seed, 120);
    const random = new Random(seed);
    for (let pair = 0; pair < 12; pair++) {
      const to = random.below(session.texts.length);
      const from = random.below(to + 1);
      const runs = compareVersions({
        before: bytesOf(session, 0, from),
        edits: session.log.slice(from, to),
        authors: session.authors,
      });
      expect(textWithout(runs, "inserted")).toBe(session.texts[from]);
      expect(textWithout(runs, "deleted")).toBe(session.texts[to]);
      checkActors(runs, session, from);
    }
  },
);

function textWithout(runs: readonly DifferenceRun[], kind: DifferenceRun["kind"]): string {
  return textOf(runs.filter((run) => run.kind !== kind));
}

function checkActors(runs: readonly DifferenceRun[], { typed, removed }: HistorySession, from: number): void {
  for (const run of runs) {
    if (run.kind === "kept") continue;
    for (const character of charactersOf(run.insert)) {
      const actor =
        run.kind === "inserted"
          ? typed.get(character)
          : removed.get(character)?.find(({ seq }) => seq > from);
      expect(run.memberId).toBe(actor?.memberId);
    }
  }
}
