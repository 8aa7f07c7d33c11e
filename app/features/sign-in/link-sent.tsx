import { Link } from "@remix-run/react";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { texts } from "./texts";

/** The same for every address, known or not. */
export function LinkSent({ keepsMail }: { readonly keepsMail: boolean }) {
  const words = useTexts(texts);
  return (
    <Note tone="ok" role="status">
      <b>{words.sentTitle}</b>
      <p>{words.sent}</p>
      {keepsMail && (
        <p>
          <Link to="/posta">{words.outbox}</Link>
        </p>
      )}
    </Note>
  );
}
