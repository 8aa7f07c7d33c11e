import * as encoding from "lib0/encoding";
import type { Random } from "../text-judge/random.ts";
import {
  encodeAny,
  encodeEmbed,
  encodeFormat,
  encodeItem,
  encodeText,
  encodeType,
  encodeUpdate,
  type Place,
  type RawAuthor,
  type RawDeletes,
  type StructId,
} from "./raw-update.ts";

/** How far each author of a document has come. */
export type Clocks = ReadonlyMap<number, number>;

/** An update in a proper frame whose fields say anything at all. */
export function buildNonsense(clocks: Clocks, random: Random): Uint8Array {
  const number = () => random.pick([0, 1, random.below(40), random.below(2 ** 31), 2 ** 32, 2 ** 53 - 2]);
  const client = () => random.pick([...clocks.keys(), random.below(2 ** 31), number()]);
  const id = (): StructId => [client(), number()];
  const authors = Array.from({ length: random.below(4) }, (): RawAuthor => {
    const structs = Array.from({ length: random.below(5) }, () => buildAnyItem(id, random));
    const announced = random.chance(0.1) ? number() : structs.length;
    return { client: client(), clock: number(), structs, announced };
  });
  const deletes = Array.from({ length: random.below(3) }, (): RawDeletes => {
    const ranges = Array.from({ length: random.below(4) }, () => [number(), number()] as const);
    return { client: client(), ranges };
  });
  return encodeUpdate({ authors, deletes });
}

function buildAnyItem(id: () => StructId, random: Random): Uint8Array {
  const maybe = () => (random.chance(0.4) ? id() : undefined);
  const parent = random.pick<string | StructId>([
    "text",
    "seams",
    "presentation",
    "fields",
    "other",
    "",
    id(),
  ]);
  const key = random.chance(0.2) ? { key: random.pick(["a", "", "__proto__", "constructor"]) } : {};
  const place = { left: maybe(), right: maybe(), parent, ...key };
  return encodeItem(random.below(12), place, (encoder) => {
    for (let fields = random.below(4); fields > 0; fields--) {
      if (random.chance(0.5)) encoding.writeVarUint(encoder, random.below(300));
      else encoding.writeVarString(encoder, random.pick(["", "x", "null", "{", '{"a":1}', "🏗️"]));
    }
  });
}

/** Where a kind of document holds text and values. */
export interface Roots {
  readonly text: string;
  readonly map: string;
  readonly keyAt: (id: StructId) => string;
}

const ofSections: Roots = { text: "text", map: "seams", keyAt: ([client, clock]) => `${client}:${clock}` };
export const ofSheets: Roots = {
  text: "people",
  map: "fields",
  keyAt: ([, clock]) => `commitment/${clock}/what`,
};

/** What satisfies every rule and yet no editor writes: its own client id, real neighbours, in no sensible order. */
export function buildNearValid(clocks: Clocks, random: Random, roots: Roots = ofSections): Uint8Array {
  const authors = [...clocks].filter(([, clock]) => clock > 0);
  const existing = (): StructId => {
    const [client, clock] = random.pick(authors);
    return [client, random.below(clock)];
  };
  const structs = Array.from({ length: random.between(1, 5) }, () => buildOddItem(existing, random, roots));
  const own: RawAuthor = { client: random.below(2 ** 31), clock: 0, structs };
  return encodeUpdate({
    authors: [own],
    deletes: random.chance(0.3) ? [buildOddDeletes(authors, random)] : [],
  });
}

function buildOddItem(existing: () => StructId, random: Random, roots: Roots): Uint8Array {
  const neighbours = { left: existing(), right: existing() };
  const place: Place = random.pickWeighted([
    { weight: 6, place: neighbours },
    { weight: 4, place: { left: neighbours.left } },
    { weight: 4, place: { right: neighbours.right } },
    { weight: 4, place: { parent: roots.text } },
    // Where no editor writes: refused.
    { weight: 1, place: { parent: neighbours.left } },
  ]).place;
  const seam = { parent: roots.map, key: roots.keyAt(neighbours.left) };
  return random.pick([
    () => encodeText(place, random.pick(["x", "parola", "\n", "🏗️"])),
    () => encodeText(place, random.pick(["a", "una frase intera", "è"])),
    () => encodeFormat(place, random.pick(["bold", "block", "link"]), random.pick(["true", "null", '"h2"'])),
    () => encodeEmbed(place, '{"chip":"need-1"}'),
    () => encodeAny(seam, random.pick([Uint8Array.of(120), Uint8Array.of(126), Uint8Array.of(125, 1)])),
    // A value where no editor writes one, or a type: refused.
    () => (random.chance(0.2) ? encodeAny(place, Uint8Array.of(120)) : encodeText(place, "y")),
    () => (random.chance(0.2) ? encodeType(place, random.below(3)) : encodeText(place, "z")),
  ])();
}

function buildOddDeletes(authors: readonly StructId[], random: Random): RawDeletes {
  const [client, clock] = random.pick(authors);
  const from = random.below(clock);
  return { client, ranges: [[from, random.between(1, clock - from)]] };
}
