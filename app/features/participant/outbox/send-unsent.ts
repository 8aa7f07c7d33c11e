import type { OwnWork } from "../own-work";
import { readReason } from "./parse-unsent";
import type { Sending } from "./sender";
import { nameOf, type Unsent } from "./unsent";

const answerWithinMs = 12_000;

/** What the server answers to a page with scripts. */
export type SendAnswer =
  | { readonly cantiere: "stored"; readonly about: string; readonly own: OwnWork }
  | { readonly cantiere: "refused"; readonly about: string; readonly reason: string };

/** Sends one thing. `onOwn` hears what the server has of this person afterwards. */
export async function sendUnsent(
  address: string,
  unsent: Unsent,
  onOwn: (own: OwnWork) => void,
): Promise<Sending> {
  const about = aboutOf(unsent);
  const answer = await post(address, new URLSearchParams(fieldsOf(unsent, about)));
  if (answer?.about !== about) return { status: "unreached" };
  // Too much at once is taken a little later: the person has done nothing wrong.
  if (answer.cantiere === "refused" && answer.reason === "too-many") return { status: "unreached" };
  if (answer.cantiere === "refused") return { status: "refused", reason: readReason(answer.reason) };
  onOwn(answer.own);
  return { status: "stored" };
}

/** Names one sending: the answer repeats it, so that no other page can pass for ours. */
export function aboutOf(unsent: Unsent): string {
  switch (unsent.kind) {
    case "card":
      return `${nameOf(unsent)}/${unsent.version}`;
    case "ballot":
      return `${nameOf(unsent)}/${unsent.sequence}`;
    case "withdrawal":
    case "ready":
      return nameOf(unsent);
  }
}

function fieldsOf(unsent: Unsent, about: string): string[][] {
  const fields = (pairs: Readonly<Record<string, string | number>>) =>
    Object.entries<string | number>({ ...pairs, about }).map(([name, value]) => [name, String(value)]);
  switch (unsent.kind) {
    case "card": {
      const { cardId, stageId, text, columnId, version } = unsent;
      return fields({ act: "card", cardId, stageId, text, columnId, version });
    }
    case "withdrawal":
      return fields({ act: "withdrawal", cardId: unsent.cardId, stageId: unsent.stageId });
    case "ballot": {
      const { stageId, reason, sequence, choices } = unsent;
      return [
        ...fields({ act: "ballot", stageId, reason, sequence }),
        ...choices.map(({ targetId, value }) => ["choice", `${targetId}=${value}`]),
      ];
    }
    case "ready":
      return fields({ act: "ready", stageId: unsent.stageId, isReady: unsent.isReady ? "1" : "0" });
  }
}

/** Null: no answer, or one that is not ours, as that of a hotel's page that asks for a room number. */
async function post(address: string, body: URLSearchParams): Promise<SendAnswer | null> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), answerWithinMs);
  try {
    const response = await fetch(address, {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
      redirect: "error",
      signal: giveUp.signal,
    });
    return parseAnswer(await response.json());
  } catch {
    // The network is gone, or the answer is no JSON: both are told to the person as not sent yet.
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function parseAnswer(value: unknown): SendAnswer | null {
  if (typeof value !== "object" || value === null || !("cantiere" in value) || !("about" in value))
    return null;
  const isOurs = value.cantiere === "stored" || value.cantiere === "refused";
  // Written by our own server, whose type this is: the marker and `about` say that it is.
  return isOurs ? (value as SendAnswer) : null;
}
