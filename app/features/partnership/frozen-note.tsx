import type { ReactNode } from "react";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";

interface FrozenNoteProps {
  /** what the freeze means on this page, when there is more to it than reading */
  readonly children?: ReactNode;
}

/** Why there is nothing to change on a page of the partnership. */
export function FrozenNote({ children }: FrozenNoteProps) {
  const words = useTexts(texts);
  return (
    <Note>
      <b>{words.frozen}</b> {children ?? words.onlyRead}
    </Note>
  );
}

const texts = {
  it: { frozen: "La fase è congelata.", onlyRead: "Qui si può leggere, non modificare." },
  en: { frozen: "The stage is frozen.", onlyRead: "This can be read and not changed." },
};
