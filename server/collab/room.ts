import * as Y from "yjs";
import { closeCodes } from "~/collab/close-codes";
import { emptyUpdate, isEmptyUpdate } from "~/collab/wire";
import { admitUpdate } from "./admit-update.ts";
import type { Connection } from "./connection.ts";
import { DocumentState } from "./document-state.ts";
import { step1Frame, step2Frame, updateFrame } from "./frames.ts";
import type { CommitSource, GroupCommit } from "./group-commit.ts";
import type { Limits } from "./limits.ts";
import { Presence } from "./presence.ts";
import { readUpdate } from "./read-update.ts";
import { RefusedMessage } from "./refused-message.ts";
import type { DocumentAppend, LoggedUpdate, NewAuthor, StoredDocument } from "./update-store.ts";

/** An update on its way to the log. */
interface Pending {
  /** null: written by the server */
  readonly connection: Connection | null;
  readonly logged: LoggedUpdate;
  readonly clients: ReadonlySet<number>;
  /** the writing messages that are durable with it: itself, and empty ones that followed */
  messages: number;
  readonly onCommitted?: () => void;
  readonly onFailed?: () => void;
}

const noClients: ReadonlySet<number> = new Set();

export interface RoomDependencies {
  readonly commits: GroupCommit;
  readonly limits: Limits;
  now(): Date;
  onCommitted(room: Room, updates: readonly Uint8Array[]): void;
  /** The room is no longer to be trusted: it is forgotten, and loaded again from the log by the next who comes. */
  onBroken(room: Room): void;
}

/**
 * One live document and those who are at it. It passes on bytes: an update is checked, appended to the log,
 * and only after the commit acknowledged and sent to the others.
 */
export class Room implements CommitSource {
  readonly workspaceId: string;
  readonly name: string;
  readonly documentId: number;
  readonly connections = new Set<Connection>();
  readonly state: DocumentState;
  readonly presence: Presence;
  /** when the last one left, or the room was last read */
  lastUsedAt = performance.now();
  isBroken = false;
  /** which member a client id writes for, and which of these the store knows */
  readonly #authors: Map<number, string>;
  readonly #recorded: Set<number>;
  readonly #dependencies: RoomDependencies;
  #pending: Pending[] = [];
  #writing: readonly Pending[] = [];

