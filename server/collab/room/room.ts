import { serverConnection } from "~/document/history/logged-edit";
import { closeCodes } from "~/collab/close-codes";
import { isEmptyUpdate } from "~/collab/wire";
import { StageFrozen } from "~/database/stage-frozen.server";
import { type AdmittedNews, type AdmittingDocument, admitUpdate } from "./admit-update.ts";
import { type ContentRules, contentRulesOf } from "./content-rules.ts";
import { createCatchUp } from "./catch-up.ts";
import { Authors } from "./authors.ts";
import type { Connection } from "../connection/connection.ts";
import { DocumentState } from "./document-state.ts";
import { type EditUnderWay, EditsUnderWay } from "./edits-under-way.ts";
import { Frontier } from "./frontier.ts";
import { step1Frame } from "../wire/frames.ts";
import type { CommitSource, GroupCommit } from "../store/group-commit.ts";
import type { Limits } from "../limits.ts";
import { NewClients } from "./new-clients.ts";
import { Outbox } from "./outbox.ts";
import { Presence } from "../presence/presence.ts";
import { type ReadUpdate, readUpdate } from "../update/read-update.ts";
import { RefusedMessage } from "../wire/refused-message.ts";
import type { RelayedCommit } from "./relayed-commit.ts";
import type { DocumentAppend, LoggedUpdate, LogStretch, StoredDocument } from "../store/update-store.ts";

interface Stored {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

export interface ReceivedEdit {
  readonly update: Uint8Array;
  /** the answer to our question after connecting */
  readonly isAnswer: boolean;
  /** on a copy of the document, and passed */
  readonly isTried?: boolean;
}

/** What an edit waits for that is not taken yet: for a trial of these bytes, or for what is on its way to the log. */
export type Delay = { readonly toTry: Uint8Array } | "log";

export interface RoomDependencies {
  readonly commits: GroupCommit;
  readonly limits: Limits;
  now(): Date;
  /** what is in the log of a document after a sequence number */
  readSince(documentId: number, seq: number): Promise<LogStretch>;
  /** Tells the other nodes. */
  relay(documentId: number, commit: RelayedCommit): void;
  relayPresence(documentId: number, frame: Uint8Array): void;
  /** The document has grown by these. */
  onGrown(room: Room, updates: readonly Uint8Array[]): void;
  /** What was written here is durable. */
  onWritten(room: Room): void;
  /** What somebody wrote came after the seal, and is kept apart. */
  onLate(room: Room): void;
  /** The room is no longer to be trusted: it is forgotten, and loaded again from the log by the next who comes. */
  onBroken(room: Room, code: number): void;
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
  readonly contents: ContentRules;
  readonly presence: Presence;
  /** when the last one left, or the room was last read */
  lastUsedAt = performance.now();
  isBroken = false;
  /** Takes in what others appended to the log; resolves once nothing that was there is missing. */
  readonly catchUp = createCatchUp(() => this.#readLog());
  readonly #authors: Authors;
  readonly #frontier: Frontier;
  readonly #underWay = new EditsUnderWay();
  readonly #admitting: AdmittingDocument;
  readonly #newClients: NewClients;
  readonly #outbox: Outbox;
  readonly #dependencies: RoomDependencies;
  /** stored by us behind something of another node, and not read back with it yet; by their numbers */
  #unread: readonly Stored[] = [];

  constructor(
    place: { readonly workspaceId: string; readonly name: string },
    stored: StoredDocument,
    dependencies: RoomDependencies,
  ) {
    this.workspaceId = place.workspaceId;
    this.name = place.name;
    this.documentId = stored.documentId;
    this.state = new DocumentState(stored);
    this.contents = contentRulesOf(place.name);
    this.#authors = new Authors(stored.authors);
    this.#frontier = new Frontier(this.state.stateVector(), this.state.neighbours(this.contents.texts));
    this.#admitting = {
      limits: dependencies.limits,
      authors: this.#authors,
      state: this.state,
      frontier: this.#frontier,
      contents: this.contents,
    };
    this.#newClients = new NewClients(dependencies.limits);
    this.#outbox = new Outbox(this.connections, dependencies.limits, () => this.commitFailed());
    this.#dependencies = dependencies;
    this.presence = new Presence(
      dependencies.limits,
      (frame) => this.#sendToAll(frame, null),
      (frame) => dependencies.relayPresence(this.documentId, frame),
    );
  }

  get isIdle(): boolean {
    return this.connections.size === 0 && this.#underWay.isEmpty;
  }

