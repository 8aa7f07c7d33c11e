import { closeCodes } from "~/collab/close-codes";
import { type AdmittedMember, isOf, type Whose } from "../admission/admission.ts";
import { BrokenDocument } from "../store/broken-document.ts";
import { Connection } from "../connection/connection.ts";
import type { Limits } from "../limits.ts";
import type { Log } from "../log.ts";
import { type LiveSize, type Metrics, noMetrics } from "../metrics.ts";
import { QuarantinedDocument } from "../store/quarantined-document.ts";
import { createInbox } from "../connection/inbox.ts";
import type { Place } from "../wire/place.ts";
import { type Message, readMessage } from "../wire/read-message.ts";
import { RefusedMessage } from "../wire/refused-message.ts";
import type { Delay, Room } from "../room/room.ts";
import type { Rooms } from "../room/rooms.ts";
import { type Socket, socketOpen } from "../connection/socket.ts";
import type { TryEdit } from "../room/trials.ts";

export interface Sockets {
  /** Takes over an open socket of somebody who was admitted. */
  attach(
    socket: Socket,
    admitted: { readonly member: AdmittedMember; readonly canWrite: boolean },
    place: Place,
  ): void;
  /** Ends the connections of a member, an account or a session, and drops what of theirs is not yet being written. */
  disconnect(whose: Whose): void;
  size(): Pick<LiveSize, "sockets" | "bytesBuffered">;
  connected(): readonly { readonly member: AdmittedMember; readonly place: Place }[];
  /** Asks every line for a sign of life, and ends those that gave none since the last time. */
  ping(): void;
  /** Takes no message any more; what is on its way to the log goes on. */
  stopReading(): void;
  /** Ends all connections; resolves when they are gone, or made gone. */
  closeAll(code: number, reason: string): Promise<void>;
}

