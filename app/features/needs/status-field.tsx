import { type FormEvent, type MouseEvent, useState } from "react";
import { longestValue } from "~/document/entries/entry-keys";
import type { NeedChange } from "~/document/needs/write-needs";
import { type Need, needStatuses } from "~/domain/needs/need";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/field";
import { useTexts } from "~/ui/language";
import { LongTextField } from "~/ui/long-text-field";
import { settleText } from "~/ui/settle-text";
import { needTexts } from "./need-texts";
import { needsTexts } from "./needs-texts";
import { SavedField } from "./saved-field";

interface StatusFieldProps {
  readonly need: Need;
  readonly onChange: (change: NeedChange) => void;
}

/** How it stands. Set aside it is only together with the reason, which stays while others say otherwise how it stands. */
export function StatusField({ need, onChange }: StatusFieldProps) {
  const words = useTexts(needTexts);
  const list = useTexts(needsTexts);
  const [isSettingAside, setSettingAside] = useState(false);
  const choose = (said: string) => {
    const status = needStatuses.find((one) => one === said) ?? "raised";
    const isAside = status === "set-aside";
    setSettingAside(isAside);
    if (!isAside) onChange({ status });
  };
  return (
    <>
      <SelectField
        name="stato-del-bisogno"
        label={words.status}
        value={isSettingAside ? "set-aside" : need.status}
        choices={needStatuses.map((value) => ({ value, label: list.status[value] }))}
        onChange={({ target }) => choose(target.value)}
      />
      {isSettingAside && (
        <SetAside
          reason={need.setAsideReason}
          onDone={(setAsideReason) => {
            setSettingAside(false);
            onChange({ status: "set-aside", setAsideReason });
          }}
          onCancel={() => setSettingAside(false)}
        />
      )}
      {need.status === "set-aside" && !isSettingAside && (
        <SavedField
          name="motivo-accantonamento"
          label={words.setAsideReason}
          help={words.setAsideReasonHelp}
          value={need.setAsideReason}
          longest={longestValue}
          rows={2}
          lang="it"
          onSave={(typed) => {
            if (typed.trim() === "") return words.setAsideReasonMissing;
            onChange({ setAsideReason: typed.trim() });
            return undefined;
          }}
        />
      )}
    </>
  );
}

interface SetAsideProps {
  readonly reason: string;
  readonly onDone: (reason: string) => void;
  readonly onCancel: () => void;
}

function SetAside({ reason, onDone, onCancel }: SetAsideProps) {
  const words = useTexts(needTexts);
  // As it was when it was begun: what others write meanwhile is said.
  const [before] = useState(reason);
  const [typed, setTyped] = useState(reason);
  const [hasTried, setTried] = useState(false);
  const isMissing = typed.trim() === "";
  const done = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (isMissing || typed.trim().length > longestValue) return;
    settleText(event.currentTarget);
    onDone(typed.trim());
  };
  const letGo = (event: MouseEvent<HTMLButtonElement>) => {
    settleText(event.currentTarget.form);
    onCancel();
  };
  return (
    <form noValidate onSubmit={done}>
      <LongTextField
        name="motivo-accantonamento"
        label={`${words.setAsideReason} (${words.required})`}
        help={reason === before || reason === "" ? words.setAsideReasonHelp : words.meanwhileAside(reason)}
        error={hasTried && isMissing ? words.setAsideReasonMissing : undefined}
        rows={2}
        lang="it"
        longest={longestValue}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className="acts">
        <Button small>{words.setAside}</Button>
        <Button small look="quiet" type="button" onClick={letGo}>
          {words.cancel}
        </Button>
      </p>
    </form>
  );
}
