import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { ParticipantLanguage } from "~/domain/workshop/phrase";
import { fill, fillCounted } from "./fill";
import type { Counted, ParticipantWords } from "./participant-words";

interface Words {
  readonly language: ParticipantLanguage;
  readonly words: ParticipantWords;
}

interface SpokenWords extends Words {
  /** puts the number, in the way the language counts */
  readonly count: (texts: Counted, values: { readonly n: number; readonly of?: number }) => string;
  readonly say: typeof fill;
}

const WordsContext = createContext<Words | null>(null);

/** The words of the one language the page came with. */
export function WordsProvider({ value, children }: { readonly value: Words; readonly children: ReactNode }) {
  return <WordsContext.Provider value={value}>{children}</WordsContext.Provider>;
}

export function useWords(): SpokenWords {
  const value = useContext(WordsContext);
  if (value === null) throw new Error("Words are used outside of a page of participants.");
  return useMemo(
    () => ({
      ...value,
      count: (texts, values) => fillCounted(value.language, texts, values),
      say: fill,
    }),
    [value],
  );
}