export function createSockets(dependencies: {
  readonly rooms: Rooms;
  readonly tryEdit: TryEdit;
  readonly limits: Limits;
  readonly log: Log;
  readonly metrics?: Metrics;
  /** Somebody came to a workspace, or went. */
  readonly onPresence?: (workspaceId: string) => void;
}): Sockets {
  const { rooms, tryEdit, limits, log, metrics = noMetrics } = dependencies;
  const { onPresence = () => undefined } = dependencies;
  const open = new Map<Connection, Place>();
  const ofAccount = new Map<string, number>();
  let isReading = true;

  function attach(...[socket, admitted, place]: Parameters<Sockets["attach"]>): void {
    const connection = new Connection(socket, admitted, limits);
    let room: Room | null = null;
    let isGone = false;
    const inbox = createInbox(limits, (bytes) => {
      try {
        if (isReading && !connection.isRevoked && room !== null) return receive(connection, room, bytes);
      } catch (error) {
        endRefused(connection, place, error);
      }
      return null;
    });

    // Without a listener an error, such as a frame too large, ends the process.
    socket.on("error", (error) =>
      log.warn({ err: error, ...about(connection, place) }, "a live line failed"),
    );
    socket.on("pong", () => connection.speak());
    socket.on("close", () => {
      isGone = true;
      if (open.delete(connection)) {
        count(admitted.member, -1);
        onPresence(place.workspaceId);
      }
      room?.leave(connection);
    });
    // Listening starts before the document is loaded, or the first messages would be lost.
    socket.on("message", (data, isBinary) => {
      try {
        if (!isReading || connection.isRevoked || socket.readyState !== socketOpen) return;
        // On a slow line the answer to a ping may wait behind much else.
        connection.speak();
        const bytes = requireBytes(data, isBinary);
        connection.countMessage(bytes.length);
        inbox.add(bytes);
      } catch (error) {
        endRefused(connection, place, error);
      }
    });

    if ((ofAccount.get(admitted.member.accountId) ?? 0) >= limits.socketsPerAccount) {
      connection.close(closeCodes.tooMany, "too many connections");
      return;
    }
    open.set(connection, place);
    count(admitted.member, 1);
    onPresence(place.workspaceId);
    enter().catch((error: unknown) => {
      if (error instanceof QuarantinedDocument) {
        connection.close(closeCodes.quarantined, "the document is being repaired");
        return;
      }
      log.error({ err: error, ...about(connection, place) }, "a live document could not be opened");
      connection.close(closeCodes.tryAgain, "could not open the document");
    });

    async function enter(): Promise<void> {
      const opened = await rooms.open(place.workspaceId, place.name);
      if (opened === null) connection.close(closeCodes.unknownDocument, "no such document");
      else if (opened.isBroken) connection.close(closeCodes.tryAgain, "the document is loaded again");
      else if (!isGone && !connection.isRevoked) begin(opened);
    }

    function begin(opened: Room): void {
      opened.enter(connection);
      room = opened;
      inbox.open();
    }
  }

  function count({ accountId }: AdmittedMember, change: 1 | -1): void {
    const lines = (ofAccount.get(accountId) ?? 0) + change;
    if (lines === 0) ofAccount.delete(accountId);
    else ofAccount.set(accountId, lines);
  }

  /**
   * No message, whatever it holds, may end the process: at the worst it ends its own connection. Whatever hears one
   * catches what is thrown, and brings it here.
   */
  function endRefused(connection: Connection, place: Place, error: unknown): void {
    if (error instanceof BrokenDocument) {
      rooms.documentFailed(place, error);
      return;
    }
    const isRefusal = error instanceof RefusedMessage;
    const code = isRefusal ? error.code : closeCodes.internalError;
    log[isRefusal ? "warn" : "error"](
      { err: error, code, ...about(connection, place) },
      "a message was refused",
    );
    metrics.refused(code);
    connection.revoke(code);
  }

  /** Answers what later messages have to wait for. */
  function receive(connection: Connection, room: Room, bytes: Uint8Array): Promise<void> | null {
    const message = readMessage(bytes);
    if (message.kind !== "write") {
      take(connection, room, message);
      return null;
    }
    const delay = room.receive(connection, message);
    return delay === null ? null : takeLater(connection, room, { message, delay });
  }

  async function takeLater(
    connection: Connection,
    room: Room,
    { message, delay }: { readonly message: Write; readonly delay: Delay },
  ): Promise<void> {
    let isTried = false;
    let next: Delay | null = delay;
    for (let waits = 0; next !== null && waits < mostWaits; waits++) {
      const waiting: Promise<void> = next === "log" ? room.whenLogged() : tryEdit(room, next.toTry);
      const refusal: unknown = await waiting.catch((error: unknown) => error);
      isTried ||= next !== "log";
      next = null;
      try {
        if (refusal !== undefined) throw refusal;
        // The room may be gone, or the right: the edit was not acknowledged, and is sent again.
        if (isReading && !connection.isRevoked && !room.isBroken)
          next = room.receive(connection, { ...message, isTried });
      } catch (error) {
        endRefused(connection, { workspaceId: room.workspaceId, name: room.name }, error);
      }
    }
    if (next !== null) connection.revoke(closeCodes.tryAgain);
  }

  async function closeAll(code: number, reason: string): Promise<void> {
    for (const connection of open.keys()) connection.close(code, reason);
    const deadline = performance.now() + limits.closeMs;
    while (open.size > 0 && performance.now() < deadline) await new Promise((next) => setTimeout(next, 20));
    for (const connection of open.keys()) connection.socket.terminate();
  }

  return {
    attach,
    disconnect(whose) {
      // A member whose rights changed comes back, and is asked again: with what it may do now, or not at all.
      const isSessionOver = whose !== "everyone" && "sessionId" in whose;
      const code = isSessionOver ? closeCodes.notSignedIn : closeCodes.tryAgain;
      for (const connection of open.keys()) if (isOf(connection.member, whose)) connection.revoke(code);
    },
    size: () => ({ sockets: open.size, bytesBuffered: bytesBuffered(open.keys()) }),
    connected: () => [...open].map(([{ member }, place]) => ({ member, place })),
    ping() {
      for (const connection of open.keys()) {
        if (!connection.hasSpoken()) connection.socket.terminate();
        else if (connection.isOpen) connection.socket.ping();
      }
    },
    stopReading: () => void (isReading = false),
    closeAll,
  };
}

/** One message waits so often for what is on its way, which others may add to. */
const mostWaits = 10;

type Write = Extract<Message, { readonly kind: "write" }>;

function take(connection: Connection, room: Room, message: Exclude<Message, Write>): void {
  switch (message.kind) {
    case "step1":
      room.join(connection, message.stateVector);
      break;
    case "presence":
      room.presence.receive(connection, message.entries, (clientId) => room.isFreeFor(connection, clientId));
      break;
    case "query-presence":
      connection.send(room.presence.frame());
      break;
    case "ask-saved":
      connection.sendSaved();
      break;
  }
}

function requireBytes(data: unknown, isBinary: boolean): Uint8Array {
  if (isBinary && data instanceof Uint8Array) return data;
  throw new RefusedMessage(closeCodes.malformed, "not a binary message");
}

function bytesBuffered(connections: Iterable<Connection>): number {
  let bytes = 0;
  for (const { socket } of connections) bytes += socket.bufferedAmount;
  return bytes;
}

function about(connection: Connection, place: Place): object {
  const { memberId } = connection.member;
  return { member: memberId, connection: connection.id, workspace: place.workspaceId, document: place.name };
}
