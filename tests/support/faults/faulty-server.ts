import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { startBuiltProcess } from "../built-process.ts";
import type { Faults, FaultySettings, Order, ProcessFigures, StoredBytes } from "./orders.ts";

/** The parent's end of a live server in a process of its own, see `faulty-process.ts`. */
export class FaultyServer {
  readonly port: number;
  readonly #process: ChildProcess;
  readonly #answers = new Map<number, (answer: Answer) => void>();
  #orders = 0;

  private constructor(child: ChildProcess, port: number) {
    this.#process = child;
    this.port = port;
    // One for each order that waits for its answer.
    child.setMaxListeners(0);
    child.on("message", (answer: Answer) => {
      this.#answers.get(answer.id)?.(answer);
      this.#answers.delete(answer.id);
    });
  }

  static async start(settings: FaultySettings): Promise<FaultyServer> {
    const server = await startBuiltProcess("faulty-process", {
      env: { ...process.env, FAULTY_SETTINGS: JSON.stringify(settings) },
      // Updates travel as bytes.
      serialization: "advanced",
    });
    return new FaultyServer(server.process, server.port);
  }

  get hasExited(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  /** From now on this goes wrong, and nothing else. */
  async fail(faults: Partial<Faults>): Promise<void> {
    await this.#order({ kind: "faults", faults });
  }

  async openDocuments(documents: readonly string[]): Promise<void> {
    await this.#order({ kind: "open", documents });
  }

  /** In the database; rejects with what it says. */
  async sql(statement: string): Promise<void> {
    await this.#order({ kind: "sql", statement });
  }

  figures(): Promise<ProcessFigures> {
    return this.#order({ kind: "figures" }) as Promise<ProcessFigures>;
  }

  async stored(document: string): Promise<StoredBytes> {
    const stored = (await this.#order({ kind: "stored", document })) as StoredBytes | null;
    if (stored === null) throw new Error(`there is no document ${document}`);
    return stored;
  }

  /** Lets go of the database too. */
  async close(): Promise<void> {
    await this.#end("SIGTERM");
  }

  async stop(): Promise<void> {
    await this.#end("SIGKILL");
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.hasExited) return;
    const exited = once(this.#process, "exit");
    this.#process.kill(signal);
    await exited;
  }

  #order(order: Order): Promise<unknown> {
    if (this.hasExited) return Promise.reject(new Error("the server has exited"));
    const id = this.#orders++;
    return new Promise((resolve, reject) => {
      const onExit = () => reject(new Error("the server has exited"));
      this.#process.once("exit", onExit);
      this.#answers.set(id, ({ answer, error }) => {
        this.#process.off("exit", onExit);
        if (error === undefined) resolve(answer);
        else reject(new Error(error));
      });
      this.#process.send({ id, order });
    });
  }
}

interface Answer {
  readonly id: number;
  readonly answer?: unknown;
  readonly error?: string;
}
