import * as Y from "yjs";
import { encodeBatch } from "../../../app/collab/http-wire.ts";
import { presenceFrame, step2Frame, updateFrame } from "../../../server/collab/wire/frames.ts";
import type { Random } from "../text-judge/random.ts";
import { buildHostilePresence } from "./hostile-presence.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import { buildNearValid, buildNonsense, type Roots } from "./random-updates.ts";

export const kinds = ["mutated", "nonsense", "near-valid", "presence", "over HTTP", "HTTP batch"] as const;
export type Kind = (typeof kinds)[number];

export interface HostileMessage {
  readonly kind: Kind;
  /** of the kind `HTTP batch` the bytes of a batch, else a message */
  readonly message: Uint8Array;
}

/** Makes bad messages of each kind. */
export function createHostileMessages(seed: {
  readonly base: Y.Doc;
  /** what people might honestly write on it */
  readonly honest: readonly Uint8Array[];
  readonly random: Random;
  /** without them those of a section */
  readonly roots?: Roots;
}): (kind: Kind) => HostileMessage {
  const { base, honest, random, roots } = seed;
  const clocks = Y.decodeStateVector(Y.encodeStateVector(base));
  const clients = [...clocks.keys()];
  const frame = (update: Uint8Array) => (random.chance(0.8) ? updateFrame(update) : step2Frame(update));
  const presence = presenceFrame([{ clientId: 7, clock: 1, state: '{"cursor":{"from":3,"to":9}}' }]);
  const batchOf = (update: Uint8Array) => encodeBatch({ number: 1, messages: [frame(update)] });
  const asMessages = ["mutated", "nonsense", "near-valid", "presence"] as const;
  const builders: Record<Kind, () => Uint8Array> = {
    mutated: () => {
      const [one, other] = [random.pick(honest), random.pick(honest)];
      const isInside = random.chance(0.8);
      return isInside
        ? frame(mutateBytes(one, other, random))
        : mutateBytes(frame(one), frame(other), random);
    },
    nonsense: () => frame(buildNonsense(clocks, random)),
    "near-valid": () => frame(buildNearValid(clocks, random, roots)),
    presence: () =>
      random.chance(0.5)
        ? buildHostilePresence(clients, random)
        : mutateBytes(presence, buildHostilePresence(clients, random), random),
    "over HTTP": () => builders[random.pick(asMessages)](),
    "HTTP batch": () => mutateBytes(batchOf(random.pick(honest)), batchOf(random.pick(honest)), random),
  };
  return (kind) => ({ kind, message: builders[kind]() });
}
