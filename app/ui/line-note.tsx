import { Button } from "./button";
import { useTexts } from "./language";
import { Note } from "./note";

interface LineNoteProps {
  /** null: not known yet */
  readonly state: LineState | null;
  /** null: there is no line to try */
  readonly connection: { readonly retryNow: () => void } | null;
  readonly words: LineWords;
}

type LineState =
  | { readonly status: "saved" | "sending" | "refused" }
  | { readonly status: "offline"; readonly unsent: number };

/** What is kept and what to do depends on what is written. */
interface LineWords {
  readonly offline: string;
  readonly offlineWhat: (unsent: number) => string;
  readonly refused: string;
  readonly refusedWhat: string;
}

/** When what is written does not get away: what is kept, and what to do. */
export function LineNote({ state, connection, words }: LineNoteProps) {
  const { retry, reload } = useTexts(texts);
  if (state?.status === "offline") {
    return (
      <Note tone="warn" role="status">
        <b>{words.offline}</b> {words.offlineWhat(state.unsent)}{" "}
        <Button small type="button" look="outline" onClick={() => connection?.retryNow()}>
          {retry}
        </Button>
      </Note>
    );
  }
  if (state?.status !== "refused") return null;
  return (
    <Note tone="bad" role="alert">
      <b>{words.refused}</b> {words.refusedWhat}{" "}
      <Button small type="button" look="outline" onClick={() => window.location.reload()}>
        {reload}
      </Button>
    </Note>
  );
}

const texts = {
  it: { retry: "Riprova adesso", reload: "Ricarica la pagina" },
  en: { retry: "Try again now", reload: "Reload the page" },
};
