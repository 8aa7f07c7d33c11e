import { ParticipantPage } from "../participant-page";
import { PlainField } from "../plain-field";
import { toldKinds } from "../words/participant-words";
import { useWords } from "../words/words-context";
import { forMyself, forOther, type JoinErrors, type JoinTyped } from "./join-form";

export interface JoinPageProps {
  readonly workshopId: string;
  readonly title: string;
  readonly code: string;
  /** the day after which names are erased, in the language of the page */
  readonly keptUntil: string;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly typed: JoinTyped;
  readonly errors: JoinErrors;
}

/** A nickname, whom one takes part for, and who will read it. */
export function JoinPage(props: JoinPageProps) {
  const { workshopId, title, code, keptUntil, typed, errors } = props;
  const { words, language, say } = useWords();
  const addressIn = (chosen: string) => `/laboratorio/${workshopId}/entra?codice=${code}&lingua=${chosen}`;
  return (
    <ParticipantPage over={title} title={words.joinTitle} languageAddress={addressIn}>
      {/* What is refused is shown again at this address: without the code it would lead away, and lose what was typed. */}
      <form method="post" action={addressIn(language)} noValidate className="pform">
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="code" value={code} />
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
        <p className="pnote">
          <b>{words.whoReads}</b> {say(words.whoReadsWhat, { day: keptUntil })}
        </p>
        <button type="submit" className="btn p wide">
          {words.joinGo}
        </button>
      </form>
    </ParticipantPage>
  );
}

/** The field for another organisation shows once it is chosen, by style alone: there are no scripts here. */
function OnBehalf({ organisations, typed, errors }: JoinPageProps) {
  const { words } = useWords();
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
