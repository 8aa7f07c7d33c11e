import { Link } from "@remix-run/react";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import type { ShownSubmission } from "./hand-in-data";
import { handInTexts } from "./hand-in-texts";

interface SubmissionChangedProps extends Pick<ShownSubmission, "changed"> {
  /** a receipt stays what it is: what is in the workspace is not that any more */
  readonly onReceipt?: boolean;
}

/** That what is read is no longer what was handed in. */
export function SubmissionChanged({ changed, onReceipt = false }: SubmissionChangedProps) {
  const words = useTexts(handInTexts);
  if (changed.length === 0) return null;
  return (
    <Note tone="warn">
      <b>{words.changed}</b>
      <p>{(onReceipt ? words.changedSince : words.changedWhat)(changed.join(", "))}</p>
    </Note>
  );
}

interface SubmissionNoteProps {
  readonly submission: ShownSubmission;
  /** the address of the delivery */
  readonly to: string;
}

/** Of a stage that was opened again: when it was handed in, and what has changed since. */
export function SubmissionNote({ submission: { at, registryNumber, changed }, to }: SubmissionNoteProps) {
  const words = useTexts(handInTexts);
  return (
    <Note tone={changed.length > 0 ? "warn" : "info"}>
      <b>{changed.length > 0 ? words.changed : `${words.sent}, ${at}`}</b>
      {changed.length > 0 && <p>{words.changedWhat(changed.join(", "))}</p>}
      <p>
        {words.protocol(registryNumber)}. <Link to={`${to}/ricevuta`}>{words.receipt}</Link>
      </p>
    </Note>
  );
}
