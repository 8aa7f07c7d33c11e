import * as Y from "yjs";
import { presenceFrame, step2Frame, updateFrame } from "../../../server/collab/wire/frames.ts";
import type { Random } from "../text-judge/random.ts";
import { buildHostilePresence } from "./hostile-presence.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import { buildNearValid, buildNonsense } from "./random-updates.ts";

export const kinds = ["mutated", "nonsense", "near-valid", "presence"] as const;
export type Kind = (typeof kinds)[number];

export interface HostileMessage {
  readonly kind: Kind;
  readonly message: Uint8Array;
}

/** One bad message after the other: half of them mutated, a quarter nonsense, a quarter nearly valid, and presence. */
export function createHostileMessages(seed: {
  readonly base: Y.Doc;
  /** what people might honestly write on it */
  readonly honest: readonly Uint8Array[];
  readonly random: Random;
}): () => HostileMessage {
  const { base, honest, random } = seed;
  const clocks = Y.decodeStateVector(Y.encodeStateVector(base));
  const clients = [...clocks.keys()];
  const frame = (update: Uint8Array) => (random.chance(0.8) ? updateFrame(update) : step2Frame(update));
  const presence = presenceFrame([{ clientId: 7, clock: 1, state: '{"cursor":{"from":3,"to":9}}' }]);
  const builders = {
    mutated: () => {
      const [one, other] = [random.pick(honest), random.pick(honest)];
      const isInside = random.chance(0.8);
      return isInside
        ? frame(mutateBytes(one, other, random))
        : mutateBytes(frame(one), frame(other), random);
    },
    nonsense: () => frame(buildNonsense(clocks, random)),
    "near-valid": () => frame(buildNearValid(clocks, random)),
    presence: () =>
      random.chance(0.5)
        ? buildHostilePresence(clients, random)
        : mutateBytes(presence, buildHostilePresence(clients, random), random),
  } satisfies Record<Kind, () => Uint8Array>;
  const shares = [
    { kind: "mutated", weight: 48 },
    { kind: "nonsense", weight: 24 },
    { kind: "near-valid", weight: 24 },
    { kind: "presence", weight: 4 },
  ] as const;
  return () => {
    const { kind } = random.pickWeighted(shares);
    return { kind, message: builders[kind]() };
  };
}
