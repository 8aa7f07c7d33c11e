import type { Zippable } from "fflate";

/** Pictures are small already: to press them once more only holds the process up. */
export function withPicturesAsTheyAre(parts: Readonly<Record<string, Uint8Array>>): Zippable {
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [
      name,
      name.endsWith(".png") ? [bytes, { level: 0 }] : bytes,
    ]),
  );
}
