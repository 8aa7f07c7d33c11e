// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { createOutbox, createPageStorage } from "~/features/participant/outbox/outbox";
import { createSender, type Sending } from "~/features/participant/outbox/sender";
import type { Saying, Unsent } from "~/features/participant/outbox/unsent";

const card = (cardId: string, text = "La corriera passa due volte", version = 1): Saying => ({
  ...{ kind: "card", cardId, stageId: "scrivi" },
  ...{ text, columnId: "", version },
});
const ballot = (sequence: number): Saying => ({
  ...{ kind: "ballot", stageId: "vota", reason: "", sequence },
  choices: [{ targetId: "casa", value: sequence }],
});

const namesIn = (unsent: readonly Unsent[]) =>
  unsent.map((entry) => ("cardId" in entry ? entry.cardId : `${entry.kind} in ${entry.stageId}`));

/** A sender over an outbox, with a server that answers as it is told, one answer for each sending. */
function runSender(outbox: ReturnType<typeof createOutbox>, answers: readonly Sending["status"][]) {
  const left = [...answers];
  const sent: Unsent[] = [];
  const sender = createSender({
    outbox,
    send: (unsent) => {
      sent.push(unsent);
      const status = left.shift() ?? "stored";
      return Promise.resolve(status === "refused" ? { status, reason: "closed" } : { status });
    },
    pause: () => Promise.resolve(),
    random: () => 0.5,
    onLine: () => undefined,
  });
  return { sender, sent };
}

describe("what is said on the phone", () => {
  it("is kept in the order it was said, over a reload", () => {
    const storage = createPageStorage();
    const before = createOutbox(storage, "qui");
    before.put(card("uno"));
    before.put(ballot(1));
    before.put(card("due"));
    expect(namesIn(createOutbox(storage, "qui").read().unsent)).toEqual(["uno", "ballot in vota", "due"]);
  });

  it("is not read by another person on the same phone", () => {
    const storage = createPageStorage();
    createOutbox(storage, "laboratorio/a/marta").put(card("uno"));
    expect(createOutbox(storage, "laboratorio/a/luca").read().unsent).toEqual([]);
  });

  it("is one vote however often it is changed before it is sent", () => {
    const outbox = createOutbox(createPageStorage(), "qui");
    outbox.put(ballot(1));
    outbox.put(ballot(2));
    expect(outbox.read().unsent).toMatchObject([{ kind: "ballot", sequence: 2 }]);
  });

  it("is there in another tab, and gone from it once one of them has sent it", () => {
    const storage = createPageStorage();
    const [one, other] = [createOutbox(storage, "qui"), createOutbox(storage, "qui")];
    const heard = vi.fn();
    const forget = other.subscribe(heard);
    expect(other.read().unsent).toEqual([]);
    one.put(card("uno"));
    window.dispatchEvent(new StorageEvent("storage", { key: "qui/da-inviare/card/uno" }));
    expect(heard).toHaveBeenCalledOnce();
    expect(namesIn(other.read().unsent)).toEqual(["uno"]);
    one.drop(one.read().unsent[0]!);
    window.dispatchEvent(new StorageEvent("storage", { key: "qui/da-inviare/card/uno" }));
    expect(other.read().unsent).toEqual([]);
    forget();
  });

  it("stays when another tab hears late that an earlier wording has arrived", () => {
    const storage = createPageStorage();
    const [one, other] = [createOutbox(storage, "qui"), createOutbox(storage, "qui")];
    one.put(card("uno", "Manca il bus"));
    const [first] = other.read().unsent;
    one.drop(one.read().unsent[0]!);
    one.put(card("uno", "Manca il bus la sera", 2));
    other.drop(first!);
    expect(one.read().unsent).toMatchObject([{ version: 2 }]);
  });

  it("stays when what was written into the storage makes no sense", () => {
    const storage = createPageStorage();
    storage.setItem("qui/da-inviare/card/rotto", '{"kind":"card","cardId":7');
    const outbox = createOutbox(storage, "qui");
    outbox.put(card("uno"));
    expect(namesIn(outbox.read().unsent)).toEqual(["uno"]);
  });
});

describe("sending what waits", () => {
  it("tries the same again until the server has said to have it, and only then goes on", async () => {
    const outbox = createOutbox(createPageStorage(), "qui");
    outbox.put(card("uno"));
    outbox.put(card("due"));
    const { sender, sent } = runSender(outbox, ["unreached", "unreached", "stored", "stored"]);
    sender.wake();
    await vi.waitFor(() => expect(outbox.read().unsent).toEqual([]));
    expect(namesIn(sent)).toEqual(["uno", "uno", "uno", "due"]);
  });

  it("keeps what was corrected while the first wording was on its way", async () => {
    const outbox = createOutbox(createPageStorage(), "qui");
    outbox.put(card("uno", "Manca il bus"));
    const sent: string[] = [];
    const sender = createSender({
      outbox,
      send: (unsent) => {
        if (unsent.kind === "card") sent.push(unsent.text);
        if (sent.length === 1) outbox.put(card("uno", "Manca il bus la sera", 2));
        return Promise.resolve({ status: "stored" });
      },
      pause: () => Promise.resolve(),
      random: () => 0.5,
      onLine: () => undefined,
    });
    sender.wake();
    await vi.waitFor(() => expect(outbox.read().unsent).toEqual([]));
    expect(sent).toEqual(["Manca il bus", "Manca il bus la sera"]);
  });

  it("tells what was refused with its sentence, and sends the rest", async () => {
    const outbox = createOutbox(createPageStorage(), "qui");
    outbox.put(card("uno", "Troppo tardi"));
    outbox.put(card("due"));
    const { sender } = runSender(outbox, ["refused", "stored"]);
    sender.wake();
    await vi.waitFor(() => expect(outbox.read().unsent).toEqual([]));
    expect(outbox.read().refused).toMatchObject([{ reason: "closed", saying: { text: "Troppo tardi" } }]);
    outbox.dismiss(outbox.read().refused[0]!.name);
    expect(outbox.read().refused).toEqual([]);
  });

  it("says that something may have arrived as soon as it is tried", async () => {
    const outbox = createOutbox(createPageStorage(), "qui");
    outbox.put(card("uno"));
    const seen: boolean[] = [];
    const sender = createSender({
      outbox,
      send: () => {
        seen.push(outbox.read().unsent[0]!.isTried);
        return Promise.resolve({ status: "stored" });
      },
      pause: () => Promise.resolve(),
      random: () => 0.5,
      onLine: () => undefined,
    });
    sender.wake();
    await vi.waitFor(() => expect(outbox.read().unsent).toEqual([]));
    expect(seen).toEqual([true]);
  });

  it("is done once when it is woken many times", async () => {
    const outbox = createOutbox(createPageStorage(), "qui");
    outbox.put(card("uno"));
    const { sender, sent } = runSender(outbox, []);
    sender.wake();
    sender.wake();
    sender.wake();
    await vi.waitFor(() => expect(outbox.read().unsent).toEqual([]));
    expect(sent).toHaveLength(1);
  });
});
