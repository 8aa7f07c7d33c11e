import { describe, expect, it } from "vitest";
import { participantLanguages } from "~/domain/workshop/phrase";
import { sayValue } from "~/domain/workshop/results/say-value";
import { fill, fillCounted } from "~/features/participant/words/fill";
import { formatKeptDay } from "~/features/participant/words/format-kept-day";
import { participantWordsIn } from "~/features/participant/words/words-in";

/** Every text of a language under the path of its name. */
function textsIn(value: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([name, inner]) => textsIn(inner, `${path}/${name}`));
}

const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
const counted = /\/(zero|one|two|few|many|other)$/;

describe.each(participantLanguages)("what participants read in %s", (language) => {
  const texts = textsIn(participantWordsIn(language));

  it("is there, word for word", () => {
    expect(texts.filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("fills in the same as the Italian", () => {
    const italian = new Map(textsIn(participantWordsIn("it")));
    const plain = texts.filter(([path]) => !counted.test(path));
    for (const [path, text] of plain)
      expect([path, placesIn(text)]).toEqual([path, placesIn(italian.get(path)!)]);
  });

  it("has a text for each way the language counts", () => {
    const { tooLong, unsent, dotsLeft } = participantWordsIn(language);
    for (const n of [0, 1, 2, 3, 11, 20, 100])
      for (const texts of [tooLong, unsent, dotsLeft])
        expect(fillCounted(language, texts, { n, of: 5 })).not.toMatch(/\{|undefined/);
  });

  it("names the day after which names are gone", () => {
    expect(formatKeptDay(language, "2027-11-30")).toMatch(/2027/);
  });
});

it.each(["it", "en"] as const)("in %s a dot is called on the phone as in the results", (language) => {
  const { dotsLeft } = participantWordsIn(language);
  for (const n of [1, 2])
    expect(fillCounted(language, dotsLeft, { n, of: 5 })).toContain(` ${sayValue(language, "dots", n)} `);
});

it("an unknown place in a text stays to be seen", () => {
  expect(fill("{n} di {of}", { n: 1 })).toBe("1 di {of}");
});
