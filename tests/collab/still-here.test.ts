import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from "y-protocols/awareness";
import type { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { keepPeoplePresent } from "~/collab/still-here";
import { messageTypes } from "~/collab/wire";

/** `y-protocols` looks so often whether somebody is gone. */
const looksEveryMs = 3_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Somebody who looks on, and Anna, who was shown to them once. */
function lookOn() {
  const [own, anna] = [new Awareness(new Y.Doc()), new Awareness(new Y.Doc())];
  onTestFinished(() => {
    own.destroy();
    anna.destroy();
  });
  anna.setLocalState({ caret: 1 });
  const shown = encodeAwarenessUpdate(anna, [anna.clientID]);
  const listeners: ((event: { readonly status: string }) => void)[] = [];
  const sent: Uint8Array[] = [];
  const provider = {
    awareness: own,
    messageHandlers: [] as (() => void)[],
    wsconnected: true,
    ws: { send: (message: Uint8Array) => sent.push(message) },
    on: (_name: string, listener: (typeof listeners)[number]) => listeners.push(listener),
  };
  // As much of a provider as is asked of it here.
  keepPeoplePresent(provider as unknown as WebsocketProvider);
  applyAwarenessUpdate(own, shown, provider);
  return {
    sent,
    provider,
    hearStillHere: () => provider.messageHandlers[messageTypes.stillHere]?.(),
    hearOfAnna: () => applyAwarenessUpdate(own, shown, provider),
    comeBack: () => {
      removeAwarenessStates(own, [anna.clientID], provider);
      for (const listener of listeners) listener({ status: "connected" });
    },
    /** `y-protocols` has its own clock: instead of going on, what it remembers grows old. */
    pass: async (ms: number) => {
      for (const [id, { clock, lastUpdated }] of own.meta) {
        if (id === anna.clientID) own.meta.set(id, { clock, lastUpdated: lastUpdated - ms });
      }
      await vi.advanceTimersByTimeAsync(looksEveryMs);
    },
    seesAnna: () => own.getStates().has(anna.clientID),
  };
}

test("[PRE-2] as long as the server says that all are there, nobody is taken away", async () => {
  const { hearStillHere, pass, seesAnna } = lookOn();
  for (let times = 0; times < 4; times++) {
    await pass(14_000);
    hearStillHere();
  }
  expect(seesAnna()).toBe(true);
});

test("[PRE-2] whom nobody speaks for any more is taken away, and asked after", async () => {
  const { pass, seesAnna, sent, hearOfAnna } = lookOn();
  await pass(31_000);
  expect(seesAnna()).toBe(false);
  expect(sent).toEqual([Uint8Array.of(messageTypes.queryPresence)]);
  // It was this browser that slept: she is there, and has not moved.
  hearOfAnna();
  expect(seesAnna()).toBe(true);
});

test("[PRE-2] after a new line those who have not moved meanwhile are seen again", () => {
  const { comeBack, hearOfAnna, seesAnna } = lookOn();
  comeBack();
  expect(seesAnna()).toBe(false);
  hearOfAnna();
  expect(seesAnna()).toBe(true);
});
