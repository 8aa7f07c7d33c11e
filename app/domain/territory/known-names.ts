import { foldText } from "~/domain/form/fold-text";
import { type Near, nearNames } from "./near-names";
import type { Municipality } from "./piedmont-municipalities";
import type { NameReading } from "./split-names";

export interface Named {
  readonly municipality: Municipality;
  /** folded, with one blank between words */
  readonly words: string;
  readonly parts: readonly string[];
  /** folded, without blanks */
  readonly compact: string;
}

export interface KnownNames {
  /** By its name however it is spelt, or by its code; several where names are shared. */
  find(typed: string): readonly Municipality[];
  /** "S. Secondo di P.": a word with a point is the beginning of one. Empty where nothing is abbreviated. */
  findAbbreviated(typed: string): readonly Municipality[];
  /** The nearest first; see `nearNames`. */
  findNear(reading: NameReading): readonly Near[];
}

/** The names of municipalities, ready to be looked up many times. */
export function knownNames(municipalities: readonly Municipality[]): KnownNames {
  const all = municipalities.map((municipality) => {
    const words = foldText(municipality.name);
    return { municipality, words, parts: words.split(" "), compact: words.replaceAll(" ", "") };
  });
  const byName = new Map<string, Municipality[]>();
  for (const { compact, municipality } of all) {
    const namesakes = byName.get(compact);
    if (namesakes === undefined) byName.set(compact, [municipality]);
    else namesakes.push(municipality);
  }
  const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
  return {
    findNear: nearNames(all),
    find: (typed) => {
      const coded = byCode.get(typed.trim());
      if (coded !== undefined) return [coded];
      return byName.get(foldText(typed).replaceAll(" ", "")) ?? [];
    },
    findAbbreviated: (typed) => {
      const words = readWords(typed);
      if (!words.some(({ isCut }) => isCut)) return [];
      return all.filter((named) => fits(words, named)).map(({ municipality }) => municipality);
    },
  };
}

interface Word {
  readonly text: string;
  readonly isCut: boolean;
}

/** "SS." and "F.lli" are as rare as they are unclear: a word is cut where a point follows it. */
function readWords(typed: string): readonly Word[] {
  return [...typed.normalize("NFC").matchAll(/([\p{L}\d]+)(\.?)/gu)].map(([, text = "", point]) => ({
    text: foldText(text),
    isCut: point === ".",
  }));
}

function fits(words: readonly Word[], { parts }: Named): boolean {
  if (parts.length !== words.length) return false;
  return words.every(({ text, isCut }, index) => {
    const part = parts[index] ?? "";
    return isCut ? part.startsWith(text) : part === text;
  });
}
