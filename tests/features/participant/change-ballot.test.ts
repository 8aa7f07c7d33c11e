import { describe, expect, it } from "vitest";
import { checkBallot } from "~/domain/workshop/check-ballot";
import type { VotingRule } from "~/domain/workshop/stage";
import {
  type BallotChange,
  changeBallot,
  dotsLeft,
  idsOf,
  parseChange,
  writeChange,
} from "~/features/participant/ballot/change-ballot";

const dots = { kind: "dots", dots: 3, perTarget: 2 } as const satisfies VotingRule;
const ranking = { kind: "ranking", places: 3 } as const satisfies VotingRule;
const scores = { kind: "scores", from: 1, to: 5 } as const satisfies VotingRule;

const press = (rule: VotingRule, ...presses: readonly string[]) =>
  presses
    .map((text) => parseChange(text)!)
    .reduce<ReturnType<typeof changeBallot>>((choices, change) => changeBallot(rule, choices, change), []);

describe("dots", () => {
  it("are given one by one, and can be taken back and given elsewhere", () => {
    expect(press(dots, "plus:casa", "plus:bus", "minus:casa", "plus:bus")).toEqual([
      { targetId: "bus", value: 2 },
    ]);
  });

  it("are never more than there are: the fourth changes nothing", () => {
    const three = press(dots, "plus:casa", "plus:bus", "plus:luoghi");
    expect(dotsLeft(dots, three)).toBe(0);
    expect(changeBallot(dots, three, { kind: "plus", targetId: "casa" })).toEqual(three);
  });

  it("are never more on one than the rule has", () => {
    expect(press(dots, "plus:casa", "plus:casa", "plus:casa")).toEqual([{ targetId: "casa", value: 2 }]);
  });

  it("cannot be taken where there are none", () => {
    expect(press(dots, "minus:casa")).toEqual([]);
  });
});

describe("a ranking", () => {
  it("is in the order of the presses, moves by one, and closes up when something is taken out", () => {
    const three = press(ranking, "rank:a", "rank:b", "rank:c");
    expect(idsOf(three)).toEqual(["a", "b", "c"]);
    expect(idsOf(press(ranking, "rank:a", "rank:b", "rank:c", "up:c"))).toEqual(["a", "c", "b"]);
    expect(idsOf(press(ranking, "rank:a", "rank:b", "rank:c", "down:a"))).toEqual(["b", "a", "c"]);
    expect(press(ranking, "rank:a", "rank:b", "rank:c", "out:a")).toEqual([
      { targetId: "b", value: 1 },
      { targetId: "c", value: 2 },
    ]);
  });

  it("does not move over its ends", () => {
    expect(idsOf(press(ranking, "rank:a", "rank:b", "up:a", "down:b"))).toEqual(["a", "b"]);
  });

  it("takes no more than its places", () => {
    expect(idsOf(press(ranking, "rank:a", "rank:b", "rank:c", "rank:d"))).toEqual(["a", "b", "c"]);
  });
});

describe("scores", () => {
  it("of one target take each other's place", () => {
    expect(press(scores, "value:casa:2", "value:casa:5")).toEqual([{ targetId: "casa", value: 5 }]);
  });
});

describe("every press", () => {
  it("reads back from the value of its button", () => {
    const changes: readonly BallotChange[] = [
      { kind: "plus", targetId: "a_b-c" },
      { kind: "value", targetId: "x", value: -1 },
    ];
    expect(changes.map((change) => parseChange(writeChange(change)))).toEqual(changes);
  });

  it("leads to a ballot that the rule of the stage takes", () => {
    const targets = ["a", "b", "c", "d"].map((id) => ({
      ...{ id, kind: "group" as const, title: id },
      ...{ cards: [], cardCount: 0 },
    }));
    const kinds = ["plus", "minus", "rank", "up", "down", "out"] as const;
    for (const rule of [dots, ranking]) {
      let choices: ReturnType<typeof changeBallot> = [];
      const allowed = kinds.filter(
        (kind) => (rule.kind === "dots") === (kind === "plus" || kind === "minus"),
      );
      for (let step = 0; step < 200; step++) {
        const targetId = targets[(step * 7) % 4]!.id;
        choices = changeBallot(rule, choices, { kind: allowed[(step * 5) % allowed.length]!, targetId });
        expect(checkBallot({ rule, targets }, choices).status).toBe("fine");
      }
    }
  });

  it.each(["", "plus", "plus:", "value:a", "value:a:x", "steal:a"])("is nothing when it says %j", (text) => {
    expect(parseChange(text)).toBeNull();
  });
});
