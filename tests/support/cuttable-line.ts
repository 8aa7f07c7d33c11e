import { once } from "node:events";
import { createServer, type IncomingMessage, request as askServer } from "node:http";
import { connect, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { findFreePort } from "./running-server";

/** A network between a browser and a server that can be cut, wholly or only where the live documents pass. */
export interface CuttableLine {
  /** what the browser opens; the server's PUBLIC_ORIGIN */
  readonly origin: string;
  leadTo(serverPort: number): void;
  /** Ends what is open and lets nothing new through; `live` still lets pages through, `websockets` all that is HTTP. */
  cut(what: Missing): void;
  mend(): void;
  close(): Promise<void>;
}

type Missing = "everything" | "live" | "websockets";

export async function openCuttableLine(): Promise<CuttableLine> {
  const port = await findFreePort();
  const all = new Set<Socket>();
  const live = new Set<Duplex>();
  let serverPort = 0;
  let missing: "nothing" | Missing = "nothing";

  const server = createServer((request, response) => {
    const { url: path, method, headers } = request;
    const isLive = path?.startsWith("/live-http/") ?? false;
    if (missing === "everything" || (missing === "live" && isLive)) return void request.socket.destroy();
    if (isLive) remember(live, request.socket);
    const onward = askServer({ host: "127.0.0.1", port: serverPort, path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    response.on("close", () => onward.destroy());
    request.pipe(onward);
  });
  server.on("connection", (socket: Socket) => remember(all, socket));
  server.on("upgrade", (request, socket, head) => {
    if (missing !== "nothing") return void socket.destroy();
    remember(live, socket);
    passOn(request, socket, { head, serverPort });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");

  return {
    origin: `http://localhost:${port}`,
    leadTo: (to) => void (serverPort = to),
    cut(what) {
      missing = what;
      for (const socket of what === "everything" ? all : live) socket.destroy();
    },
    mend: () => void (missing = "nothing"),
    async close() {
      const closed = once(server, "close");
      server.close();
      for (const socket of all) socket.destroy();
      await closed;
    },
  };
}

function remember<Stream extends Duplex>(open: Set<Stream>, stream: Stream): void {
  if (open.has(stream)) return;
  open.add(stream);
  stream.once("close", () => open.delete(stream));
}

function passOn(
  request: IncomingMessage,
  socket: Duplex,
  { head, serverPort }: { readonly head: Buffer; readonly serverPort: number },
): void {
  const onward = connect(serverPort, "127.0.0.1");
  const lines = [`${request.method} ${request.url} HTTP/1.1`];
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    lines.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`);
  }
  onward.write(`${lines.join("\r\n")}\r\n\r\n`);
  onward.write(head);
  for (const [one, other] of [
    [socket, onward],
    [onward, socket],
  ] as const) {
    one.on("error", () => other.destroy());
    one.on("close", () => other.destroy());
    one.pipe(other);
  }
}
