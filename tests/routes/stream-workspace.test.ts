import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { presentPeople } from "~/routes/read-shell.server";
import { streamWorkspace } from "~/routes/stream-workspace.server";
import type { Presence, WorkspaceChanges } from "~/services.server";
import { createLocalBus } from "../../server/bus/local-bus.ts";
import type { Whose } from "../../server/collab/admission/admission.ts";
import { createRevocations } from "../../server/revocations.ts";
import { createWorkspaceChanges } from "../../server/workspace-changes.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const reader = { memberId: "marta", accountId: "account", sessionId: "session" };
const workspace = { id: "w", callId: "wecare-m1-2017", stageId: "preliminary" };

it("[PRE-4] tells who is present, and where, in the language of the reader and not as a change", async () => {
  const { words, presence } = listen();
  const giulia = { memberId: "giulia", name: "Giulia", organisation: "Passo Lento", colour: 2 };
  presence.tell({ at: 7, people: [{ ...giulia, documents: ["section/needs"] }] });
  const [, word] = await words();
  expect(word).toMatch(/^event: present\ndata: /);
  expect(JSON.parse(word!.slice("event: present\ndata: ".length))).toEqual({
    workspaceId: "w",
    at: 7,
    people: [{ ...giulia, at: { sectionId: "needs", title: "Needs and central problem" } }],
  });
});

it("tells of the first change at once, and once of those that come right behind it", async () => {
  const { words, changes } = listen();
  for (let times = 0; times < 5; times++) changes.publish("w");
  expect(await words()).toEqual([": here", "event: change\ndata: 1"]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await words()).toEqual(["event: change\ndata: 1"]);
});

it("tells at once of what changed since the page was read, and only then", async () => {
  const changes = createWorkspaceChanges(createLocalBus());
  const asOf = changes.latest("w");
  expect(await listen({ changes, asOf }).words()).toEqual([": here"]);
  changes.publish("w");
  const late = listen({ changes, asOf });
  expect(await late.words()).toEqual([": here", "event: change\ndata: 1"]);
  expect(late.onChange).toHaveBeenCalledTimes(1);
});

it("[PRE-4] ends when the reader lost a right, and is listened for no more", async () => {
  const { words, presence, leaving, lose } = listen();
  lose({ memberId: "another" });
  expect(presence.listeners.size).toBe(1);
  lose({ accountId: reader.accountId });
  expect(presence.listeners.size).toBe(0);
  leaving.abort();
  expect(await words()).toEqual([": here"]);
  expect(vi.getTimerCount()).toBe(0);
});

it("says on the server too that something changed, and once when somebody begins to listen", () => {
  const { changes, onChange } = listen();
  expect(onChange).toHaveBeenCalledTimes(1);
  changes.publish("w");
  expect(onChange).toHaveBeenCalledTimes(2);
});

it("who has left before the stream begins is not listened for", () => {
  const leaving = new AbortController();
  leaving.abort();
  expect(listen({ leaving }).presence.listeners.size).toBe(0);
});

interface Listening {
  readonly leaving?: AbortController;
  readonly changes?: WorkspaceChanges;
  readonly asOf?: string;
}

function listen({
  leaving = new AbortController(),
  changes = createWorkspaceChanges(createLocalBus()),
  asOf = changes.latest("w"),
}: Listening = {}) {
  const presence = buildPresence();
  let lose: (whose: Whose) => void = () => undefined;
  const revocations = createRevocations({ onLoss: (listener) => void (lose = listener) }, createLocalBus());
  const onChange = vi.fn();
  const { body } = streamWorkspace(
    { changes, presence, revocations },
    {
      ...{ workspaceId: "w", asOf, reader, signal: leaving.signal },
      say: (now) => presentPeople(workspace, now, "en"),
      onChange,
    },
  );
  return {
    changes,
    presence,
    leaving,
    lose: (whose: Whose) => lose(whose),
    onChange,
    words: wordsOf(body!.getReader()),
  };
}

function buildPresence() {
  const listeners = new Set<(now: Presence) => void>();
  return {
    listeners,
    state: () => Promise.resolve({ at: 0, people: [] }),
    subscribe(_id: string, listener: (now: Presence) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (now: Presence) => listeners.forEach((onPresence) => onPresence(now)),
  };
}

/** All that has been said since the last time. */
function wordsOf(reader: ReadableStreamDefaultReader<Uint8Array>) {
  const said: string[] = [];
  const read = async (): Promise<void> => {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      said.push(new TextDecoder().decode(next.value).trimEnd());
  };
  void read();
  return async () => {
    await vi.advanceTimersByTimeAsync(0);
    return said.splice(0);
  };
}
