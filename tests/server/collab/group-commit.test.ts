import { expect, onTestFinished, test, vi } from "vitest";
import { type CommitSource, createGroupCommit } from "../../../server/collab/store/group-commit.ts";
import { type Limits, limits } from "../../../server/collab/limits.ts";
import {
  type DocumentAppend,
  StaleRights,
  type UpdateStore,
} from "../../../server/collab/store/update-store.ts";
import { createTestLog } from "../../support/live-room.ts";
import { until } from "../../support/until.ts";

interface HeldAppend {
  readonly documents: readonly number[];
  answer(firstSeqs: ReadonlyMap<number, number>, sealed?: readonly number[]): void;
  fail(error?: Error): void;
}

function createHeldCommits(settings: Partial<Limits> = { commitWindowMs: 0 }) {
  const held: HeldAppend[] = [];
  const append: UpdateStore["append"] = (batch) =>
    new Promise((answer, reject) => {
      const documents = batch.map((each) => each.documentId);
      held.push({
        documents,
        answer: (firstSeqs, sealed = []) => answer({ firstSeqs, sealed: new Set(sealed) }),
        fail: (error = new Error("gone")) => reject(error),
      });
    });
  const log = createTestLog();
  const store = { append } as unknown as UpdateStore; // only appends are called
  const refreshRights = vi.fn(() => Promise.resolve());
  const commits = createGroupCommit({ store, limits: { ...limits, ...settings }, log, refreshRights });
  return { commits, held, log, refreshRights };
}

class Source implements CommitSource {
  pending = 0;
  readonly outcomes: (number | "failed" | "late" | "postponed")[] = [];
  constructor(readonly documentId: number) {}
  takePending(): DocumentAppend | null {
    if (this.pending === 0) return null;
    const logged = {
      memberId: null,
      connection: "server",
      receivedAt: new Date(0),
      bytes: Uint8Array.of(0, 0),
    };
    const updates = Array.from({ length: this.pending }, () => logged);
    this.pending = 0;
    return { documentId: this.documentId, updates, newAuthors: [] };
  }
  committed(firstSeq: number): void {
    this.outcomes.push(firstSeq);
  }
  cameLate(): void {
    this.outcomes.push("late");
  }
  postponed(): void {
    this.outcomes.push("postponed");
  }
  commitFailed(): void {
    this.outcomes.push("failed");
  }
}

test("[STO-3] what waits for several documents is written together", async () => {
  const { commits, held } = createHeldCommits();
  for (const source of [new Source(1), new Source(2)]) {
    source.pending = 1;
    commits.schedule(source);
  }
  await until(() => expect(held.map((each) => each.documents)).toEqual([[1, 2]]));
});

test("[STO-3] two batches are under way at the most, and a document is in one of them only", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { commits, held } = createHeldCommits();
  const sources = [1, 2, 3].map((id) => new Source(id));
  const add = (index: number) => {
    sources[index]!.pending++;
    commits.schedule(sources[index]!);
    return vi.advanceTimersByTimeAsync(50);
  };
  for (const index of [0, 0, 1, 2]) await add(index);
  expect(held.map((each) => each.documents)).toEqual([[1], [2]]);
  held[0]!.answer(new Map([[1, 1]]));
  await vi.advanceTimersByTimeAsync(50);
  expect(held[2]!.documents).toEqual([1, 3]);
});

test("an edit of somebody alone is written at once, those of a busy moment wait for each other", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { commits, held } = createHeldCommits({ commitWindowMs: 8 });
  const sources = Array.from({ length: 100 }, (_, id) => new Source(id));
  const write = (from: number, to: number) => {
    for (const source of sources.slice(from, to)) {
      source.pending = 1;
      commits.schedule(source);
    }
  };
  write(0, 1);
  await vi.advanceTimersByTimeAsync(1);
  expect(held).toHaveLength(1);
  write(1, 99);
  await vi.advanceTimersByTimeAsync(1);
  expect(held).toHaveLength(2);
  for (const { answer, documents } of held) answer(new Map(documents.map((id) => [id, 1])));
  write(99, 100);
  await vi.advanceTimersByTimeAsync(6);
  expect(held).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(2);
  expect(held.at(-1)?.documents).toEqual([99]);
});

test("what waited for its window behind a batch is taken with it, though others still wait for theirs", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { commits, held } = createHeldCommits({ commitWindowMs: 20, busyCommitWindowMs: 20 });
  const write = (source: Source, times = 1) => {
    source.pending += times;
    commits.schedule(source);
  };
  const [first, other] = [new Source(1), new Source(2)];
  write(first, 1_000);
  await vi.advanceTimersByTimeAsync(20);
  write(first);
  await vi.advanceTimersByTimeAsync(20);
  expect(held).toHaveLength(1);
  write(other);
  held[0]!.answer(new Map([[1, 1]]));
  await vi.advanceTimersByTimeAsync(0);
  expect(held.map(({ documents }) => documents)).toEqual([[1], [1, 2]]);
});

