import type { Connection } from "../connection/connection.ts";
import type { LoggedUpdate } from "../store/update-store.ts";
import type { ReadUpdate } from "../update/read-update.ts";

/** An edit on its way to the log. */
export interface EditUnderWay {
  /** null: written by the server */
  readonly connection: Connection | null;
  readonly logged: LoggedUpdate;
  readonly read: ReadUpdate;
  /** the client ids it writes with, when a member wrote it */
  readonly clients: readonly number[];
  /** the writing messages that are durable with it, see `countWrite`, and empty ones that followed */
  messages: number;
  readonly onCommitted?: () => void;
  readonly onFailed?: () => void;
  /** it came after the seal */
  readonly onSealed?: () => void;
}

/** The edits of one document that are not in its log yet: being written, or waiting behind those. */
export class EditsUnderWay {
  #writing: readonly EditUnderWay[] = [];
  #waiting: EditUnderWay[] = [];
  #listeners: (() => void)[] = [];

  get isEmpty(): boolean {
    return this.#waiting.length === 0 && this.#writing.length === 0;
  }

  get isWriting(): boolean {
    return this.#writing.length > 0;
  }

  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  list(): readonly EditUnderWay[] {
    return [...this.#writing, ...this.#waiting];
  }

  /** The latest of a connection. */
  lastOf(connection: Connection): EditUnderWay | undefined {
    const isOfConnection = (edit: EditUnderWay) => edit.connection === connection;
    return this.#waiting.findLast(isOfConnection) ?? this.#writing.findLast(isOfConnection);
  }

  add(edit: EditUnderWay): void {
    this.#waiting.push(edit);
  }

  /** What waits is being written from here on, but for what `choose` leaves out. */
  begin(choose: (waiting: readonly EditUnderWay[]) => readonly EditUnderWay[]): readonly EditUnderWay[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#writing = choose(waiting);
    return this.#writing;
  }

  /** It was not written, and waits again before what came after it. */
  postpone(): void {
    this.#waiting = [...this.#writing, ...this.#waiting];
    this.#writing = [];
  }

  /** What was being written is so no longer. */
  takeWritten(): readonly EditUnderWay[] {
    const written = this.#writing;
    this.#writing = [];
    return written;
  }

  takeWaiting(): readonly EditUnderWay[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }

  /** Resolves when something came to the log, or will not. */
  async whenSettled(): Promise<void> {
    if (!this.isEmpty) await new Promise<void>((resolve) => this.#listeners.push(resolve));
  }

  settle(): void {
    for (const resolve of this.#listeners.splice(0)) resolve();
  }
}
