import { type FocusEvent, useEffect, useRef } from "react";
import { bindTextarea } from "~/document/textarea/bind-textarea";
import { longestValue } from "~/document/entries/entry-keys";
import type { NeedChange } from "~/document/needs/write-needs";
import { needDescription } from "~/document/workspace-document";
import type { ListedNeed } from "~/domain/needs/list-needs";
import { priorities, severities } from "~/domain/needs/need";
import { Field, SelectField } from "~/ui/field";
import { useTexts } from "~/ui/language";
import { CategoryField } from "./category-field";
import type { NeedActs } from "./need-acts";
import { needTexts } from "./need-texts";
import { useNeedsScene } from "./needs-scene";
import { needsTexts } from "./needs-texts";
import { PlaceField } from "./place-field";
import { SavedField } from "./saved-field";
import { StatusField } from "./status-field";
import { arePeople, longestTitle, readPeople } from "./typed-need";

interface NeedEditorProps {
  readonly listed: ListedNeed;
  readonly acts: NeedActs;
}

/** One need, to be written in, by several people at once: each field is saved by itself. */
export default function NeedEditor({ listed, acts }: NeedEditorProps) {
  const words = useTexts(needTexts);
  const { care } = useNeedsScene();
  const { need, isSensitive } = listed;
  const presence = usePresence(acts, need.id);
  const change = (part: NeedChange) => acts.change(need.id, part);
  const saveText = (field: "targetGroup") => (typed: string) => {
    change({ [field]: typed.trim() });
    return undefined;
  };
  const isOfFew = need.kind === "need" && need.people !== null && need.people < care.fewestPeople;
  const isFine = need.place.point !== null || need.place.area !== null;
  return (
    <div className="need-form fields" {...presence}>
      <p className="small muted">{words.saysAll}</p>
      <SavedField
        name="titolo"
        label={words.titleLabel}
        help={words.titleHelp}
        value={need.title}
        longest={longestTitle}
        lang="it"
        onSave={(typed) => {
          if (typed.trim() === "") return words.titleMissing;
          change({ title: typed.trim() });
          return undefined;
        }}
      />
      <Description acts={acts} needId={need.id} />
      <CategoryField categoryId={need.categoryId} onChange={(categoryId) => change({ categoryId })} />
      <PlaceField place={need.place} isSensitive={isSensitive} onChange={(place) => change({ place })}>
        {isOfFew && isFine && !isSensitive && <p className="care">{words.fewPeople(care.fewestPeople)}</p>}
      </PlaceField>
      <SavedField
        name="gruppo"
        label={words.targetGroup}
        help={words.targetGroupHelp}
        value={need.targetGroup}
        longest={longestValue}
        lang="it"
        onSave={saveText("targetGroup")}
      />
      <SavedField
        name="persone"
        label={words.peopleLabel}
        help={words.peopleHelp}
        value={need.people === null ? "" : String(need.people)}
        longest={12}
        inputMode="numeric"
        onSave={(typed) => {
          if (!arePeople(typed)) return words.peopleWrong;
          change({ people: readPeople(typed) });
          return undefined;
        }}
      />
      {need.kind === "need" && <Weight listed={listed} onChange={change} />}
      <StatusField need={need} onChange={change} />
    </div>
  );
}

/** The others see who is writing in the need. */
function usePresence(acts: NeedActs, needId: string) {
  useEffect(() => () => acts.writeIn(null), [acts]);
  return {
    onFocus: () => acts.writeIn(needId),
    onBlur(event: FocusEvent<HTMLElement>) {
      if (!event.currentTarget.contains(event.relatedTarget)) acts.writeIn(null);
    },
  };
}

function Description({ acts, needId }: { readonly acts: NeedActs; readonly needId: string }) {
  const words = useTexts(needTexts);
  const area = useRef<HTMLTextAreaElement>(null);
  const { doc } = acts;
  useEffect(() => {
    if (area.current === null) return;
    const binding = bindTextarea(area.current, needDescription(doc, needId));
    return () => binding.dispose();
  }, [doc, needId]);
  return (
    <Field name="descrizione" label={words.description} help={words.descriptionHelp}>
      {(control) => <textarea ref={area} rows={6} lang="it" spellCheck {...control} />}
    </Field>
  );
}

interface WeightProps {
  readonly listed: ListedNeed;
  readonly onChange: (change: NeedChange) => void;
}

/** How much it weighs: how bad it is, what comes first, and why. */
function Weight({ listed: { need }, onChange }: WeightProps) {
  const words = useTexts(needTexts);
  const list = useTexts(needsTexts);
  return (
    <>
      <div className="pair">
        <SelectField
          name="gravita"
          label={words.severity}
          value={need.severity ?? ""}
          choices={[
            { value: "", label: words.unsaid },
            ...severities.map((value) => ({ value, label: list.severity[value] })),
          ]}
          onChange={({ target }) =>
            onChange({ severity: severities.find((one) => one === target.value) ?? null })
          }
        />
        <SelectField
          name="priorita-del-bisogno"
          label={words.priority}
          value={need.priority ?? ""}
          choices={[
            { value: "", label: words.unsaid },
            ...priorities.map((value) => ({ value, label: list.priority[value] })),
          ]}
          onChange={({ target }) =>
            onChange({ priority: priorities.find((one) => one === target.value) ?? null })
          }
        />
      </div>
      <SavedField
        name="motivo"
        label={words.priorityReason}
        value={need.priorityReason}
        longest={longestValue}
        rows={2}
        lang="it"
        onSave={(typed) => {
          onChange({ priorityReason: typed.trim() });
          return undefined;
        }}
      />
    </>
  );
}
