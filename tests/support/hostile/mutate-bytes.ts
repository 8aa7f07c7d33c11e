import type { Random } from "../text-judge/random.ts";

/** The same bytes with one to six accidents: flipped, changed, added, missing, doubled, cut off or mixed with others. */
export function mutateBytes(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let mutated = [...bytes];
  for (let accidents = random.between(1, 6); accidents > 0; accidents--) {
    mutated = random.pick(accidentsOf(mutated, other, random))();
  }
  return Uint8Array.from(mutated);
}

function accidentsOf(bytes: readonly number[], other: Uint8Array, random: Random): (() => number[])[] {
  const at = random.below(bytes.length + 1);
  const length = random.between(1, 8);
  const set = (value: number) => bytes.map((byte, index) => (index === at ? value : byte));
  return [
    () => set((bytes[at] ?? 0) ^ (1 << random.below(8))),
    () => set(random.below(256)),
    () => set(random.pick([0, 1, 0x7f, 0x80, 0xff])),
    () => [...bytes.slice(0, at), random.below(256), ...bytes.slice(at)],
    () => [...bytes.slice(0, at), ...bytes.slice(at + length)],
    () => [...bytes.slice(0, at + length), ...bytes.slice(at)],
    () => bytes.slice(0, at),
    () => [...bytes.slice(0, at), ...other.slice(random.below(other.length + 1))],
    () => [...bytes.slice(0, at), 0xff, 0xff, 0xff, 0xff, 0x0f, ...bytes.slice(at)],
  ];
}
