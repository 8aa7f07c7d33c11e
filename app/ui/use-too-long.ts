import { useState } from "react";
import { useLanguage, useTexts } from "./language";
import { longTextTexts } from "./long-text-texts";

interface Limited {
  readonly value?: unknown;
  readonly defaultValue?: unknown;
  /** undefined: it may be as long as it is */
  readonly longest: number | undefined;
  /** how long a text is, counted as whoever takes it counts */
  readonly count?: ((text: string) => number) | undefined;
}

interface Measured {
  readonly length: number;
  /** how much of the text is too much, in words; undefined: none */
  readonly tooMany: string | undefined;
  /** what is in the field now, where the page does not know it itself */
  readonly hear: (text: string) => void;
}

/** How long what is typed may be. It is never cut: whoever writes or pastes too much is told how much. */
export function useTooLong({ value, defaultValue, longest, count = lengthOf }: Limited): Measured {
  const words = useTexts(longTextTexts);
  const say = useNumbers();
  const [typed, hear] = useState<string | null>(null);
  const text = value ?? typed ?? defaultValue;
  const length = count(typeof text === "string" || typeof text === "number" ? String(text) : "");
  const over = length - (longest ?? length);
  return { length, tooMany: over > 0 ? words.tooMany(over, say(over)) : undefined, hear };
}

/** As whoever keeps a text counts it: without the blanks at its ends. */
export function lengthOf(text: string): number {
  return text.trim().length;
}

export function useNumbers() {
  const numbers = new Intl.NumberFormat(useLanguage(), { useGrouping: "always" });
  return (n: number) => numbers.format(n);
}