  /** Whether something is being written whose place in the log is not known yet. */
  get isWriting(): boolean {
    return this.#underWay.isWriting;
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
    // Whoever knows more than we do may have it from another node: we must have it too before we ask for the rest.
    if (this.#frontier.isBehind(stateVector)) this.#afterCatchUp(() => this.#answer(connection, stateVector));
    else this.#answer(connection, stateVector);
  }

  /**
   * Takes an edit of a connection on its way to the log, or refuses it by throwing. Answers what it has to wait for
   * instead, and then nothing happened yet.
   */
  receive(connection: Connection, { update, isAnswer, isTried = false }: ReceivedEdit): Delay | null {
    if (!connection.canWrite) {
      if (isAnswer && isEmptyUpdate(update)) return null;
      throw new RefusedMessage(closeCodes.notAllowed, "may not write");
    }
    const admitted = admitUpdate(update, { connection, isAnswer }, this.#admitting);
    switch (admitted.kind) {
      case "repeats":
        return "log";
      case "nothing-new":
        this.#countEmpty(connection, isAnswer);
        return null;
      case "gap":
        this.#askForAll(connection);
        return null;
      case "news":
        if (admitted.needsTrial && !isTried) return { toTry: admitted.update };
        this.#take(connection, admitted, isAnswer);
        return null;
    }
  }

  #take(connection: Connection, { update, read, clients }: AdmittedNews, isAnswer: boolean): void {
    const { memberId } = connection.member;
    // All that may throw comes first: what is known here and is not on its way would be waited for when it comes again.
    const logged = this.#log(update, memberId, connection.id);
    this.#newClients.take(memberId, this.#authors.countNew(clients));
    this.#authors.add(clients, memberId);
    this.#frontier.learn(read);
    const messages = connection.countWrite(isAnswer);
    this.#enqueue({ connection, clients, read, messages, logged });
  }

  /** The document with what is on its way to the log, or from there to us: whatever is tried builds on that. */
  parts(): readonly Uint8Array[] {
    const onTheirWay = this.#underWay.list().map(({ logged }) => logged.bytes);
    return [...this.state.parts(), ...this.#stillUnread().map(({ bytes }) => bytes), ...onTheirWay];
  }

  /** Resolves when something that is on its way came to the log, or will not, and all that others wrote is known. */
  async whenLogged(): Promise<void> {
    await this.#underWay.whenSettled();
    await this.catchUp();
  }

  /**
   * Appends an edit made by the server, for a member when one is named: then the client ids it writes with are
   * recorded as that member's, and must be new. Resolves once it is durable.
   */
  write(update: Uint8Array, memberId: string | null = null): Promise<void> {
    const logged = this.#log(update, memberId, serverConnection);
    const read = readUpdate(update);
    const clients = memberId === null ? [] : read.blocks.map(({ client }) => client);
    if (memberId !== null) this.#authors.add(clients, memberId);
    this.#frontier.learn(read);
    return new Promise((resolve, reject) => {
      const onFailed = () => reject(new Error("The edit could not be stored."));
      const onSealed = () => reject(new StageFrozen());
      this.#enqueue({
        connection: null,
        clients,
        read,
        messages: 0,
        logged,
        onCommitted: resolve,
        onFailed,
        onSealed,
      });
    });
  }

  /** Whether nobody else writes with this client id. */
  isFreeFor(connection: Connection, clientId: number): boolean {
    const author = this.#authors.of(clientId);
    return author === null || author === connection.member.memberId;
  }

  takePending(): DocumentAppend | null {
    const writing = this.#underWay.begin((waiting) => this.#leaveOutRevoked(waiting));
    if (writing.length === 0) {
      this.#underWay.settle();
      return null;
    }
    return {
      documentId: this.documentId,
      updates: writing.map(({ logged }) => logged),
      newAuthors: this.#authors.newOf(writing),
    };
  }

  committed(firstSeq: number): void {
    if (this.isBroken) return;
    const written = this.#underWay.takeWritten();
    const authors = this.#authors.record(written);
    const updates = written.map(({ logged }) => logged.bytes);
    const lastSeq = firstSeq + updates.length - 1;
    // Said in one piece with what the others wrote, where that goes out now.
    for (const { connection, messages } of written) connection?.countStored(messages);
    if (firstSeq === this.state.seq + 1)
      this.#takeIn(updates, written.map(readOf), written.map(connectionOf));
    // Another node wrote in between: what we lack is read from the log, ours with it.
    else if (lastSeq > this.state.seq) {
      const unread = updates.map((bytes, index) => ({ seq: firstSeq + index, bytes }));
      this.#unread = [...this.#stillUnread(), ...unread];
      this.#afterCatchUp(() => undefined);
    }
    for (const { connection } of written) connection?.tellSaved();
    this.#dependencies.relay(this.documentId, { firstSeq, updates, authors });
    for (const edit of written) edit.onCommitted?.();
    this.#dependencies.onWritten(this);
    this.#underWay.settle();
  }

  /** Another node stored something. */
  hear({ firstSeq, updates, authors }: RelayedCommit): void {
    const lastSeq = firstSeq + updates.length - 1;
    if (this.isBroken || lastSeq <= this.state.seq) return;
    if (firstSeq !== this.state.seq + 1) {
      this.#afterCatchUp(() => undefined);
      return;
    }
    this.#authors.learn(authors);
    this.#takeInForeign(updates);
  }

