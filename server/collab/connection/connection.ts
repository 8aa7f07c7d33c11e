import { randomBytes } from "node:crypto";
import { closeCodes } from "~/collab/close-codes";
import type { AdmittedMember } from "../admission/admission.ts";
import { afterSealFrame, savedFrame } from "../wire/frames.ts";
import type { Limits } from "../limits.ts";
import { RefusedMessage } from "../wire/refused-message.ts";
import { type Socket, socketOpen } from "./socket.ts";

/** One open socket: one member, one document. */
export class Connection {
  // In one piece: an identifier put together of many takes ten times its length for as long as the line is open.
  readonly id = randomBytes(12).toString("base64url");
  /** has the whole document: from here on it hears of every change */
  hasJoined = false;
  /** the member may no longer be here: what is still waiting for the log is dropped */
  isRevoked = false;
  /** the one client id that stands for this connection in presence */
  presenceId: number | null = null;
  readonly socket: Socket;
  readonly member: AdmittedMember;
  readonly canWrite: boolean;
  readonly #limits: Limits;
  #hasSpoken = true;
  /** messages became durable, and it was not told yet */
  #owesSaved = false;
  #bytesRead = 0;
  #stored = 0;
  #owed = 0;
  #gaps = 0;
  #joins = 0;
  #tokens: number;
  #byteTokens: number;
  #refilledAt = performance.now();

  constructor(
    socket: Socket,
    admitted: { readonly member: AdmittedMember; readonly canWrite: boolean },
    limits: Limits,
  ) {
    this.socket = socket;
    this.member = admitted.member;
    this.canWrite = admitted.canWrite;
    this.#limits = limits;
    this.#tokens = limits.messageBurst;
    this.#byteTokens = limits.bytesBurst;
  }

  get isOpen(): boolean {
    return this.socket.readyState === socketOpen;
  }

  /** It gave a sign of life. */
  speak(): void {
    this.#hasSpoken = true;
  }

  /** Whether it gave one since this was last asked; on a slow line half a message is one. */
  hasSpoken(): boolean {
    const { bytesRead } = this.socket;
    const hasSpoken = this.#hasSpoken || bytesRead > this.#bytesRead;
    this.#hasSpoken = false;
    this.#bytesRead = bytesRead;
    return hasSpoken;
  }

  send(frame: Uint8Array): void {
    if (!this.#takesFrames()) return;
    if (this.#owesSaved) this.socket.sendTogether([this.#takeSaved(), frame]);
    else this.socket.send(frame);
  }

  /** Several that belong together; one write to the network takes as long as checking an edit. */
  sendTogether(frames: readonly Uint8Array[]): void {
    if (!this.#takesFrames()) return;
    this.socket.sendTogether(this.#owesSaved ? [this.#takeSaved(), ...frames] : frames);
  }

  /** Counts writing messages that became durable, and says how many they are by now. */
  acknowledge(messages: number): void {
    this.countStored(messages);
    this.tellSaved();
  }

  /** Counts them, to be said before whatever is sent next; `tellSaved` says it if nothing was. */
  countStored(messages: number): void {
    this.#stored += messages;
    this.#owesSaved = true;
  }

  tellSaved(): void {
    if (this.#owesSaved) this.sendSaved();
  }

  /** A message whose edit will come again, with the answer to the question it was met with. */
  owe(): void {
    this.#owed++;
    this.#gaps++;
    if (this.#gaps > this.#limits.gapsPerConnection) {
      throw new RefusedMessage(closeCodes.malformed, "builds on what is not there");
    }
  }

  /**
   * How many writing messages are stored once this one is. What follows a gap is not called saved before the gap
   * is filled, or the number would cover what is not there; only an answer holds all that was written before it.
   */
  countWrite(isAnswer: boolean): number {
    if (!isAnswer && this.#owed > 0) {
      this.#owed++;
      return 0;
    }
    const messages = 1 + this.#owed;
    this.#owed = 0;
    return messages;
  }

  /** What it writes comes after the seal: it is told so, and takes no further part in writing. */
  endSealed(messages: number): void {
    this.send(afterSealFrame(messages));
    this.isRevoked = true;
    this.close(closeCodes.sealed, "the document is sealed");
  }

  sendSaved(): void {
    this.send(this.#takeSaved());
  }

  /** Each question for the state of the document may cost all of it. */
  countJoin(): void {
    this.#joins++;
    if (this.#joins > this.#limits.joinsPerConnection) {
      throw new RefusedMessage(closeCodes.tooMany, "asks for the document too often");
    }
  }

  countMessage(bytes: number): void {
    const { messageBurst, messagesPerSecond, bytesBurst, bytesPerSecond } = this.#limits;
    const now = performance.now();
    const seconds = (now - this.#refilledAt) / 1000;
    this.#refilledAt = now;
    this.#tokens = Math.min(messageBurst, this.#tokens + seconds * messagesPerSecond) - 1;
    this.#byteTokens = Math.min(bytesBurst, this.#byteTokens + seconds * bytesPerSecond) - bytes;
    if (this.#tokens < 0) throw new RefusedMessage(closeCodes.tooMany, "too many messages");
    if (this.#byteTokens < 0) throw new RefusedMessage(closeCodes.tooMany, "too many bytes");
  }

  close(code: number, reason: string): void {
    if (this.isOpen) this.socket.close(code, reason);
  }

  /** Ends the connection for good; no edit of it is taken any more, not even one that is already here. */
  revoke(code: number = closeCodes.notAllowed): void {
    this.isRevoked = true;
    this.close(code, "no longer admitted");
  }

  /** A reader that does not read would hold every frame in memory: it is ended, and comes back for the difference. */
  #takesFrames(): boolean {
    if (!this.isOpen) return false;
    const reads = this.socket.bufferedAmount <= this.#limits.bufferedBytes;
    if (!reads) this.socket.terminate();
    return reads;
  }

  #takeSaved(): Uint8Array {
    this.#owesSaved = false;
    return savedFrame(this.#stored);
  }
}
