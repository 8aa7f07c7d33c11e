import { Fragment } from "react";
import type { WordPiece } from "~/domain/delivery/sign-off/compare-words";
import { useTexts } from "~/ui/language";
import { changedWordsTexts } from "./changed-words-texts";

/** Words that stayed, were put in or taken out: told by their mark and in words, never by colour alone. */
export function ChangedWords({ piece: { kind, text } }: { readonly piece: WordPiece }) {
  const words = useTexts(changedWordsTexts);
  switch (kind) {
    case "kept":
      return <Fragment>{text}</Fragment>;
    case "taken-out":
      return (
        <del className="words">
          <span className="vh">{words.takenOut} </span>
          {text}
          <span className="vh"> {words.endOfChange} </span>
        </del>
      );
    case "put-in":
      return (
        <ins className="words">
          <span className="vh">{words.putIn} </span>
          {text}
          <span className="vh"> {words.endOfChange} </span>
        </ins>
      );
  }
}