  cameLate(): void {
    const late = this.#underWay.takeWritten();
    const behind = this.#underWay.takeWaiting();
    // None of it is in the document: whoever sends it again after the stage was opened must find it missing.
    for (const { read } of [...late, ...behind]) this.#frontier.unlearn(read);
    for (const [connection, messages] of countMessages(late)) connection.endSealed(messages);
    this.#dependencies.onLate(this);
    for (const edit of late) edit.onSealed?.();
    for (const edit of behind) {
      if (edit.connection?.isRevoked === true) continue;
      if (this.#fitsAgain(edit)) this.#underWay.add(edit);
    }
    this.#scheduleWaiting();
    this.#underWay.settle();
  }

  postponed(): void {
    this.#underWay.postpone();
    this.#scheduleWaiting();
  }

  commitFailed(): void {
    this.break(closeCodes.tryAgain, "could not store");
  }

  /** Sends everyone away; they come back with everything that was not acknowledged. */
  break(code: number, reason: string): void {
    if (this.isBroken) return;
    this.isBroken = true;
    this.stop();
    for (const edit of [...this.#underWay.takeWritten(), ...this.#underWay.takeWaiting()]) {
      if (code === closeCodes.sealed) edit.onSealed?.();
      else edit.onFailed?.();
    }
    this.#underWay.settle();
    this.#dependencies.onBroken(this, code);
    for (const connection of this.connections) connection.close(code, reason);
  }

  /** Sends what waits to be sent, and lets go of its timers. */
  stop(): void {
    this.#outbox.flush();
    this.presence.stop();
  }

  #stillUnread(): readonly Stored[] {
    return this.#unread.filter(({ seq }) => seq > this.state.seq);
  }

  #answer(connection: Connection, stateVector: Uint8Array): void {
    this.#outbox.flush();
    const frames = [...this.state.answerTo(stateVector)];
    if (!connection.hasJoined) frames.push(this.presence.frame());
    connection.hasJoined = true;
    if (connection.canWrite) frames.push(step1Frame(this.state.stateVector()));
    connection.sendTogether(frames);
    if (!connection.canWrite) connection.sendSaved();
  }

  /** The edit builds on what is not here: it is left out, and everything from there on asked for again. */
  #askForAll(connection: Connection): void {
    connection.owe();
    this.#afterCatchUp(() => connection.send(step1Frame(this.state.stateVector())));
  }

  #afterCatchUp(then: () => void): void {
    this.catchUp().then(
      () => !this.isBroken && then(),
      () => this.commitFailed(),
    );
  }

  async #readLog(): Promise<void> {
    const { updates, authors } = await this.#dependencies.readSince(this.documentId, this.state.seq);
    if (this.isBroken) return;
    this.#authors.learn(authors);
    const missing = updates.filter(({ seq }) => seq > this.state.seq);
    if (missing.length > 0) this.#takeInForeign(missing.map(({ bytes }) => bytes));
  }

  #takeInForeign(updates: readonly Uint8Array[]): void {
    const read = updates.map(readUpdate);
    for (const each of read) this.#frontier.learn(each);
    this.#takeIn(updates, read, [null]);
  }

  /**
   * The right to write is looked at once more before it is written: it may have been taken away since the edit came.
   * Whoever built on such an edit, which nobody was shown, comes back and says everything again.
   */
  #leaveOutRevoked(waiting: readonly EditUnderWay[]): readonly EditUnderWay[] {
    const mayWrite = ({ connection }: EditUnderWay) => connection?.isRevoked !== true;
    if (waiting.every(mayWrite)) return waiting;
    for (const { read } of waiting) this.#frontier.unlearn(read);
    return waiting.filter((edit) => mayWrite(edit) && this.#fitsAgain(edit));
  }

  #fitsAgain({ read, connection, onFailed }: EditUnderWay): boolean {
    const fits = this.#frontier.learnAgain(read);
    if (!fits) {
      connection?.revoke(closeCodes.tryAgain);
      onFailed?.();
    }
    return fits;
  }

  /** The next of the log: it becomes part of the document here, and goes to everyone who is here. */
  #takeIn(
    updates: readonly Uint8Array[],
    read: readonly ReadUpdate[],
    writers: readonly (Connection | null)[],
  ): void {
    this.state.add(updates, read);
    this.#outbox.add(updates, read, writers);
    this.#dependencies.onGrown(this, updates);
  }

  #enqueue(edit: EditUnderWay): void {
    this.#underWay.add(edit);
    this.#dependencies.commits.schedule(this);
  }

  #scheduleWaiting(): void {
    if (this.#underWay.isWaiting) this.#dependencies.commits.schedule(this);
  }

  /** An answer that brings nothing counts like any other, in its turn. */
  #countEmpty(connection: Connection, isAnswer: boolean): void {
    const before = this.#underWay.lastOf(connection);
    const messages = connection.countWrite(isAnswer);
    if (before === undefined) connection.acknowledge(messages);
    else before.messages += messages;
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

function readOf({ read }: EditUnderWay): ReadUpdate {
  return read;
}

function connectionOf({ connection }: EditUnderWay): Connection | null {
  return connection;
}

function countMessages(written: readonly EditUnderWay[]): ReadonlyMap<Connection, number> {
  const messages = new Map<Connection, number>();
  for (const { connection, messages: count } of written) {
    if (connection !== null) messages.set(connection, (messages.get(connection) ?? 0) + count);
  }
  return messages;
}
