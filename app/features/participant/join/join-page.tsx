import type { ReactNode } from "react";
import { ParticipantPage } from "../participant-page";
import { PlainField } from "../plain-field";
import { sentMark } from "../sent-mark";
import { Sign } from "../sign";
import { toldKinds } from "../words/participant-words";
import { useWords } from "../words/words-context";
import {
  forMyself,
  forOther,
  type JoinErrors,
  type JoinRefusal,
  type JoinTyped,
  languageField,
  sendingField,
} from "./join-form";

export interface JoinPageProps {
  readonly workshopId: string;
  readonly code: string;
  readonly sendingKey: string;
  /** null: the code does not open it, and nothing is said of it */
  readonly workshop: OpenWorkshop | null;
  readonly typed: JoinTyped;
  readonly errors: JoinErrors;
  readonly refusal: JoinRefusal | null;
}

interface OpenWorkshop {
  readonly title: string;
  /** the day after which names are erased, in the language of the page */
  readonly keptUntil: string;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** A nickname, whom one takes part for, and who will read it. */
export function JoinPage(props: JoinPageProps) {
  const { workshopId, code, sendingKey, workshop, typed, errors, refusal } = props;
  const { words, language, say } = useWords();
  // What is sent is shown again at this address: without all of it it would lead away, and lose what was typed.
  const addressIn = (chosen: string) =>
    `/laboratorio/${workshopId}/entra?codice=${code}&lingua=${chosen}&${sentMark}`;
  return (
    <ParticipantPage
      over={workshop?.title ?? "Cantiere"}
      title={words.joinTitle}
      languageAddress={workshop && addressIn}
      languageForm={{ id: "entra", name: languageField }}
    >
      {refusal === "full" && <NotIn>{words.joinFull}</NotIn>}
      {refusal === "too-many-tries" && <NotIn>{words.tooManyTries}</NotIn>}
      <form id="entra" method="post" action={addressIn(language)} noValidate className="pform">
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name={sendingField} value={sendingKey} />
        {workshop === null ? (
          <CodeField code={code} isUnknown={refusal === "code-unknown"} />
        ) : (
          <input type="hidden" name="code" value={code} />
        )}
        <PlainField
          id="nickname"
          label={words.nickname}
          help={words.nicknameHelp}
          error={errors.nickname ? words.nicknameMissing : null}
        >
          {(control) => (
            <input
              {...control}
              className="in"
              name="nickname"
              defaultValue={typed.nickname}
              autoComplete="nickname"
              required
            />
          )}
        </PlainField>
        <OnBehalf {...props} />
        {workshop && (
          <p className="pnote">
            <b>{words.whoReads}</b> {say(words.whoReadsWhat, { day: workshop.keptUntil })}
          </p>
        )}
        <button type="submit" className="btn p wide">
          {words.joinGo}
        </button>
      </form>
    </ParticipantPage>
  );
}

function NotIn({ children }: { readonly children: ReactNode }) {
  return (
    <div className="refusal" role="alert">
      <Sign name="error" />
      <p>{children}</p>
    </div>
  );
}

/** The code came with the page; it is only typed once it has turned out not to open anything. */
function CodeField({ code, isUnknown }: { readonly code: string; readonly isUnknown: boolean }) {
  const { words } = useWords();
  return (
    <PlainField
      id="codice"
      label={words.codeLabel}
      help={words.codeLead}
      error={isUnknown ? words.codeUnknown : null}
    >
      {(control) => (
        <input
          {...control}
          className="in code"
          name="code"
          dir="ltr"
          defaultValue={code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      )}
    </PlainField>
  );
}

/** The field for another organisation shows once it is chosen, by style alone: there are no scripts here. */
function OnBehalf({ workshop, typed, errors }: JoinPageProps) {
  const { words } = useWords();
  const isListed = ![forMyself, forOther, ""].includes(typed.onBehalf);
  const chosen = isListed ? [{ id: typed.onBehalf, name: words.asChosen }] : [];
  const organisations = workshop?.organisations ?? chosen;
  return (
    <div className="behalf">
      <PlainField id="onBehalf" label={words.onBehalf}>
        {(control) => (
          <select {...control} className="in" name="onBehalf" defaultValue={typed.onBehalf}>
            <option value={forMyself}>{words.forMyself}</option>
            <optgroup label={words.partnership}>
              {organisations.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
            <option value={forOther}>{words.forOther}</option>
          </select>
        )}
      </PlainField>
      <div className="other">
        <PlainField
          id="otherName"
          label={words.otherName}
          error={errors.otherName ? words.otherMissing : null}
        >
          {(control) => (
            <input
              {...control}
              className="in"
              name="otherName"
              defaultValue={typed.otherName}
              autoComplete="organization"
            />
          )}
        </PlainField>
        <PlainField id="otherKind" label={words.otherKind}>
          {(control) => (
            <select {...control} className="in" name="otherKind" defaultValue={typed.otherKind}>
              <option value="">{words.kindUnsaid}</option>
              {toldKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </select>
          )}
        </PlainField>
      </div>
    </div>
  );
}
