import { expect, it, vi } from "vitest";
import type { Whose } from "../../server/collab/admission/admission.ts";
import { createLocalBus } from "../../server/bus/local-bus.ts";
import { createRevocations } from "../../server/revocations.ts";
import { connectBuses } from "../support/connected-buses.ts";

const anna = { memberId: "m1", accountId: "a1", sessionId: "s1" };
const bruno = { memberId: "m2", accountId: "a2", sessionId: "s2" };

it("ends what a person holds open who loses a right, by member, account or session, and nobody else's", () => {
  const { lose, revocations } = build();
  for (const whose of [{ memberId: "m1" }, { accountId: "a1" }, { sessionId: "s1" }] as const) {
    const [ofAnna, ofBruno] = [vi.fn(), vi.fn()];
    const stops = [revocations.whenLost(anna, ofAnna), revocations.whenLost(bruno, ofBruno)];
    lose(whose);
    expect([ofAnna.mock.calls.length, ofBruno.mock.calls.length]).toEqual([1, 0]);
    for (const stop of stops) stop();
  }
});

it("what was let go is not ended", () => {
  const { lose, revocations } = build();
  const end = vi.fn();
  revocations.whenLost(anna, end)();
  lose("everyone");
  expect(end).not.toHaveBeenCalled();
});

it("who is shown out is shown out on every node", () => {
  const [here, there] = connectBuses(2).map((bus) => createRevocations({ onLoss: () => undefined }, bus));
  const [ends, stays] = [vi.fn(), vi.fn()];
  there?.whenShownOut("p1", ends);
  there?.whenShownOut("p2", stays);
  here?.shownOut("p1");
  expect([ends.mock.calls.length, stays.mock.calls.length]).toEqual([1, 0]);
});

function build() {
  let lose: (whose: Whose) => void = () => undefined;
  const revocations = createRevocations({ onLoss: (listener) => void (lose = listener) }, createLocalBus());
  return { revocations, lose: (whose: Whose) => lose(whose) };
}
