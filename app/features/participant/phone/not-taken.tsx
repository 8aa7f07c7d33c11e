import type { Unsent } from "../outbox/unsent";
import { Sign } from "../sign";
import type { SentRefusal } from "../words/participant-words";
import { useWords } from "../words/words-context";
import { usePhone } from "./phone-context";
import { type SaidBack, textOfSaid } from "./said-back";

interface NotTakenProps {
  readonly isGone: boolean;
  readonly said: SaidBack | null;
}

/** What was sent and not accepted, with why; the sentence stays to be read until its author has read it. */
export function NotTaken({ isGone, said }: NotTakenProps) {
  const { contents, dismiss } = usePhone();
  return (
    <div role="alert">
      {isGone && <Refusal reason="not-joined" text="" />}
      {said !== null && <Refusal reason={said.reason} text={textOfSaid(said)} />}
      {contents.refused.map(({ name, reason, saying }) => (
        <Refusal key={name} reason={reason} text={textOf(saying)} onDismiss={() => dismiss(name)} />
      ))}
    </div>
  );
}

interface RefusalProps {
  readonly reason: SentRefusal;
  readonly text: string;
  readonly onDismiss?: () => void;
}

export function Refusal({ reason, text, onDismiss }: RefusalProps) {
  const { words, language } = useWords();
  return (
    <div className="refusal">
      <Sign name="error" />
      <div>
        <p>
          <b>{words.notTaken}.</b> {words.refusals[reason]}
        </p>
        {text !== "" && <blockquote>{text}</blockquote>}
        {reason === "not-joined" && <a href={`/partecipa?lingua=${language}`}>{words.joinAgain}</a>}
        {onDismiss && (
          <button type="button" className="btn o" onClick={onDismiss}>
            {words.dismiss}
          </button>
        )}
      </div>
    </div>
  );
}

function textOf(saying: Unsent): string {
  if (saying.kind === "card") return saying.text;
  return saying.kind === "ballot" ? saying.reason : "";
}
