import { type FormEvent, useState } from "react";
import { checkCard, countLetters } from "~/domain/workshop/check-card";
import { useIsHydrated } from "~/ui/use-is-hydrated";
import { shownCards } from "../merge-own-work";
import type { OwnCard } from "../own-work";
import { newCardId } from "../outbox/new-id";
import { PlainField } from "../plain-field";
import { useWords } from "../words/words-context";
import { draftKey, draftsPlace } from "./left-drafts";
import { type OfStage, usePhone, useSaidOf, useSendAddress } from "./phone-context";
import { useDraft } from "./use-draft";

interface WriteFormProps extends OfStage {
  /** the card that is corrected; null: a new one is written */
  readonly correctingId: string | null;
  readonly onDone: () => void;
}

/** One field for one sentence. It is never cut: whoever writes too much is told how much. */
export function WriteForm({ stage, correctingId, onDone }: WriteFormProps) {
  const phone = usePhone();
  const { own, contents, say, participantId, workshopId } = phone;
  const { words } = useWords();
  const action = useSendAddress();
  const corrected = shownCards(own, contents.unsent, stage.id).find(({ id }) => id === correctingId) ?? null;
  const said = useSaidOf(stage);
  const again = corrected === null || corrected.id === said?.cardId ? said : null;
  const initial = again?.text || (corrected?.text ?? "");
  const [written, setWritten] = useState(initial);
  const [isRefused, setRefused] = useState(false);
  const { field, keep } = useDraft(
    draftKey(draftsPlace(workshopId, participantId), {
      stageId: stage.id,
      cardId: corrected?.id ?? "nuovo",
    }),
    setWritten,
  );
  const error = useWhatIsWrong(written, stage, isRefused);

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const columnId = form.get("columnId");
    const checked = checkCard(written, stage);
    if (checked.status === "refused") {
      setRefused(true);
      field.current?.focus();
      return;
    }
    say({
      kind: "card",
      cardId: corrected?.id ?? newCardId(),
      stageId: stage.id,
      text: checked.text,
      columnId: typeof columnId === "string" ? columnId : "",
      version: (corrected?.version ?? 0) + 1,
    });
    keep("");
    if (field.current) field.current.value = "";
    setWritten("");
    setRefused(false);
    field.current?.focus();
    onDone();
  }

  return (
    <form
      method="post"
      action={corrected ? `${action}&correggi=${corrected.id}` : action}
      onSubmit={handleSubmit}
      noValidate
      className="pform"
    >
      <input type="hidden" name="stageId" value={stage.id} />
      <input type="hidden" name="cardId" value={corrected?.id ?? phone.newCardId} />
      <input type="hidden" name="version" value={(corrected?.version ?? 0) + 1} />
      <PlainField id="testo" label={corrected ? words.correctLabel : words.cardLabel} error={error}>
        {(control) => (
          <textarea
            {...control}
            ref={field}
            className="in"
            name="text"
            rows={3}
            defaultValue={initial}
            aria-describedby={[control["aria-describedby"], "testo-nota"].filter(Boolean).join(" ")}
            onChange={({ target }) => {
              setWritten(target.value);
              setRefused(false);
              keep(target.value);
            }}
          />
        )}
      </PlainField>
      <p className="under" id="testo-nota">
        <span>{stage.namesOff ? words.namesOff : words.onlyFacilitators}</span>
        <Counter written={written} longest={stage.longestText} />
      </p>
      <ColumnChoice stage={stage} initial={again?.columnId ?? corrected?.columnId ?? ""} />
      <button type="submit" name="act" value="card" className="btn p wide">
        {corrected ? words.saveCorrection : words.put}
      </button>
      {corrected && <CorrectionActs card={corrected} onDone={onDone} />}
    </form>
  );
}

function useWhatIsWrong(written: string, stage: OfStage["stage"], isRefused: boolean): string | null {
  const { words, count } = useWords();
  const tooMany = countLetters(written.trim()) - stage.longestText;
  if (tooMany > 0) return count(words.tooLong, { n: tooMany });
  return isRefused && written.trim() === "" ? words.empty : null;
}

/** Without scripts nobody counts: then it says what the limit is. */
function Counter({ written, longest }: { readonly written: string; readonly longest: number }) {
  const { words, say } = useWords();
  const isHydrated = useIsHydrated();
  if (!isHydrated) return <span className="num">{say(words.atMost, { of: longest })}</span>;
  return <span className="num">{say(words.counter, { n: countLetters(written.trim()), of: longest })}</span>;
}

function ColumnChoice({ stage, initial }: OfStage & { readonly initial: string }) {
  const { words, language } = useWords();
  if (stage.columns.length === 0) return null;
  return (
    <PlainField id="colonna" label={words.column}>
      {(control) => (
        <select {...control} className="in" name="columnId" defaultValue={initial}>
          <option value="">{words.columnNone}</option>
          {stage.columns.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </select>
      )}
    </PlainField>
  );
}

interface CorrectionActsProps {
  readonly card: OwnCard;
  readonly onDone: () => void;
}

function CorrectionActs({ card, onDone }: CorrectionActsProps) {
  const { words } = useWords();
  const { contents, say, drop, workshopId } = usePhone();
  const withdraw = () => {
    const waiting = contents.unsent.find((entry) => entry.kind === "card" && entry.cardId === card.id);
    if (waiting?.kind === "card" && waiting.version === 1 && !waiting.isTried) drop(waiting);
    else say({ kind: "withdrawal", cardId: card.id, stageId: card.stageId });
    onDone();
  };
  return (
    <div className="acts">
      <button
        type="submit"
        name="act"
        value="withdrawal"
        className="btn d"
        onClick={(event) => {
          event.preventDefault();
          withdraw();
        }}
      >
        {words.withdraw}
      </button>
      <a
        className="btn q"
        href={`/laboratorio/${workshopId}`}
        onClick={(event) => {
          event.preventDefault();
          onDone();
        }}
      >
        {words.leaveAsIs}
      </a>
    </div>
  );
}
