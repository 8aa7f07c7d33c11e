import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** Many who connect, say some words or none, and then nothing more, whatever they are told. */
export class SilentSockets {
  readonly #open = new Map<Socket, number>();
  readonly #lastedMs: number[] = [];

  static async open(port: number, words: readonly string[], count: number): Promise<SilentSockets> {
    const sockets = new SilentSockets();
    for (let index = 0; index < count; index++) {
      sockets.#connect(port, words[index % words.length] ?? "");
      if (index % 50 === 49) await pause(10);
    }
    return sockets;
  }

  /** The longest any of them was kept; rejects when some are kept for longer than that. */
  async whenClosed(withinMs: number): Promise<number> {
    const begun = performance.now();
    while (this.#open.size > 0) {
      if (performance.now() - begun > withinMs) throw new Error(`${this.#open.size} are still open`);
      await pause(20);
    }
    return Math.max(...this.#lastedMs);
  }

  #connect(port: number, words: string): void {
    // Does not hang up when it is asked to.
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    this.#open.set(socket, performance.now());
    const end = () => {
      const since = this.#open.get(socket);
      if (since !== undefined) this.#lastedMs.push(performance.now() - since);
      this.#open.delete(socket);
      socket.destroy();
    };
    socket.on("connect", () => {
      this.#open.set(socket, performance.now());
      socket.write(words);
    });
    socket.on("error", end);
    socket.on("end", end);
    socket.on("close", end);
    socket.resume();
  }
}
