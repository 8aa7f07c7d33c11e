import { Button } from "./button";
import { useTexts } from "./language";
import { Note } from "./note";

interface StrandedNoteProps {
  /** changes made here that will not be sent; without any there is nothing to say */
  readonly changes: number;
  readonly onDiscard: () => Promise<void>;
}

/** What somebody wrote who may only read by now: it must not look like a part of what is read. */
export function StrandedNote({ changes, onDiscard }: StrandedNoteProps) {
  const words = useTexts(texts);
  if (changes === 0) return null;
  const discard = async () => {
    if (!window.confirm(words.ask)) return;
    await onDiscard();
    window.location.reload();
  };
  return (
    <Note tone="bad" role="alert">
      <b>{words.title(changes)}</b> {words.what}{" "}
      <Button small type="button" look="outline" onClick={() => void discard()}>
        {words.discard}
      </Button>
    </Note>
  );
}

const texts = {
  it: {
    title: (n: number) =>
      n === 1 ? "Una tua modifica non è partita." : `${n} tue modifiche non sono partite.`,
    what: "Qui non puoi più scrivere: le vedi solo tu, su questo computer. Copia altrove ciò che ti serve, poi toglile.",
    discard: "Togli le modifiche",
    ask: "Togliere da questo computer le modifiche non inviate? Non si recuperano; si torna a quello che vedono gli altri.",
  },
  en: {
    title: (n: number) =>
      n === 1 ? "A change of yours was not sent." : `${n} changes of yours were not sent.`,
    what: "You may no longer write here: only you see them, on this computer. Copy what you need elsewhere, then drop them.",
    discard: "Drop the changes",
    ask: "Drop the unsent changes from this computer? They cannot be brought back; you go back to what the others see.",
  },
};
