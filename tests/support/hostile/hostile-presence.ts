import { type PresenceEntry, presenceFrame } from "../../../server/collab/wire/frames.ts";
import type { Random } from "../text-judge/random.ts";

/** Presence of anybody, saying anything, in a proper frame. */
export function buildHostilePresence(clients: readonly number[], random: Random): Uint8Array {
  const entries = Array.from({ length: random.below(4) }, (): PresenceEntry => {
    const clientId = random.pick([...clients, random.below(2 ** 31), 0]);
    const clock = random.pick([0, 1, random.below(100), 2 ** 32 - 1, 2 ** 53 - 1]);
    return { clientId, clock, state: random.pick(states)(random) };
  });
  return presenceFrame(entries);
}

const states: readonly ((random: Random) => string)[] = [
  () => "null",
  () => "{}",
  () => "[]",
  () => "{",
  () => '"segreto"',
  () => '{"user":{"name":"Sindaca","memberId":"anna"}}',
  () => '{"__proto__":{"isAdmin":true}}',
  () => `${"[".repeat(900)}${"]".repeat(900)}`,
  (random) => JSON.stringify({ cursor: "x".repeat(random.between(1, 4_000)) }),
];
