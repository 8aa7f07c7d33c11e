import { describe, expect, it } from "vitest";
import { isReadyFor, shownBallot, shownCards } from "~/features/participant/merge-own-work";
import type { Unsent } from "~/features/participant/outbox/unsent";
import type { OwnCard, OwnWork } from "~/features/participant/own-work";

const stored = (id: string, text = id, version = 1): OwnCard => ({
  ...{ id, stageId: "scrivi", text, version },
  ...{ columnId: "", hiddenReason: null },
});
const waiting = (cardId: string, text: string, version = 1): Unsent => ({
  ...{ kind: "card", cardId, stageId: "scrivi", text, columnId: "", version },
  ...{ order: 1, isTried: false },
});
const own = (fields: Partial<OwnWork> = {}): OwnWork => ({
  ...{ cards: [], ballot: null, readyStageId: null },
  ...fields,
});
const read = (work: OwnWork, unsent: readonly Unsent[]) =>
  shownCards(work, unsent, "scrivi").map(({ text, isUnsent }) => `${text}${isUnsent ? " (da inviare)" : ""}`);

describe("the cards on the phone of their author", () => {
  it("are those the server has, then those that wait", () => {
    expect(read(own({ cards: [stored("a")] }), [waiting("b", "b")])).toEqual(["a", "b (da inviare)"]);
  });

  it("have the wording of their author's last correction, in their old place", () => {
    const cards = [stored("a"), stored("b")];
    expect(read(own({ cards }), [waiting("a", "meglio", 2)])).toEqual(["meglio (da inviare)", "b"]);
  });

  it("are without the one that was withdrawn, sent or not", () => {
    const gone: Unsent = {
      ...{ kind: "withdrawal", cardId: "a", stageId: "scrivi" },
      ...{ order: 2, isTried: false },
    };
    expect(read(own({ cards: [stored("a")] }), [gone])).toEqual([]);
    expect(read(own(), [waiting("a", "a"), gone])).toEqual([]);
  });

  it("are only those of the stage", () => {
    expect(shownCards(own({ cards: [stored("a")] }), [waiting("b", "b")], "altra")).toEqual([]);
  });
});

describe("the vote on the phone", () => {
  const ballot = (sequence: number) => ({ stageId: "vota", choices: [], reason: "", sequence });
  const unsent = (sequence: number): Unsent => ({
    ...{ kind: "ballot", order: 1, isTried: false },
    ...ballot(sequence),
  });

  it("is the latest of what was sent and what waits", () => {
    expect(shownBallot(own({ ballot: ballot(2) }), [unsent(3)], "vota").sequence).toBe(3);
    expect(shownBallot(own({ ballot: ballot(4) }), [unsent(3)], "vota").sequence).toBe(4);
  });

  it("is empty in a stage nobody voted in", () => {
    expect(shownBallot(own({ ballot: ballot(2) }), [], "altra")).toMatchObject({ sequence: 0, choices: [] });
  });

  it("is done when its voter said so last", () => {
    const back: Unsent = { ...{ kind: "ready", stageId: "vota", isReady: false }, order: 1, isTried: false };
    expect(isReadyFor(own({ readyStageId: "vota" }), [], "vota")).toBe(true);
    expect(isReadyFor(own({ readyStageId: "vota" }), [back], "vota")).toBe(false);
  });
});
