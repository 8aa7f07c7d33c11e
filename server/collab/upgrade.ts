import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { closeCodes } from "~/collab/close-codes";
import { type Admission, type AdmittedMember, type Authorize, isOf, type Whose } from "./admission.ts";
import type { Limits } from "./limits.ts";
import type { Log } from "./log.ts";
import { isLivePath, parseLivePath } from "./parse-live-path.ts";
import type { Place, Sockets } from "./sockets.ts";

export interface Upgrades {
  /** Takes the requests for `/live/…` and leaves all others alone. */
  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Refuses whoever of these is being let in at this moment. */
  revoke(whose: Whose): void;
  /** From now on everyone is asked to come back later. */
  stop(): void;
}

interface UpgradesDependencies {
  readonly authorize: Authorize;
  readonly sockets: Sockets;
  readonly limits: Limits;
  readonly log: Log;
}

type Decision =
  | { readonly status: "refused"; readonly code: number }
  | (Admission & { readonly place: Place });

const restart: Decision = { status: "refused", code: closeCodes.restart };

/** Decides who comes in. A refusal is an accepted line that is closed with a code: only then do browsers stop trying. */
export function createUpgrades({ authorize, sockets, limits, log }: UpgradesDependencies): Upgrades {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
    clientTracking: false,
  });
  /** who lost their rights while each of these was being decided */
  const pending = new Set<Whose[]>();
  let isStopped = false;

  async function decide(request: IncomingMessage): Promise<Decision> {
    const place = parseLivePath(request.url ?? "");
    if (place === null) return { status: "refused", code: closeCodes.malformed };
    const revoked: Whose[] = [];
    pending.add(revoked);
    try {
      const admission = await withDeadline(
        authorize(request, place.workspaceId, place.name),
        limits.admissionMs,
      );
      // The answer may be older than the loss of the right: only a new question can tell.
      if (admission.status === "admitted" && wasRevoked(admission.member, revoked)) {
        return { status: "refused", code: closeCodes.tryAgain };
      }
      return { ...admission, place };
    } catch (error) {
      log.error(
        { err: error, workspace: place.workspaceId, document: place.name },
        "an admission was not decided",
      );
      return { status: "refused", code: closeCodes.tryAgain };
    } finally {
      pending.delete(revoked);
    }
  }

  function accept(request: IncomingMessage, socket: Duplex, head: Buffer, decision: Decision): void {
    server.handleUpgrade(request, socket, head, (accepted) => {
      if (decision.status === "admitted") {
        sockets.attach(accepted, decision, decision.place);
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
      if (pending.size >= limits.pendingAdmissions) return void socket.destroy();
      decide(request)
        .then((decision) => {
          socket.off("error", handleEarlyError);
          accept(request, socket, head, isStopped ? restart : decision);
        })
        .catch((error: unknown) => {
          log.error({ err: error }, "a live line could not be accepted");
          socket.destroy();
        });
    },
    revoke(whose) {
      for (const revoked of pending) revoked.push(whose);
    },
    stop: () => void (isStopped = true),
  };
}

function wasRevoked(member: AdmittedMember, revoked: readonly Whose[]): boolean {
  return revoked.some((whose) => isOf(member, whose));
}

async function withDeadline<Value>(work: Promise<Value>, ms: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
