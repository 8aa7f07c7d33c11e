import { once } from "node:events";
import { connect, createServer, type NetConnectOpts, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** How a network is at this moment, in each direction. */
export interface Weather {
  /** everything takes so much longer */
  readonly delayMs: number;
  /** more or less by as much as this */
  readonly jitterMs: number;
  /** no more than this passes; 0 is without limit */
  readonly bytesPerSecond: number;
  /** what is sent at once arrives in pieces of so many bytes; 0 is whole */
  readonly sliceBytes: number;
}

const fair: Weather = { delayMs: 0, jitterMs: 0, bytesPerSecond: 0, sliceBytes: 0 };

/** A network between two programs that can be cut, slowed down, or fall silent. */
export interface TcpLine {
  readonly port: number;
  /** Ends what is open and lets nothing new through. */
  cut(): void;
  /** What is open stays open at both ends, and nothing passes through it ever again, not even its end. */
  swallow(): void;
  /** What is opened from now on passes through. */
  mend(): void;
  /** Ends what is open, in the middle of what it says; who comes back comes through. */
  reset(): void;
  become(weather: Partial<Weather>): void;
  close(): Promise<void>;
}

type State = "open" | "cut" | "silent";

export async function openTcpLine(leadsTo: NetConnectOpts): Promise<TcpLine> {
  const open = new Set<Socket>();
  const pairs = new Set<Pair>();
  let state: State = "open";
  let weather = fair;

  const server = createServer((near) => {
    if (state === "cut") return void near.destroy();
    remember(open, near);
    // Taken, as a network does that answers nothing.
    if (state === "silent") return void near.on("error", () => undefined).resume();
    const far = connect(leadsTo);
    remember(open, far);
    const pair: Pair = { isSilent: false };
    pairs.add(pair);
    near.on("close", () => pairs.delete(pair));
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.setNoDelay(true);
      const end = () => {
        if (!pair.isSilent) to.destroy();
      };
      from.on("error", end);
      from.on("close", end);
      passOn(from, to, { pair, weather: () => weather });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const hangUp = () => open.forEach((socket) => socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      state = "cut";
      hangUp();
    },
    swallow() {
      state = "silent";
      for (const pair of pairs) pair.isSilent = true;
    },
    mend: () => void (state = "open"),
    reset: () => open.forEach((socket) => socket.resetAndDestroy()),
    become: (change) => void (weather = { ...fair, ...change }),
    async close() {
      const closed = once(server, "close");
      server.close();
      hangUp();
      await closed;
    },
  };
}

/** Two ends of one connection. */
interface Pair {
  isSilent: boolean;
}

function remember(open: Set<Socket>, socket: Socket): void {
  open.add(socket);
  socket.on("close", () => open.delete(socket));
}

/** In order, though the weather may change. */
function passOn(
  from: Socket,
  to: Socket,
  { pair, weather }: { readonly pair: Pair; weather(): Weather },
): void {
  let before = Promise.resolve();
  from.on("data", (data: Buffer) => {
    const { delayMs, jitterMs, ...pace } = weather();
    const lateMs = delayMs + jitterMs * (2 * Math.random() - 1);
    const due = lateMs > 0 ? pause(lateMs) : null;
    before = Promise.all([before, due]).then(() => (pair.isSilent ? undefined : write(to, data, pace)));
  });
}

async function write(
  to: Socket,
  data: Buffer,
  { bytesPerSecond, sliceBytes }: Pick<Weather, "bytesPerSecond" | "sliceBytes">,
): Promise<void> {
  const piece =
    sliceBytes > 0 ? sliceBytes : bytesPerSecond > 0 ? Math.ceil(bytesPerSecond / 20) : data.length;
  for (let at = 0; at < data.length; at += piece) {
    if (!to.writable) return;
    to.write(data.subarray(at, at + piece));
    if (bytesPerSecond > 0) await pause((1000 * Math.min(piece, data.length - at)) / bytesPerSecond);
    else if (sliceBytes > 0) await pause(0);
  }
}
