import { formatRelative } from "~/domain/wording/format-moment";
import { ButtonLink } from "~/ui/button";
import { useLanguage, useTexts } from "~/ui/language";
import { texts } from "./texts";

export interface KeptMailLine {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** ISO instant */
  readonly createdAt: string;
}

interface OutboxPageProps {
  readonly mails: readonly KeptMailLine[];
  /** ISO instant of the server */
  readonly now: string;
}

export function OutboxPage({ mails, now }: OutboxPageProps) {
  const words = useTexts(texts);
  return (
    <main id="contenuto" tabIndex={-1} className="desk form-page">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {mails.length === 0 && (
        <>
          <p>{words.empty}</p>
          <p className="above">
            <ButtonLink to="/accedi">{words.signIn}</ButtonLink>
          </p>
        </>
      )}
      {mails.map((mail) => (
        <Mail key={mail.id} mail={mail} now={now} />
      ))}
    </main>
  );
}

function Mail({ mail, now }: { readonly mail: KeptMailLine; readonly now: string }) {
  const words = useTexts(texts);
  const language = useLanguage();
  return (
    <article className="card kept-mail">
      <p className="small muted">
        {words.to} {mail.to} ·{" "}
        <time dateTime={mail.createdAt}>
          {formatRelative(language, new Date(now), new Date(mail.createdAt))}
        </time>
      </p>
      <h2>{mail.subject}</h2>
      <p className="text">{mail.text.split(/(https?:\/\/\S+)/).map(toLink)}</p>
    </article>
  );
}

/** Every second piece is an address: that is how `split` with a group leaves them. */
function toLink(piece: string, index: number) {
  return index % 2 === 1 ? (
    <a key={piece} href={piece} rel="noreferrer">
      {piece}
    </a>
  ) : (
    piece
  );
}
