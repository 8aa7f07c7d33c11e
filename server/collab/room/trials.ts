import { closeCodes } from "~/collab/close-codes";
import type { Builder } from "../builder/builder.ts";
import { BuilderError } from "../builder/builder-error.ts";
import type { TrialOutcome } from "../builder/tasks.ts";
import type { Limits } from "../limits.ts";
import { RefusedMessage } from "../wire/refused-message.ts";
import type { Room } from "./room.ts";

/** Tries an edit on a copy of the document in a worker; rejects with the refusal. */
export type TryEdit = (room: Room, update: Uint8Array) => Promise<void>;

export function createTrials(dependencies: {
  readonly builder: Builder;
  readonly limits: Limits;
  /** It is the document that cannot be built, without the edit. */
  readonly onDocumentFailed: (room: Room, error: unknown) => void;
}): TryEdit {
  const { builder, limits, onDocumentFailed } = dependencies;

  return async (room, update) => {
    const outcome = await run(room, update);
    if (outcome.status === "refused") throw new RefusedMessage(closeCodes.malformed, outcome.reason);
  };

  async function run(room: Room, update: Uint8Array): Promise<TrialOutcome> {
    const parts = room.parts();
    try {
      return await builder.run("trial", { parts, update, applyMs: limits.trialApplyMs });
    } catch (error) {
      const failure = error instanceof BuilderError ? error.failure : "not-started";
      // Without the edit the document was built in time, when it was last read or a snapshot was taken.
      if (failure === "overran" || failure === "died")
        return { status: "refused", reason: `a trial ${failure}` };
      if (failure === "threw") onDocumentFailed(room, error);
      throw new RefusedMessage(closeCodes.tryAgain, "the edit could not be tried");
    }
  }
}
