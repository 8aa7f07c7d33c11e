import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";

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

/**
 * A field that is saved when people leave it, or press Enter. Until something is typed in it, it follows what others
 * write; then it is theirs, and nothing is written that was not changed here.
 * @param save answers a sentence when the value will not do: then what was typed stays
 */
export function useSavedValue(value: string, save: (typed: string) => string | undefined): SavedValue {
  const [draft, setDraft] = useState<{ readonly typed: string; readonly before: string } | null>(null);
  const [error, setError] = useState<string | undefined>();
  const commit = () => {
    if (draft === null) return;
    const refused = draft.typed === draft.before ? undefined : save(draft.typed);
    setError(refused);
    if (refused === undefined) setDraft(null);
  };
  // A page that is left with the field still open keeps what was typed.
  const last = useRef(commit);
  useEffect(() => void (last.current = commit));
  useEffect(() => () => last.current(), []);
  return {
    control: {
      value: draft?.typed ?? value,
      onChange: ({ target }) => setDraft({ typed: target.value, before: draft?.before ?? value }),
      onBlur: commit,
      onKeyDown(event) {
        const isLine = event.currentTarget instanceof HTMLInputElement;
        if (event.key !== "Enter" || !isLine) return;
        event.preventDefault();
        commit();
      },
    },
    error,
    meanwhile: draft !== null && value !== draft.before ? value : null,
  };
}
