/** New ids by old ones, each pair of the same length: bytes in which one stands stay as long as they were. */
export type Renaming = ReadonlyMap<string, string>;

/** The text with every old id replaced, wherever it stands; ids are random, so nothing else reads like one. */
export function renameInText(text: string, renaming: Renaming): string {
  if (renaming.size === 0) return text;
  const lengths = [...new Set([...renaming.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  const shortest = lengths.at(-1) ?? 0;
  return text.replace(/[\w-]+/g, (run) =>
    run.length < shortest ? run : renameInRun(run, renaming, lengths),
  );
}

/** The same in bytes, of which those of an id are its characters. */
export function renameInBytes(bytes: Uint8Array, renaming: Renaming): Uint8Array {
  if (renaming.size === 0) return bytes;
  const text = latin1.read(bytes);
  const renamed = renameInText(text, renaming);
  return renamed === text ? bytes : latin1.write(renamed);
}

/** Another id of the same length and letters. `random` answers so many bytes. */
export function idLike(old: string, random: (length: number) => Uint8Array): string {
  const letters = /^[a-z2-7]+$/.test(old) ? entryLetters : rowLetters;
  return [...random(old.length)].map((byte) => letters[byte % letters.length]).join("");
}

/** Shorter ones are words: they might stand anywhere. */
export const shortestId = 12;

const entryLetters = "abcdefghijklmnopqrstuvwxyz234567";
const rowLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

function renameInRun(run: string, renaming: Renaming, lengths: readonly number[]): string {
  let renamed = "";
  for (let at = 0; at < run.length; ) {
    const found = lengths.map((length) => run.slice(at, at + length)).find((id) => renaming.has(id));
    renamed += found === undefined ? run.charAt(at) : (renaming.get(found) ?? "");
    at += found?.length ?? 1;
  }
  return renamed;
}

/** One character for each byte. */
const latin1 = {
  read(bytes: Uint8Array): string {
    let text = "";
    for (let at = 0; at < bytes.length; at += 4096)
      text += String.fromCharCode(...bytes.subarray(at, at + 4096));
    return text;
  },
  write: (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0)),
};
