import { useFetcher } from "@remix-run/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { LongTextField } from "~/ui/long-text-field";
import { settleText } from "~/ui/settle-text";
import { useUnsent } from "~/ui/unsent";
import { BoardDialog } from "./board-dialog";
import { boardTexts } from "./board-texts";

interface HideFormProps {
  readonly cardIds: readonly string[];
  readonly onDone: (told: string | null) => void;
}

const longestReason = 300;

/** Takes cards out of sight, with the reason their authors are told. It is a command: the board follows. */
export function HideForm({ cardIds, onDone }: HideFormProps) {
  const words = useTexts(boardTexts);
  const { state, data, submit } = useFetcher<{ readonly status: string }>();
  // The note of the page is behind the dialog.
  const [unsent] = useUnsent();
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState("");
  const [hasTried, setTried] = useState(false);
  useEffect(() => {
    if (state !== "idle" || !data) return;
    settleText(form.current);
    onDone(null);
  }, [state, data, onDone]);
  const isMissing = hasTried && reason.trim() === "";
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === "" || reason.trim().length > longestReason) return;
    const sent = new FormData();
    sent.set("intent", "hide-card");
    sent.set("reason", reason);
    for (const id of cardIds) sent.append("cardId", id);
    submit(sent, { method: "post" });
  };
  return (
    <BoardDialog title={words.hideTitle(cardIds.length)} lead={words.hideLead} onClose={() => onDone(null)}>
      <form ref={form} className="fields" onSubmit={handleSubmit} noValidate>
        <LongTextField
          name="reason"
          id="board-hide-reason"
          label={words.hideReason}
          error={isMissing ? words.hideReasonMissing : undefined}
          rows={2}
          longest={longestReason}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <p className="ready-reasons">
          {words.hideReasons.map((ready) => (
            <button key={ready} type="button" onClick={() => setReason(ready)}>
              {ready}
            </button>
          ))}
        </p>
        {unsent !== null && (
          <p className="small bad" role="alert">
            {words.hideUnsent}
          </p>
        )}
        <p className="acts">
          <Button look="danger" disabled={state !== "idle"}>
            {words.hideDo}
          </Button>
        </p>
      </form>
    </BoardDialog>
  );
}
