import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";

/** Why there is nothing to change on a page of the partnership. */
export function FrozenNote() {
  const words = useTexts(texts);
  return <Note>{words.frozen}</Note>;
}

const texts = {
  it: { frozen: "La fase è congelata: qui si può leggere, non modificare." },
  en: { frozen: "The stage is frozen: this can be read and not changed." },
};
