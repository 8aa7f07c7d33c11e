/** The first number of a message: the y-websocket protocol, and types of ours from 4 on. */
export const messageTypes = {
  sync: 0,
  presence: 1,
  queryPresence: 3,
  saved: 4,
  afterSeal: 5,
  stillHere: 6,
} as const;

/**
 * Type 4 from the server, with a number n: the first n writing messages (sync step 2 and update) of this
 * connection are durably stored. Type 4 from the browser, with nothing: how many are? It doubles as the
 * sign of life by which a dead line is noticed.
 *
 * Type 5 from the server, with a number n: n writing messages of this connection came after the document was
 * sealed. They are kept apart and are not part of it; the line closes with `closeCodes.sealed`.
 *
 * Type 6 from the server, with nothing: everybody whose presence was sent is still there. It stands for the renewals of
 * all, which are not passed on.
 */
export const savedQuestion = Uint8Array.of(messageTypes.saved);

/** The second number of a sync message. */
export const syncSteps = { step1: 0, step2: 1, update: 2 } as const;

/** An update that holds nothing: no structs, no deletions. */
export const emptyUpdate = Uint8Array.of(0, 0);

export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0;
}

/** Where the live documents of a server are: `/live/<workspace>/<document>`. */
export const livePath = "/live";

/**
 * Behind the address of a document: whose page asks. The session may be another person's by now, who signed in beside
 * it in the same browser, and what was written there is not theirs.
 */
export const accountParameter = "account";
