/** Under which header a form says which sending it is, so that one sent again is known. */
export const sendingHeader = "X-Sending";

/**
 * The keys of what was sent and not answered. The same body sent again to the same address is the same sending, until
 * an answer has come: what is sent after that is meant as another one.
 */
export interface SendingKeys {
  keyOf(request: SentRequest): string;
  /** nobody knows what came of it */
  keep(request: SentRequest, key: string): void;
  forget(request: SentRequest): void;
}

export interface SentRequest {
  readonly address: string;
  readonly body: unknown;
}

/** More than anybody sends again; the oldest is let go of. */
const mostKept = 20;

export function createSendingKeys(newKey: () => string): SendingKeys {
  const kept = new Map<string, string>();
  return {
    keyOf: (request) => kept.get(nameOf(request)) ?? newKey(),
    keep(request, key) {
      const name = nameOf(request);
      kept.delete(name);
      kept.set(name, key);
      for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
    },
    forget: (request) => void kept.delete(nameOf(request)),
  };
}

function nameOf({ address, body }: SentRequest): string {
  return JSON.stringify([address, nameBody(body)]);
}

/** The same for what is the same when it is sent again. */
export function nameBody(body: unknown): string {
  return JSON.stringify([isForm(body) ? [...body].map(nameField) : body]);
}

function isForm(body: unknown): body is Iterable<[string, FormDataEntryValue]> {
  return body instanceof URLSearchParams || body instanceof FormData;
}

/** A file is the same one while it has not been written anew. */
function nameField([name, value]: [string, FormDataEntryValue]): readonly unknown[] {
  if (typeof value === "string") return [name, value];
  return [name, value.name, value.size, value.lastModified];
}

/**
 * 128 bits at random. `crypto.randomUUID` is only there where the page came by https, and a workshop may be run without.
 */
export function newSendingKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
