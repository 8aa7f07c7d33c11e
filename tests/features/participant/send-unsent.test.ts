import { afterEach, describe, expect, it, vi } from "vitest";
import { sendUnsent } from "~/features/participant/outbox/send-unsent";
import type { Unsent } from "~/features/participant/outbox/unsent";

const card: Unsent = {
  ...{ kind: "card", cardId: "uno", stageId: "scrivi", text: "Manca il bus" },
  ...{ columnId: "", version: 2, order: 1, isTried: true },
};
const own = { cards: [], ballot: null, readyStageId: null };

const answerWith = (answer: () => Response | Promise<Response>) =>
  vi.stubGlobal(
    "fetch",
    vi.fn(() => Promise.resolve(answer())),
  );
const send = (onOwn = vi.fn()) => sendUnsent("/laboratorio/x/invio", card, onOwn);

afterEach(() => vi.unstubAllGlobals());

describe("a card counts as stored", () => {
  it("when our server says so of this very version", async () => {
    answerWith(() => Response.json({ cantiere: "stored", about: "card/uno/2", own }));
    const onOwn = vi.fn();
    expect(await send(onOwn)).toEqual({ status: "stored" });
    expect(onOwn).toHaveBeenCalledWith(own);
  });

  it.each([
    ["the page of a hotel's network answers", () => new Response("<html>Camera?</html>")],
    ["something else answers in JSON", () => Response.json({ ok: true })],
    [
      "the answer is about another version",
      () => Response.json({ cantiere: "stored", about: "card/uno/1", own }),
    ],
    ["the server is broken", () => new Response("Something went wrong.", { status: 500 })],
    [
      "it came too soon after many others",
      () => Response.json({ cantiere: "refused", about: "card/uno/2", reason: "too-many" }),
    ],
    ["there is no network", () => Promise.reject(new TypeError("Failed to fetch"))],
  ])("not when %s", async (_, answer) => {
    answerWith(answer);
    expect(await send()).toEqual({ status: "unreached" });
  });

  it("not when it is refused, which is told with its reason", async () => {
    answerWith(() => Response.json({ cantiere: "refused", about: "card/uno/2", reason: "closed" }));
    expect(await send()).toEqual({ status: "refused", reason: "closed" });
  });
});
