import { expect, test } from "vitest";
import type { WorkshopStage } from "~/domain/workshop/stage";
import { type ParticipantAct, stageAllows } from "~/domain/workshop/stage-allows";
import type { Workshop } from "~/domain/workshop/workshop";
import { buildStage } from "../../support/workshop-builders";

const openedAt = new Date("2026-11-30T17:00:00Z");
const acts: readonly ParticipantAct[] = [
  "send-card",
  "withdraw-card",
  "cast-ballot",
  "say-ready",
  "read-cards",
];

/** "allowed", or why not. */
function answer(
  act: ParticipantAct,
  stage: Partial<WorkshopStage> = {},
  workshop: Partial<Pick<Workshop, "status" | "currentStageId">> = {},
): string {
  const asked = buildStage({ id: "here", openedAt, ...stage });
  const answered = stageAllows({ status: "open", currentStageId: "here", ...workshop }, asked, act);
  return answered.status === "allowed" ? "allowed" : answered.reason;
}

test("nothing is done in a workshop that is not open, or in a stage where nobody is", () => {
  for (const act of acts) {
    expect(answer(act, {}, { status: "prepared" })).toBe("not-open");
    expect(answer(act, {}, { status: "closed" })).toBe("not-open");
    expect(answer(act, {}, { currentStageId: "elsewhere" })).toBe("other-stage");
    expect(answer(act, {}, { currentStageId: null })).toBe("other-stage");
    expect(answer(act, { openedAt: null })).toBe("other-stage");
  }
});

test("cards are written where people write, ballots cast where they vote", () => {
  for (const kind of ["talk", "write", "group", "vote"] as const) {
    const writes = kind === "write" ? "allowed" : "no-writing";
    expect(answer("send-card", { kind })).toBe(writes);
    expect(answer("withdraw-card", { kind })).toBe(writes);
    expect(answer("cast-ballot", { kind })).toBe(kind === "vote" ? "allowed" : "no-vote");
    expect(answer("say-ready", { kind })).toBe("allowed");
  }
});

test("a closed stage takes nothing more, and what was shown may still be read", () => {
  const closed = { closedAt: openedAt, kind: "write" } as const;
  expect(answer("send-card", closed)).toBe("stage-closed");
  expect(answer("withdraw-card", closed)).toBe("stage-closed");
  expect(answer("cast-ballot", { ...closed, kind: "vote" })).toBe("stage-closed");
  expect(answer("say-ready", closed)).toBe("stage-closed");
  expect(answer("read-cards", closed)).toBe("allowed");
});

test("a tool that was taken away does nothing", () => {
  expect(answer("send-card", { tools: ["read", "vote"] })).toBe("tool-off");
  expect(answer("withdraw-card", { tools: ["read", "vote"] })).toBe("tool-off");
  expect(answer("cast-ballot", { kind: "vote", tools: ["read", "write"] })).toBe("tool-off");
  expect(answer("read-cards", { tools: ["write", "vote"] })).toBe("tool-off");
  expect(answer("say-ready", { tools: [] })).toBe("allowed");
});

test("a timer at its end closes nothing: that is the facilitator's to do", () => {
  expect(answer("send-card", { endsAt: openedAt })).toBe("allowed");
});
