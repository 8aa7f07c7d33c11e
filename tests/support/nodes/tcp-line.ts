import { once } from "node:events";
import { connect, createServer, type NetConnectOpts, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A network between two programs that can be cut or slowed down. */
export interface TcpLine {
  readonly port: number;
  /** Ends what is open and lets nothing new through. */
  cut(): void;
  mend(): void;
  /** From now on everything takes so much longer, each way. */
  delay(ms: number): void;
  close(): Promise<void>;
}

export async function openTcpLine(leadsTo: NetConnectOpts): Promise<TcpLine> {
  const open = new Set<Socket>();
  let isCut = false;
  let delayMs = 0;

  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(leadsTo);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.setNoDelay(true);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        open.delete(from);
        to.destroy();
      });
      passOn(from, to, () => delayMs);
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const hangUp = () => open.forEach((socket) => socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true;
      hangUp();
    },
    mend: () => void (isCut = false),
    delay: (ms) => void (delayMs = ms),
    async close() {
      const closed = once(server, "close");
      server.close();
      hangUp();
      await closed;
    },
  };
}

/** In order, though the delay may change. */
function passOn(from: Socket, to: Socket, delayMs: () => number): void {
  let before = Promise.resolve();
  from.on("data", (data: Buffer) => {
    const due = delayMs() > 0 ? pause(delayMs()) : null;
    if (due === null) before = before.then(() => write(to, data));
    else before = Promise.all([before, due]).then(() => write(to, data));
  });
}

function write(to: Socket, data: Buffer): void {
  if (to.writable) to.write(data);
}
