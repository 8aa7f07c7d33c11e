import type { IncomingMessage, ServerResponse } from "node:http";
import { closeCodes, messageTooBig } from "~/collab/close-codes";
import { type Batch, decodeBatch, encodeFrame } from "~/collab/http-wire";
import { hashToken } from "~/database/tokens.server";
import { readSessionToken } from "~/domain/rights/session-cookie";
import type { Admissions, Decision } from "../admission/decide-admission.ts";
import { HttpLine } from "./http-line.ts";
import type { Limits } from "../limits.ts";
import type { Log } from "../log.ts";
import { parseLiveHttpPath } from "../wire/parse-live-path.ts";
import { BodyTooLarge, readBody } from "./read-body.ts";
import type { Place } from "../wire/place.ts";
import type { Sockets } from "./sockets.ts";

export interface HttpLines {
  /** Answers the requests under `/live-http/`. */
  handle(request: IncomingMessage, response: ServerResponse): void;
}

interface HttpLinesDependencies {
  readonly admissions: Admissions;
  readonly sockets: Sockets;
  readonly limits: Limits;
  readonly log: Log;
}

/** Who opened a line: every batch must come from the same page address and the same session. */
interface Sender {
  readonly origin: string | undefined;
  readonly sessionId: string | null;
}

interface OpenLine {
  readonly line: HttpLine;
  readonly sender: Sender;
  /** batches whose bytes are still coming */
  reading: number;
}

/** Lets lines in where WebSockets do not come through: the same admission, the same rooms, the same messages. */
export function createHttpLines({ admissions, sockets, limits, log }: HttpLinesDependencies): HttpLines {
  const open = new Map<string, OpenLine>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Opening is a POST too: only then do browsers always say which page asks.
    if (request.method !== "POST") {
      end(response, 405);
      return;
    }
    const path = parseLiveHttpPath(request.url ?? "");
    if (path.kind === "document") return openLine(request, response, path.place);
    const found = open.get(path.lineId);
    // To anybody else the line does not exist.
    if (found === undefined || !isSame(found.sender, senderOf(request))) {
      end(response, 410);
      return;
    }
    return takeBatch(found, request, response);
  }

  async function openLine(request: IncomingMessage, response: ServerResponse, place: Place | null) {
    if (admissions.isFull) {
      end(response, 503);
      return;
    }
    request.resume();
    const decision = await admissions.decide(request, place);
    // Gone in the meantime: nobody would ever take the line away again.
    if (response.destroyed) return;
    response.writeHead(200, streamHeaders);
    if (decision.status === "admitted") begin(decision, senderOf(request), response);
    else response.end(encodeFrame({ kind: "closed", code: decision.code, reason: "" }));
  }

  function begin(
    decision: Extract<Decision, { readonly status: "admitted" }>,
    sender: Sender,
    response: ServerResponse,
  ): void {
    const line = new HttpLine(response, limits);
    open.set(line.id, { line, sender, reading: 0 });
    line.on("close", () => open.delete(line.id));
    sockets.attach(line, decision, decision.place);
  }

  async function takeBatch(found: OpenLine, request: IncomingMessage, response: ServerResponse) {
    if (found.reading >= limits.httpBatchesAtOnce) {
      end(response, 429);
      return;
    }
    found.reading++;
    try {
      const body = await readBody(request, {
        atMost: mostBytesOf(limits),
        onPiece: () => found.line.heard(),
      });
      end(response, take(found.line, decodeBatch(body)));
    } catch (error) {
      if (request.destroyed && !request.complete) return; // the other end went away: it sends the batch again
      const isTooLarge = error instanceof BodyTooLarge;
      found.line.close(isTooLarge ? messageTooBig : closeCodes.malformed, "a batch was refused");
      end(response, isTooLarge ? 413 : 400);
    } finally {
      found.reading--;
    }
  }

  function take(line: HttpLine, batch: Batch): number {
    if (batch.messages.some(({ length }) => length > limits.messageBytes)) {
      line.close(messageTooBig, "a message was too large");
      return 413;
    }
    return line.take(batch) ? 204 : 409;
  }

  return {
    handle(request, response) {
      response.on("error", () => undefined);
      answer(request, response).catch((error: unknown) => {
        log.error({ err: error }, "a live line over HTTP failed");
        response.destroy();
      });
    },
  };
}

const streamHeaders = {
  "Content-Type": "application/octet-stream",
  // A proxy that compresses or collects would hold back what is small.
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
  "X-Content-Type-Options": "nosniff",
};

function end(response: ServerResponse, status: number): void {
  if (response.destroyed) return;
  response.writeHead(status, { "Cache-Control": "no-store" }).end();
}

/** One message as large as may be, or several that are smaller together, and what frames them. */
function mostBytesOf({ messageBytes }: Limits): number {
  return messageBytes + 1024;
}

function senderOf({ headers }: IncomingMessage): Sender {
  const token = readSessionToken(headers.cookie);
  return { origin: headers.origin, sessionId: token === null ? null : hashToken(token) };
}

function isSame(one: Sender, other: Sender): boolean {
  return one.origin === other.origin && one.sessionId === other.sessionId;
}
