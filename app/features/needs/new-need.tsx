import { useNavigate } from "@remix-run/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { givePlace, nowhere } from "~/domain/needs/give-place";
import { type Need, type NeedKind, needKinds } from "~/domain/needs/need";
import { Button, ButtonLink } from "~/ui/button";
import { TextField } from "~/ui/field";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { settleText } from "~/ui/settle-text";
import { BackLink } from "./back-link";
import { CategoryField } from "./category-field";
import { needTexts } from "./need-texts";
import { useNeedsScene } from "./needs-scene";
import { needsTexts } from "./needs-texts";
import { PlaceField } from "./place-field";
import { arePeople, focusField, isTitle, longestTitle, readPeople } from "./typed-need";
import { useAskedWay } from "./use-asked-way";

type Draft = Pick<Need, "kind" | "title" | "categoryId" | "place"> & { readonly people: string };

const emptyDraft: Draft = { kind: "need", title: "", categoryId: "", place: nowhere, people: "" };

/** A need, or a resource, to be added: its title, and where it is. */
export function NewNeed() {
  const words = useTexts(needTexts);
  const { readOnly, opening } = useTexts(needsTexts);
  const { about, acts, care, pathOf, stopAsking, sketch } = useNeedsScene();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(emptyDraft);
  const [hasTried, setTried] = useState(false);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  useAskedWay(form, (place) => setDraft((before) => ({ ...before, place: givePlace(before.place, place) })));
  useEffect(() => stopAsking, [stopAsking]);
  useEffect(() => sketch({ ...draft, people: null }), [sketch, draft]);
  useEffect(() => () => sketch(null), [sketch]);
  if (!about.canWrite)
    return (
      <>
        <BackLink />
        <h1>{words.newTitle}</h1>
        <p>{readOnly}</p>
      </>
    );
  const isSensitive = care.categories.some(({ id, isSensitive: isIt }) => id === draft.categoryId && isIt);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isTitle(draft.title) || !arePeople(draft.people) || acts === null) {
      focusField(form.current, isTitle(draft.title) ? "persone" : "titolo");
      return;
    }
    const people = readPeople(draft.people);
    const id = acts.add({ ...draft, title: draft.title.trim(), people });
    settleText(form.current);
    navigate(pathOf(id), { state: { isNew: true } });
  };
  return (
    <form ref={form} className="need-form fields" noValidate onSubmit={submit} aria-label={words.newTitle}>
      <div>
        <BackLink />
        <h1>{words.newTitle}</h1>
        <p className="muted">{words.newLead}</p>
      </div>
      <KindField kind={draft.kind} onChange={(kind) => change({ kind })} />
      <TextField
        name="titolo"
        label={`${words.titleLabel} (${words.required})`}
        help={words.titleHelp}
        error={hasTried && draft.title.trim() === "" ? words.titleMissing : undefined}
        value={draft.title}
        onChange={(event) => change({ title: event.target.value })}
        longest={longestTitle}
        autoComplete="off"
        required
        lang="it"
      />
      <CategoryField categoryId={draft.categoryId} onChange={(categoryId) => change({ categoryId })} />
      <PlaceField
        place={isSensitive ? { ...draft.place, point: null, area: null } : draft.place}
        isSensitive={isSensitive}
        onChange={(place) => change({ place })}
      />
      <TextField
        name="persone"
        label={words.peopleLabel}
        help={words.peopleHelp}
        error={hasTried && !arePeople(draft.people) ? words.peopleWrong : undefined}
        inputMode="numeric"
        value={draft.people}
        onChange={(event) => change({ people: event.target.value })}
        autoComplete="off"
      />
      {acts === null && (
        <p className="small muted" role="status">
          <Icon name="clock" size="small" /> {opening} {draft.title.trim() !== "" && words.kept}
        </p>
      )}
      <p className="acts">
        <Button look="primary" disabled={acts === null}>
          {words.save}
        </Button>
        <ButtonLink look="quiet" to={pathOf()} onClick={() => settleText(form.current)}>
          {words.cancel}
        </ButtonLink>
      </p>
    </form>
  );
}

interface KindFieldProps {
  readonly kind: NeedKind;
  readonly onChange: (kind: NeedKind) => void;
}

function KindField({ kind, onChange }: KindFieldProps) {
  const words = useTexts(needTexts);
  const labels = {
    need: [words.isNeed, words.isNeedHelp],
    resource: [words.isResource, words.isResourceHelp],
  } as const;
  return (
    <fieldset className="kind-field">
      <legend className="label">{words.kindLegend}</legend>
      {needKinds.map((one) => (
        <div key={one}>
          <input
            type="radio"
            name="tipo"
            id={`tipo-${one}`}
            checked={kind === one}
            onChange={() => onChange(one)}
          />
          <label htmlFor={`tipo-${one}`}>
            <b>{labels[one][0]}</b> <span className="muted">{labels[one][1]}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
