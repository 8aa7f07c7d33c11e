import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { tellLost } from "~/ui/lost-field";

interface SavedValue {
  /** for the control */
  readonly control: {
    readonly value: string;
    readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
    readonly onBlur: (event: FocusEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
  readonly error: string | undefined;
  /** what others made of it while it was being written here; null: nothing */
  readonly meanwhile: string | null;
}

interface Draft {
  readonly typed: string;
  /** what was there when it was begun, or what became of what was written of it; null: that is not known yet */
  readonly before: string | null;
  /** `typed` is written, and the person is still in the field */
  readonly isWritten: boolean;
}

/** As long as nobody types for this long, they paused. */
const pauseMs = 1_000;

/**
 * A field that is saved when people leave it, press Enter or pause, and before the page is closed. Until something is
 * typed in it, it follows what others write; then it is theirs, and nothing is written that was not changed here.
 * @param save answers a sentence when the value will not do: then what was typed stays
 * @param label as the field is called on the page
 */
export function useSavedValue(
  value: string,
  save: (typed: string) => string | undefined,
  label: string,
): SavedValue {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [error, setError] = useState<string | undefined>();
  const isPending = draft !== null && !draft.isWritten && draft.typed !== draft.before;
  const meanwhile = draft !== null && draft.before !== null && value !== draft.before ? value : null;
  const commit = () => {
    if (draft === null) return undefined;
    const refused = isPending ? save(draft.typed) : undefined;
    setError(refused);
    if (refused === undefined) setDraft(null);
    return refused;
  };
  const pause = () => {
    if (draft === null || save(draft.typed) !== undefined) return;
    setError(undefined);
    setDraft({ ...draft, before: null, isWritten: true });
  };
  // A page that is left with the field still open keeps what was typed; what will not do is shown, to be copied.
  const leave = () => {
    const typed = draft?.typed.trim() ?? "";
    if (commit() !== undefined && typed !== "") tellLost({ label, text: typed });
  };
  const last = useRef({ commit, pause, leave });
  useEffect(() => void (last.current = { commit, pause, leave }));
  useEffect(() => () => last.current.leave(), []);
  useEffect(() => writeBeforeClosing(() => last.current.commit()), []);
  useEffect(() => {
    // What others wrote meanwhile is said first: the person has to see it before it is written over.
    if (!isPending || meanwhile !== null) return undefined;
    const timer = setTimeout(() => last.current.pause(), pauseMs);
    return () => clearTimeout(timer);
  }, [isPending, meanwhile, draft?.typed]);
  useEffect(() => {
    if (draft?.isWritten !== true) return;
    // What others write after one's own is followed again.
    if (draft.before !== null && draft.before !== value) setDraft(null);
    else if (draft.before === null) setDraft({ ...draft, before: value });
  }, [draft, value]);
  return {
    control: {
      value: draft?.typed ?? value,
      onChange: ({ target }) =>
        setDraft({ typed: target.value, before: draft?.before ?? value, isWritten: false }),
      onBlur: () => void commit(),
      onKeyDown(event) {
        const isLine = event.currentTarget instanceof HTMLInputElement;
        if (event.key !== "Enter" || !isLine) return;
        event.preventDefault();
        commit();
      },
    },
    error,
    meanwhile: isPending ? meanwhile : null,
  };
}

/**
 * Written before the document is asked whether anything of it is not sent; what will not do is as good as not sent.
 * @param write answers a sentence when it could not
 */
function writeBeforeClosing(write: () => string | undefined): () => void {
  const listening = new AbortController();
  const first = { signal: listening.signal, capture: true };
  const ask = (event: Event) => {
    if (write() !== undefined) event.preventDefault();
  };
  window.addEventListener("beforeunload", ask, first);
  // Where nobody is asked, as on phones, this is the last that is heard.
  window.addEventListener("pagehide", () => void write(), first);
  return () => listening.abort();
}
