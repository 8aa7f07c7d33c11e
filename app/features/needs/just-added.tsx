import { NavigationType, useLocation, useNavigationType } from "@remix-run/react";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { needTexts } from "./need-texts";

/**
 * For whoever has just come from the form. The browser keeps the state of an address: loaded anew, or come back to, the
 * page would say it again, and not be what the server sent.
 */
export function JustAdded() {
  const words = useTexts(needTexts);
  const isComing = useNavigationType() !== NavigationType.Pop;
  const state: unknown = useLocation().state;
  if (!isComing || typeof state !== "object" || state === null || !("isNew" in state)) return null;
  return (
    <Note tone="ok" role="status">
      {words.added}
    </Note>
  );
}