test("what a batch had no room for is written after it, though others still wait for their window", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { commits, held } = createHeldCommits({ commitWindowMs: 20, commitUpdates: 1_000 });
  const sources = [1, 2, 3].map((id) => new Source(id));
  for (const source of sources.slice(0, 2)) {
    source.pending = 1_000;
    commits.schedule(source);
  }
  await vi.advanceTimersByTimeAsync(20);
  expect(held.map(({ documents }) => documents)).toEqual([[1]]);
  sources[2]!.pending = 1;
  commits.schedule(sources[2]!);
  held[0]!.answer(new Map([[1, 1]]));
  await vi.advanceTimersByTimeAsync(0);
  expect(held.map(({ documents }) => documents)).toEqual([[1], [2]]);
});

test("where passing on takes long, it is done less often, so that the rest of the time is left for what comes", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { commits, held } = createHeldCommits({ commitWindowMs: 1, busyCommitWindowMs: 60 });
  const source = new Source(1);
  // Acknowledging it and sending it to everybody keeps the server for so long.
  let passingMs = 20;
  source.committed = () => void vi.advanceTimersByTime(passingMs);
  const waitedMs = async () => {
    source.pending = 1;
    commits.schedule(source);
    const [before, count] = [performance.now(), held.length];
    while (held.length === count) await vi.advanceTimersByTimeAsync(1);
    const waited = performance.now() - before;
    held.at(-1)!.answer(new Map([[1, 1]]));
    await vi.advanceTimersByTimeAsync(0);
    return waited;
  };
  const first = await waitedMs();
  expect(first).toBeLessThanOrEqual(2);
  for (let times = 0; times < 12; times++) await waitedMs();
  expect(await waitedMs()).toBeGreaterThan(35);
  passingMs = 500;
  for (let times = 0; times < 3; times++) await waitedMs();
  expect(await waitedMs()).toBeLessThanOrEqual(61);
  passingMs = 0;
  for (let times = 0; times < 40; times++) await waitedMs();
  expect(await waitedMs()).toBeLessThanOrEqual(2);
});

test("a batch that fails is told to each of its documents, and the next one is written all the same", async () => {
  const { commits, held } = createHeldCommits();
  const source = new Source(1);
  source.pending = 1;
  commits.schedule(source);
  await until(() => expect(held).toHaveLength(1));
  held[0]!.fail();
  await until(() => expect(source.outcomes).toEqual(["failed"]));
  source.pending = 1;
  commits.schedule(source);
  await until(() => expect(held).toHaveLength(2));
  held[1]!.answer(new Map([[1, 7]]));
  await until(() => expect(source.outcomes).toEqual(["failed", 7]));
});

test("a document the store no longer has is told that nothing of it was written", async () => {
  const { commits, held } = createHeldCommits();
  const source = new Source(1);
  source.pending = 1;
  commits.schedule(source);
  await until(() => expect(held).toHaveLength(1));
  held[0]!.answer(new Map());
  await until(() => expect(source.outcomes).toEqual(["failed"]));
});

test("[STO-4] it is idle only when everything that waited has been written", async () => {
  const { commits, held } = createHeldCommits();
  const source = new Source(1);
  source.pending = 1;
  commits.schedule(source);
  let isIdle = false;
  const idle = commits.whenIdle().then(() => (isIdle = true));
  await until(() => expect(held).toHaveLength(1));
  expect(isIdle).toBe(false);
  held[0]!.answer(new Map([[1, 1]]));
  await idle;
  expect(source.outcomes).toEqual([1]);
});

test("[STO-10] a sealed document is told that it came late, the others of the batch go on", async () => {
  const { commits, held } = createHeldCommits();
  const [sealed, open] = [new Source(1), new Source(2)];
  for (const source of [sealed, open]) {
    source.pending = 1;
    commits.schedule(source);
  }
  await until(() => expect(held).toHaveLength(1));
  held[0]!.answer(new Map([[2, 5]]), [1]);
  await until(() => expect([sealed.outcomes, open.outcomes]).toEqual([["late"], [5]]));
});

test("[STO-9] when somebody lost a right meanwhile, that is looked at before anything is tried again", async () => {
  const { commits, held, refreshRights } = createHeldCommits();
  const source = new Source(1);
  source.pending = 1;
  commits.schedule(source);
  await until(() => expect(held).toHaveLength(1));
  held[0]!.fail(new StaleRights());
  await until(() => expect(source.outcomes).toEqual(["postponed"]));
  expect(refreshRights).toHaveBeenCalledTimes(1);
});

test("[STO-9] when the lost rights cannot be looked up, nothing is written", async () => {
  const { commits, held, refreshRights } = createHeldCommits();
  refreshRights.mockRejectedValue(new Error("gone"));
  const source = new Source(1);
  source.pending = 1;
  commits.schedule(source);
  await until(() => expect(held).toHaveLength(1));
  held[0]!.fail(new StaleRights());
  await until(() => expect(source.outcomes).toEqual(["failed"]));
});
