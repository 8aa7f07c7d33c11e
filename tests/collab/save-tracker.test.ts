import { expect, test } from "vitest";
import { createSaveTracker } from "~/collab/save-tracker";

function createTestTracker() {
  let minute = 0;
  const tracker = createSaveTracker(() => at(minute));
  return { tracker, goTo: (next: number) => (minute = next), state: () => tracker.getSnapshot() };
}

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute));

/** A line on which the server has asked and everything was acknowledged. */
function connect(tracker: ReturnType<typeof createSaveTracker>) {
  tracker.opened();
  tracker.answered();
  tracker.acknowledged(1);
}

function type(tracker: ReturnType<typeof createSaveTracker>) {
  tracker.edited();
  tracker.sent();
}

test("[SAVE-1] an open line is not yet saved: only the server's word is", () => {
  const { tracker, state } = createTestTracker();
  expect(state().status).toBe("sending");
  tracker.opened();
  expect(state().status).toBe("sending");
  tracker.answered();
  tracker.acknowledged(0);
  expect(state().status).toBe("sending");
  tracker.acknowledged(1);
  expect(state()).toEqual({ status: "saved", at: at(0) });
});

test("[SAVE-7] what another visit left in the text waits for the message that may carry it, or for the next line", () => {
  const left = { count: 2, since: at(0) };
  const { tracker, state } = createTestTracker();
  tracker.foundInText(left);
  expect(tracker.unsent()).toBe(2);
  connect(tracker);
  expect(state().status).toBe("saved");

  tracker.foundInText(left);
  expect(tracker.unsent()).toBe(0);
  tracker.sent();
  tracker.foundInText(left);
  expect(tracker.unsent()).toBe(2);
  tracker.acknowledged(2);
  expect(tracker.unsent()).toBe(0);

  tracker.closed();
  tracker.foundInText(left);
  expect(state()).toMatchObject({ status: "offline", unsent: 2 });
  tracker.opened();
  tracker.foundInText(left);
  tracker.answered();
  tracker.acknowledged(0);
  expect(tracker.unsent()).toBe(4);
  tracker.acknowledged(1);
  expect(state().status).toBe("saved");
});

test("[SAVE-1] a reader, who is asked nothing, is told that nothing is missing", () => {
  const { tracker, state } = createTestTracker();
  tracker.opened();
  tracker.acknowledged(0);
  expect(state().status).toBe("saved");
});

test("[SAVE-1] a change is on its way, since it was made, until a message that carries it is acknowledged", () => {
  const { tracker, goTo, state } = createTestTracker();
  connect(tracker);
  goTo(1);
  type(tracker);
  goTo(2);
  type(tracker);
  expect(state()).toEqual({ status: "sending", since: at(1) });
  tracker.acknowledged(2);
  expect(state()).toEqual({ status: "sending", since: at(2) });
  goTo(3);
  tracker.acknowledged(3);
  expect(state()).toEqual({ status: "saved", at: at(3) });
});

test("[SAVE-1] being told again that all is stored does not make it newer", () => {
  const { tracker, goTo, state } = createTestTracker();
  connect(tracker);
  goTo(5);
  tracker.acknowledged(1);
  expect(state()).toEqual({ status: "saved", at: at(0) });
});

test("[SAVE-2] without a line the changes that wait are counted, since the oldest of them or the loss of the line", () => {
  const { tracker, goTo, state } = createTestTracker();
  connect(tracker);
  goTo(4);
  tracker.closed();
  expect(state()).toEqual({ status: "offline", unsent: 0, since: at(4) });
  connect(tracker);
  goTo(5);
  type(tracker);
  goTo(6);
  tracker.closed();
  goTo(7);
  tracker.edited();
  tracker.edited();
  tracker.closed();
  expect(state()).toEqual({ status: "offline", unsent: 3, since: at(5) });
});

test("[SAVE-2] what an old line acknowledged late says nothing of the changes on the new one", () => {
  const { tracker, state } = createTestTracker();
  connect(tracker);
  type(tracker);
  tracker.closed();
  tracker.acknowledged(2);
  expect(tracker.unsent()).toBe(1);
  tracker.opened();
  tracker.acknowledged(0);
  expect([tracker.unsent(), state().status]).toEqual([1, "sending"]);
});

test("[SAVE-2] after coming back the one answer carries everything made without a line", () => {
  const { tracker, state } = createTestTracker();
  connect(tracker);
  tracker.closed();
  tracker.edited();
  tracker.edited();
  tracker.opened();
  expect(state().status).toBe("sending");
  tracker.answered();
  tracker.acknowledged(1);
  expect([tracker.unsent(), state().status]).toEqual([0, "saved"]);
});

test("[SAVE-2] what an old line had carried is carried anew by the answer on the next", () => {
  const { tracker } = createTestTracker();
  connect(tracker);
  type(tracker);
  type(tracker);
  tracker.closed();
  connect(tracker);
  expect(tracker.unsent()).toBe(0);
});

test("[SAVE-2] what is typed before the server asked is stored only with the answer", () => {
  const { tracker } = createTestTracker();
  connect(tracker);
  tracker.closed();
  tracker.edited();
  tracker.opened();
  type(tracker);
  tracker.acknowledged(1);
  expect(tracker.unsent()).toBe(2);
  tracker.answered();
  tracker.acknowledged(2);
  expect(tracker.unsent()).toBe(0);
});

test("[SAVE-2] changes of an earlier visit are counted with those of this one", () => {
  const { tracker, goTo, state } = createTestTracker();
  goTo(50);
  tracker.restored({ count: 3, since: at(10) });
  tracker.closed();
  tracker.edited();
  expect(state()).toEqual({ status: "offline", unsent: 4, since: at(10) });
  expect(tracker.unsentChanges()).toEqual({ count: 4, since: at(10) });
  connect(tracker);
  expect(state().status).toBe("saved");
});

test("[SAVE-3] when the server takes nothing any more it says so, with what was not stored", () => {
  const { tracker, state } = createTestTracker();
  connect(tracker);
  type(tracker);
  tracker.closed();
  tracker.refused(4403);
  tracker.edited();
  tracker.closed();
  expect(state()).toEqual({ status: "refused", code: 4403, unsent: 2 });
});

test("those who listen hear of each new state, and of none twice", () => {
  const { tracker } = createTestTracker();
  const heard: string[] = [];
  tracker.subscribe(() => heard.push(tracker.getSnapshot().status));
  connect(tracker);
  tracker.acknowledged(1);
  type(tracker);
  tracker.acknowledged(2);
  tracker.closed();
  expect(heard).toEqual(["saved", "sending", "saved", "offline"]);
});

test("[SEAL-2] what the server keeps apart is no longer unsent; what it did not answer for is", () => {
  const { tracker } = createTestTracker();
  connect(tracker);
  type(tracker);
  tracker.acknowledged(2);
  type(tracker);
  type(tracker);
  type(tracker);
  tracker.keptApart(2);
  expect(tracker.unsent()).toBe(1);
  tracker.refused(4410);
  // Handed over on a new line: one message carries it.
  tracker.opened();
  tracker.answered();
  tracker.keptApart(1);
  expect(tracker.unsent()).toBe(0);
});
