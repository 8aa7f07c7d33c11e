import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { Admissions, Decision } from "../admission/decide-admission.ts";
import type { Limits } from "../limits.ts";
import type { Log } from "../log.ts";
import { OnePieceSocket } from "./one-piece-socket.ts";
import { isLivePath, parseLivePath } from "../wire/parse-live-path.ts";
import type { Sockets } from "./sockets.ts";

export interface Upgrades {
  /** Takes the requests for `/live/…` and leaves all others alone. */
  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

interface UpgradesDependencies {
  readonly admissions: Admissions;
  readonly sockets: Sockets;
  readonly limits: Limits;
  readonly log: Log;
}

/** Lets WebSockets in. A refusal is an accepted line that is closed with a code: only then do browsers stop trying. */
export function createUpgrades({ admissions, sockets, limits, log }: UpgradesDependencies): Upgrades {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
    clientTracking: false,
    // Nobody is kept for not hanging up. `ws` knows it, its types do not yet.
    ...{ closeTimeout: limits.closeMs },
  });

  function accept(request: IncomingMessage, socket: Duplex, head: Buffer, decision: Decision): void {
    server.handleUpgrade(request, socket, head, (accepted) => {
      if (decision.status === "admitted") {
        sockets.attach(new OnePieceSocket(accepted, socket), decision, decision.place);
      } else {
        accepted.on("error", () => accepted.terminate());
        accepted.close(decision.code);
      }
    });
  }

  return {
    handle(request, socket, head) {
      if (!isLivePath(request.url ?? "")) return;
      // Until the line is accepted nobody else listens, and an error without a listener ends the process.
      const handleEarlyError = () => socket.destroy();
      socket.on("error", handleEarlyError);
      if (admissions.isFull) return void socket.destroy();
      admissions
        .decide(request, parseLivePath(request.url ?? ""))
        .then((decision) => {
          socket.off("error", handleEarlyError);
          accept(request, socket, head, decision);
        })
        .catch((error: unknown) => {
          log.error({ err: error }, "a live line could not be accepted");
          socket.destroy();
        });
    },
  };
}
