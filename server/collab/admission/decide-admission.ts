import type { IncomingMessage } from "node:http";
import { closeCodes } from "~/collab/close-codes";
import { type Admission, type AdmittedMember, type Authorize, isOf, type Whose } from "./admission.ts";
import type { Limits } from "../limits.ts";
import type { Log } from "../log.ts";
import type { Place } from "../wire/place.ts";

export type Decision =
  | { readonly status: "refused"; readonly code: number }
  | (Admission & { readonly place: Place });

export interface Admissions {
  /** Too many are being decided already. */
  readonly isFull: boolean;
  /** Whoever asks to come in, by whatever way. Null: the address names nothing possible. */
  decide(request: IncomingMessage, place: Place | null): Promise<Decision>;
  /** Refuses whoever of these is being let in at this moment. */
  revoke(whose: Whose): void;
  /** From now on everyone is asked to come back later. */
  stop(): void;
}

/** Decides who comes in, with a deadline. Nobody gets in when it cannot be decided. */
export function createAdmissions(dependencies: {
  readonly authorize: Authorize;
  readonly limits: Limits;
  readonly log: Log;
}): Admissions {
  const { authorize, limits, log } = dependencies;
  /** who lost their rights while each of these was being decided */
  const pending = new Set<Whose[]>();
  let isStopped = false;

  async function check(request: IncomingMessage, place: Place): Promise<Decision> {
    const revoked: Whose[] = [];
    pending.add(revoked);
    try {
      const admission = await withDeadline(
        authorize(request, place.workspaceId, place.name),
        limits.admissionMs,
      );
      if (admission.status === "refused") return admission;
      // The answer may be older than the loss of the right: only a new question can tell.
      if (wasRevoked(admission.member, revoked)) return refused(closeCodes.tryAgain);
      // Spelt out: an object spread into another has a shape of its own, for as long as the line is open.
      return { status: "admitted", member: admission.member, canWrite: admission.canWrite, place };
    } finally {
      pending.delete(revoked);
    }
  }

  return {
    get isFull() {
      return pending.size >= limits.pendingAdmissions;
    },
    async decide(request, place) {
      if (place === null) return refused(closeCodes.malformed);
      const decision = await check(request, place).catch((error: unknown) => {
        const { workspaceId: workspace, name: document } = place;
        log.error({ err: error, workspace, document }, "an admission was not decided");
        return refused(closeCodes.tryAgain);
      });
      return isStopped ? refused(closeCodes.restart) : decision;
    },
    revoke(whose) {
      for (const revoked of pending) revoked.push(whose);
    },
    stop: () => void (isStopped = true),
  };
}

function refused(code: number): Decision {
  return { status: "refused", code };
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
