import * as Y from "yjs";
import { closeCodes } from "~/collab/close-codes";
import { buildsOnItself } from "./builds-on-itself.ts";
import type { Authors } from "./authors.ts";
import type { ClientClocks } from "../update/client-clocks.ts";
import type { Connection } from "../connection/connection.ts";
import type { ContentRules } from "./content-rules.ts";
import type { DocumentState } from "./document-state.ts";
import type { Frontier } from "./frontier.ts";
import type { Limits } from "../limits.ts";
import { isCostly } from "./is-costly.ts";
import { orRefuse, readOrRefuse } from "../update/read-or-refuse.ts";
import { type ClockRange, type ReadUpdate, readUpdate } from "../update/read-update.ts";
import { RefusedMessage } from "../wire/refused-message.ts";

export type AdmittedUpdate =
  | { readonly kind: "nothing-new" }
  /** it builds on something that is not here: the other end is asked for all that is missing */
  | { readonly kind: "gap" }
  /** it repeats what is on its way to the log: there, the two can be told apart */
  | { readonly kind: "repeats" }
  | AdmittedNews;

export interface AdmittedNews {
  readonly kind: "news";
  /** without the structs that are known */
  readonly update: Uint8Array;
  readonly read: ReadUpdate;
  /** it is tried on a copy first */
  readonly needsTrial: boolean;
  /** the client ids it writes with */
  readonly clients: readonly number[];
}

export interface ReceivedUpdate {
  readonly connection: Connection;
  /** the answer to our question after connecting, which repeats much of what we have */
  readonly isAnswer: boolean;
}

/** What is known of the document an update is for. */
export interface AdmittingDocument {
  readonly authors: Authors;
  readonly state: DocumentState;
  readonly frontier: Frontier;
  readonly contents: ContentRules;
  readonly limits: Limits;
}

/** Decides whether an update of a connection may go into the log; throws the refusal. */
export function admitUpdate(
  update: Uint8Array,
  { connection, isAnswer }: ReceivedUpdate,
  document: AdmittingDocument,
): AdmittedUpdate {
  const { state } = document;
  const { clocks } = document.frontier;
  const read = readOrRefuse(update, document.contents.requireShape);
  if (read.structs.length === 0 && read.deletes.length === 0) return { kind: "nothing-new" };
  if (isAnswer && state.known().covers(read)) return { kind: "nothing-new" };
  if (!clocks.fits(read)) return { kind: "gap" };
  const clients = findClients(read, connection, document);
  if (clocks.knowsNoneOf(read.structs)) return judge(update, { read, clients }, document);
  const known = findKnown(read, clocks);
  if (!state.known().covers({ structs: known, deletes: [] })) return { kind: "repeats" };
  const rest = Y.diffUpdate(update, clocks.stateVector(known));
  const readRest = readUpdate(rest);
  if (state.known().covers(readRest)) return { kind: "nothing-new" };
  return judge(rest, { read: readRest, clients }, document);
}

/**
 * The structs that are known already. They stay out of the log: should they say something else than the first
 * time, some would read the one and some the other.
 */
function findKnown({ structs }: ReadUpdate, clocks: ClientClocks): readonly ClockRange[] {
  return structs.flatMap(({ client, from, to }) => {
    const next = clocks.next(client);
    return from < next ? [{ client, from, to: Math.min(to, next) }] : [];
  });
}

function judge(
  update: Uint8Array,
  { read, clients }: Pick<AdmittedNews, "read" | "clients">,
  document: AdmittingDocument,
): AdmittedUpdate {
  const { clocks, neighbours } = document.frontier;
  const standing = neighbours.judge(read);
  if (standing === "contradictory") {
    throw new RefusedMessage(closeCodes.malformed, "between letters that never stood side by side");
  }
  orRefuse(() => document.contents.requirePlaces(update, neighbours));
  const needsTrial = standing === "unclear" || isCostly(update, read, document.limits);
  // A trial finds it out too.
  if (!needsTrial && buildsOnItself(update, read, clocks)) {
    throw new RefusedMessage(closeCodes.malformed, "structs that build on one another in a circle");
  }
  return { kind: "news", update, read, clients, needsTrial };
}

/** A client id belongs to the member who first wrote with it; nobody else may go on with it. */
function findClients(
  read: ReadUpdate,
  connection: Connection,
  document: AdmittingDocument,
): readonly number[] {
  const { authors, limits } = document;
  const clients: number[] = [];
  let newClients = 0;
  for (const range of read.structs) {
    const author = authors.of(range.client);
    if (author !== connection.member.memberId && !isNew(range, author, document)) continue;
    // The ranges of one client stand together.
    if (clients.at(-1) === range.client) continue;
    if (author === null) newClients++;
    if (newClients > limits.newClientsPerMessage) {
      throw new RefusedMessage(closeCodes.malformed, "too many client ids at once");
    }
    clients.push(range.client);
  }
  return clients;
}

/**
 * Whether a client id that is not the sender's is nobody's, so that it becomes theirs. Of somebody else's, or
 * of the server's (in the document, but no member's), only what is stored already may be repeated.
 */
function isNew(range: ClockRange, author: string | null, { frontier, state }: AdmittingDocument): boolean {
  if (author === null && frontier.clocks.next(range.client) === 0) return true;
  if (state.known().covers({ structs: [range], deletes: [] })) return false;
  throw new RefusedMessage(closeCodes.notAllowed, "a client id of somebody else");
}
