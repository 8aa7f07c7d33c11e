import { expect, test } from "vitest";
import { combineSaveStates, type SaveState } from "~/collab/save-state";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute));
const saved = (minute: number): SaveState => ({ status: "saved", at: at(minute) });
const sending = (minute: number): SaveState => ({ status: "sending", since: at(minute) });
const offline = (unsent: number, minute: number): SaveState => ({
  status: "offline",
  unsent,
  since: at(minute),
});
const refused = (unsent: number): SaveState => ({ status: "refused", code: 4403, unsent });

test.each([
  ["nothing open has no state", [], null],
  ["all saved is saved, at the latest of them", [saved(3), saved(5), saved(4)], saved(5)],
  ["one on its way is enough, since the oldest", [saved(9), sending(4), sending(2)], sending(2)],
  ["one without a line is worse", [sending(1), offline(2, 5), saved(9)], offline(2, 5)],
  ["what waits is counted together, since the first loss", [offline(2, 5), offline(1, 3)], offline(3, 3)],
  ["a refusal is the worst, and counts what others hold", [offline(2, 5), refused(1), saved(9)], refused(3)],
] as const)("several documents: %s", (_rule, states, expected) => {
  expect(combineSaveStates(states)).toEqual(expected);
  expect(combineSaveStates([...states].reverse())).toEqual(expected);
});