  constructor(
    place: { readonly workspaceId: string; readonly name: string },
    stored: StoredDocument,
    dependencies: RoomDependencies,
  ) {
    this.workspaceId = place.workspaceId;
    this.name = place.name;
    this.documentId = stored.documentId;
    this.state = new DocumentState(stored);
    this.#authors = new Map(stored.authors);
    this.#recorded = new Set(stored.authors.keys());
    this.#dependencies = dependencies;
    this.presence = new Presence(dependencies.limits, (frame) => this.#sendToAll(frame, null));
  }

  get isIdle(): boolean {
    return this.connections.size === 0 && this.#pending.length === 0 && this.#writing.length === 0;
  }

  enter(connection: Connection): void {
    this.connections.add(connection);
  }

  leave(connection: Connection): void {
    this.connections.delete(connection);
    this.presence.remove(connection);
    this.lastUsedAt = performance.now();
  }

  /**
   * Answers with what the other end lacks, then asks for what we lack. In this order its answer can build on
   * everything we have. Readers are not asked: an honest one has nothing, and no one takes it from them.
   */
  join(connection: Connection, stateVector: Uint8Array): void {
    connection.countJoin();
    connection.send(step2Frame(this.state.difference(stateVector)));
    if (!connection.hasJoined) connection.send(this.presence.frame());
    connection.hasJoined = true;
    if (connection.canWrite) connection.send(step1Frame(this.state.stateVector()));
    else connection.sendSaved();
  }

  /** Takes an edit of a connection on its way to the log, or refuses it by throwing. */
  receive(connection: Connection, update: Uint8Array, isAnswer: boolean): void {
    if (!connection.canWrite) {
      if (isAnswer && isEmptyUpdate(update)) return;
      throw new RefusedMessage(closeCodes.notAllowed, "may not write");
    }
    const { limits } = this.#dependencies;
    const admitted = admitUpdate(update, {
      connection,
      isAnswer,
      limits,
      authors: this.#authors,
      state: this.state,
    });
    const { bringsNews, clients } = admitted;
    if (!bringsNews) {
      this.#countEmpty(connection);
      return;
    }
    const { memberId } = connection.member;
    for (const clientId of clients) this.#authors.set(clientId, memberId);
    this.#enqueue({ connection, clients, messages: 1, logged: this.#log(update, memberId, connection.id) });
  }

  /**
   * Appends an edit made by the server, for a member when one is named: then the client ids it writes with are
   * recorded as that member's, and must be new. Resolves once it is durable.
   */
  write(update: Uint8Array, memberId: string | null = null): Promise<void> {
    const logged = this.#log(update, memberId, "server");
    const clients = memberId === null ? noClients : clientsOf(update);
    if (memberId !== null) for (const clientId of clients) this.#authors.set(clientId, memberId);
    return new Promise((resolve, reject) => {
      const onFailed = () => reject(new Error("The edit could not be stored."));
      this.#enqueue({
        connection: null,
        clients,
        messages: 0,
        logged,
        onCommitted: resolve,
        onFailed,
      });
    });
  }

  /** Whether nobody else writes with this client id. */
  isFreeFor(connection: Connection, clientId: number): boolean {
    const author = this.#authors.get(clientId);
    return author === undefined || author === connection.member.memberId;
  }

  takePending(): DocumentAppend | null {
    // The right to write is checked here once more: it may have been taken away since the edit came.
    this.#writing = this.#pending.filter((pending) => pending.connection?.isRevoked !== true);
    this.#pending = [];
    if (this.#writing.length === 0) return null;
    return {
      documentId: this.documentId,
      updates: this.#writing.map((pending) => pending.logged),
      newAuthors: this.#findUnrecorded(),
    };
  }

  committed(firstSeq: number): void {
    if (this.isBroken) return;
    // Somebody else wrote to the log: what we hold is no longer all there is.
    if (firstSeq !== this.state.seq + 1) {
      this.commitFailed();
      return;
    }
    const written = this.#writing;
    const updates = written.map((pending) => pending.logged.bytes);
    this.state.add(updates);
    this.#sendToAll(updateFrame(mergeForSending(updates)), onlySender(written));
    this.#writing = [];
    for (const clientId of written.flatMap(({ clients }) => [...clients])) this.#recorded.add(clientId);
    acknowledgeAll(written);
    for (const pending of written) pending.onCommitted?.();
    this.#dependencies.onCommitted(this, updates);
  }

  commitFailed(): void {
    this.break(closeCodes.tryAgain, "could not store");
  }

  /** Sends everyone away; they come back with everything that was not acknowledged. */
  break(code: number, reason: string): void {
    if (this.isBroken) return;
    this.isBroken = true;
    this.presence.stop();
    for (const pending of [...this.#writing, ...this.#pending]) pending.onFailed?.();
    this.#writing = [];
    this.#pending = [];
    this.#dependencies.onBroken(this);
    for (const connection of this.connections) connection.close(code, reason);
  }

  #enqueue(pending: Pending): void {
    this.#pending.push(pending);
    this.#dependencies.commits.schedule(this);
  }

  /** An answer that brings nothing counts like any other, in its turn. */
  #countEmpty(connection: Connection): void {
    const isOfConnection = (pending: Pending) => pending.connection === connection;
    const before = this.#pending.findLast(isOfConnection) ?? this.#writing.findLast(isOfConnection);
    if (before === undefined) connection.acknowledge(1);
    else before.messages++;
  }

  /** The authors of what is being written who are not in the store yet. */
  #findUnrecorded(): readonly NewAuthor[] {
    const authors = new Map<number, NewAuthor>();
    for (const { clients, logged } of this.#writing) {
      for (const clientId of clients) {
        if (this.#recorded.has(clientId) || logged.memberId === null || authors.has(clientId)) continue;
        authors.set(clientId, { clientId, memberId: logged.memberId, firstSeenAt: logged.receivedAt });
      }
    }
    return [...authors.values()];
  }

  #log(bytes: Uint8Array, memberId: string | null, connection: string): LoggedUpdate {
    return { memberId, connection, bytes, receivedAt: this.#dependencies.now() };
  }

  #sendToAll(frame: Uint8Array, except: Connection | null): void {
    for (const connection of this.connections) {
      if (connection.hasJoined && connection !== except) connection.send(frame);
    }
  }
}

function clientsOf(update: Uint8Array): ReadonlySet<number> {
  return new Set(readUpdate(update).structs.map(({ client }) => client));
}

/** What arrived together goes out together: one frame, made once, for everyone. */
function mergeForSending(updates: readonly Uint8Array[]): Uint8Array {
  const [first] = updates;
  return updates.length === 1 ? (first ?? emptyUpdate) : Y.mergeUpdates([...updates]);
}

/** The one who needs not hear of a batch, because all of it is theirs. */
function onlySender(written: readonly Pending[]): Connection | null {
  const sender = written[0]?.connection ?? null;
  return written.every((pending) => pending.connection === sender) ? sender : null;
}

function acknowledgeAll(written: readonly Pending[]): void {
  const messages = new Map<Connection, number>();
  for (const { connection, messages: count } of written) {
    if (connection !== null) messages.set(connection, (messages.get(connection) ?? 0) + count);
  }
  for (const [connection, count] of messages) connection.acknowledge(count);
}
