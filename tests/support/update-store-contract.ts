import { expect, test } from "vitest";
import type { LoggedUpdate, UpdateStore } from "../../server/collab/store/update-store.ts";

export interface StoreUnderTest {
  readonly store: UpdateStore;
  /** the id of a workspace that exists, with no documents */
  readonly workspaceId: string;
  /** Damages the newest snapshot of a document behind the store's back. */
  damageSnapshot(documentId: number): Promise<void>;
}

/** What every store of live documents promises; `open` gives an empty one. */
export function describeUpdateStore(name: string, open: () => Promise<StoreUnderTest>): void {
  const rule = (text: string, check: (opened: StoreUnderTest) => Promise<void>) =>
    test(`[STO-1] ${name}: ${text}`, async () => check(await open()));

  rule("a document that was never opened is not there", async ({ store, workspaceId }) => {
    expect(await store.load(workspaceId, "section/needs")).toBe(null);
  });

  rule("an opened document begins at sequence 0, and opening it again changes nothing", async (opened) => {
    const documentId = await ensure(opened, "section/needs");
    await append(opened, documentId, ["one"]);
    await ensure(opened, "section/needs");
    expect(await load(opened, "section/needs")).toMatchObject({ documentId, lastSeq: 1 });
  });

  rule("documents of one workspace are kept apart", async (opened) => {
    const needs = await ensure(opened, "section/needs");
    const aims = await ensure(opened, "section/aims");
    await append(opened, needs, ["of needs"]);
    await append(opened, aims, ["of aims"]);
    expect(textsOf(await load(opened, "section/aims"))).toEqual(["of aims"]);
  });

  rule("updates come back whole, in the order they were appended, numbered without gaps", async (opened) => {
    const documentId = await ensure(opened, "section/needs");
    expect(await append(opened, documentId, ["one", "two"])).toBe(1);
    expect(await append(opened, documentId, ["three"])).toBe(3);
    const stored = await load(opened, "section/needs");
    expect(stored.lastSeq).toBe(3);
    expect(textsOf(stored)).toEqual(["one", "two", "three"]);
  });

  rule("one batch holds updates of several documents, each numbered for itself", async (opened) => {
    const [needs, aims] = [await ensure(opened, "section/needs"), await ensure(opened, "section/aims")];
    await append(opened, aims, ["earlier"]);
    const { firstSeqs } = await opened.store.append([
      { documentId: needs, updates: ["n1", "n2"].map(buildLogged), newAuthors: [] },
      { documentId: aims, updates: ["a1"].map(buildLogged), newAuthors: [] },
    ]);
    expect([firstSeqs.get(needs), firstSeqs.get(aims)]).toEqual([1, 2]);
    expect(textsOf(await load(opened, "section/needs"))).toEqual(["n1", "n2"]);
    expect(textsOf(await load(opened, "section/aims"))).toEqual(["earlier", "a1"]);
  });

  rule("appends at the same time lose nothing and number nothing twice", async (opened) => {
    const documentId = await ensure(opened, "section/needs");
    const texts = Array.from({ length: 40 }, (_, index) => `text ${index}`);
    const firstSeqs = await Promise.all(texts.map((text) => append(opened, documentId, [text])));
    expect(new Set(firstSeqs).size).toBe(40);
    const stored = await load(opened, "section/needs");
    expect(stored.lastSeq).toBe(40);
    expect([...textsOf(stored)].sort()).toEqual([...texts].sort());
  });

  rule("any bytes come back as they were: zeros, high bytes, a hundred kilobytes", async (opened) => {
    const documentId = await ensure(opened, "section/needs");
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 31) % 256);
    const updates = [Uint8Array.of(0), bytes, Uint8Array.of(255, 0, 92)];
    const logged = updates.map((each) => ({ ...buildLogged(""), bytes: each }));
    await opened.store.append([{ documentId, updates: logged, newAuthors: [] }]);
    const stored = await load(opened, "section/needs");
    expect(stored.updates.map((each) => Buffer.from(each).toString("hex"))).toEqual(
      updates.map((each) => Buffer.from(each).toString("hex")),
    );
  });

  rule(
    "an update of a document that is gone is left out of the answer, the others are stored",
    async (opened) => {
      const documentId = await ensure(opened, "section/needs");
      const gone = documentId + 1_000;
      const { firstSeqs } = await opened.store.append([
        { documentId: gone, updates: [buildLogged("lost")], newAuthors: [] },
        { documentId, updates: [buildLogged("kept")], newAuthors: [] },
      ]);
      expect([...firstSeqs]).toEqual([[documentId, 1]]);
      expect(textsOf(await load(opened, "section/needs"))).toEqual(["kept"]);
    },
  );

  rule("a client id keeps the member it was first stored with", async (opened) => {
    const documentId = await ensure(opened, "section/needs");
    for (const memberId of ["anna", "bruno"]) {
      const newAuthors = [{ clientId: 4_294_967_295, memberId, firstSeenAt: new Date(0) }];
      await opened.store.append([{ documentId, updates: [buildLogged(memberId)], newAuthors }]);
    }
    expect([...(await load(opened, "section/needs")).authors]).toEqual([[4_294_967_295, "anna"]]);
  });

  rule("what came after a sequence number is read with its numbers, and all authors", async (opened) => {
    const documentId = await ensure(opened, "section/needs");
    await append(opened, documentId, ["one", "two"]);
    const newAuthors = [{ clientId: 7, memberId: "anna", firstSeenAt: new Date(0) }];
    await opened.store.append([{ documentId, updates: [buildLogged("three")], newAuthors }]);
    const { updates, authors } = await opened.store.readSince(documentId, 1);
    const read = updates.map(({ seq, bytes }) => [seq, Buffer.from(bytes).toString()]);
    expect([read, [...authors]]).toEqual([
      [
        [2, "two"],
        [3, "three"],
      ],
      [[7, "anna"]],
    ]);
    expect([...(await opened.store.lastSeqs([documentId]))]).toEqual([[documentId, 3]]);
  });

  rule("after a snapshot only what came later is read from the log", async (opened) => {
    const documentId = await ensure(opened, "section/needs");
    await append(opened, documentId, ["one", "two"]);
    await saveSnapshot(opened, documentId, 2);
    await append(opened, documentId, ["three"]);
    const stored = await load(opened, "section/needs");
    expect([stored.snapshot?.seq, stored.lastSeq, textsOf(stored)]).toEqual([2, 3, ["three"]]);
  });

  rule("an update appended while a snapshot is written is not lost behind it", async (opened) => {
    const documentId = await ensure(opened, "section/needs");
    await append(opened, documentId, ["one"]);
    await Promise.all([saveSnapshot(opened, documentId, 1), append(opened, documentId, ["two"])]);
    expect(textsOf(await load(opened, "section/needs"))).toEqual(["two"]);
  });

  rule("a damaged snapshot is passed over for the one before, then for the log", async (opened) => {
    const documentId = await ensure(opened, "section/needs");
    await append(opened, documentId, ["one", "two"]);
    await saveSnapshot(opened, documentId, 1);
    await saveSnapshot(opened, documentId, 2);
    await opened.damageSnapshot(documentId);
    const stored = await load(opened, "section/needs");
    expect([stored.snapshot?.seq, textsOf(stored)]).toEqual([1, ["two"]]);
  });

  rule("of many snapshots the newest counts", async (opened) => {
    const documentId = await ensure(opened, "section/needs");
    await append(opened, documentId, ["one", "two", "three", "four"]);
    for (const seq of [1, 2, 3]) await saveSnapshot(opened, documentId, seq);
    expect((await load(opened, "section/needs")).snapshot?.seq).toBe(3);
  });
}

async function ensure({ store, workspaceId }: StoreUnderTest, name: string): Promise<number> {
  await store.ensureDocument(workspaceId, name);
  const stored = await store.load(workspaceId, name);
  return stored!.documentId;
}

async function load({ store, workspaceId }: StoreUnderTest, name: string) {
  return (await store.load(workspaceId, name))!;
}

async function append({ store }: StoreUnderTest, documentId: number, texts: readonly string[]) {
  const { firstSeqs } = await store.append([{ documentId, updates: texts.map(buildLogged), newAuthors: [] }]);
  return firstSeqs.get(documentId);
}

function saveSnapshot({ store }: StoreUnderTest, documentId: number, seq: number): Promise<void> {
  const state = Buffer.from(`snapshot ${seq}`);
  return store.saveSnapshot(documentId, { seq, state, createdAt: new Date(seq) });
}

function buildLogged(text: string): LoggedUpdate {
  return { memberId: null, connection: "test", receivedAt: new Date(0), bytes: Buffer.from(text) };
}

function textsOf(stored: { readonly updates: readonly Uint8Array[] }): readonly string[] {
  return stored.updates.map((each) => Buffer.from(each).toString());
}
