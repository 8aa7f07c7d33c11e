import { type FormEvent, useEffect, useRef, useState } from "react";
import { readEditingState } from "~/document/editor/editing-state";
import { setLink } from "~/document/editor/section-commands";
import { completeLink } from "~/domain/text/safe-link";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";
import { useTexts } from "~/ui/language";
import { settleText } from "~/ui/settle-text";
import { texts } from "./texts";
import type { Editing } from "./use-section-editor";

interface LinkRowProps {
  readonly editing: Editing;
  readonly onClose: () => void;
}

/** Asks for the address of a link, under the tools. */
export function LinkRow({ editing, onClose }: LinkRowProps) {
  const words = useTexts(texts);
  const { editor, binding } = editing;
  const [present] = useState(() => readEditingState(editor, binding).link);
  const [error, setError] = useState<string | undefined>();
  const row = useRef<HTMLFormElement>(null);
  useEffect(() => row.current?.querySelector("input")?.focus(), []);

  const close = () => {
    settleText(row.current);
    onClose();
    editor.focus();
  };
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const address = new FormData(event.currentTarget).get("address");
    const link = completeLink(typeof address === "string" ? address : "");
    if (link === null) {
      setError(words.linkBad);
      return;
    }
    setLink(editor, link);
    close();
  };
  return (
    <form className="link-row" ref={row} onSubmit={handleSubmit}>
      <TextField
        name="address"
        label={words.linkAddress}
        help={words.linkHelp}
        error={error}
        defaultValue={present ?? ""}
        autoComplete="off"
        inputMode="url"
        onKeyDown={(event) => event.key === "Escape" && close()}
      />
      <Button small look="primary">
        {words.linkSet}
      </Button>
      {present !== null && (
        <Button
          small
          type="button"
          onClick={() => {
            setLink(editor, null);
            close();
          }}
        >
          {words.linkRemove}
        </Button>
      )}
      <Button small look="quiet" type="button" onClick={close}>
        {words.cancel}
      </Button>
    </form>
  );
}
