import { useNavigate } from "@remix-run/react";
import { type FormEvent, type MouseEvent, useState } from "react";
import { longestValue } from "~/document/entries/entry-keys";
import type { ListedNeed } from "~/domain/needs/list-needs";
import { priorities } from "~/domain/needs/need";
import { type MergedNeed, proposeMerge, whyNotMerge } from "~/domain/needs/plan-merge";
import { formatCount } from "~/domain/wording/format-number";
import { Button } from "~/ui/button";
import { SelectField, TextAreaField, TextField } from "~/ui/field";
import { useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { settleText } from "~/ui/settle-text";
import { useFirstFocus } from "~/ui/use-first-focus";
import { CategoryField } from "./category-field";
import { mergeTexts } from "./merge-texts";
import type { NeedActs } from "./need-acts";
import { needTexts } from "./need-texts";
import { useNeedsScene } from "./needs-scene";
import { needsTexts } from "./needs-texts";
import { arePeople, focusField, isTitle, longestTitle, readPeople } from "./typed-need";

interface MergeFormProps {
  /** at least two, of one kind; fewer when others take them away while the form is open */
  readonly chosen: readonly ListedNeed[];
  readonly acts: NeedActs;
  readonly onClose: () => void;
}

/** What several needs are to say when they are one. */
export default function MergeForm({ chosen, acts, onClose }: MergeFormProps) {
  const words = useTexts(mergeTexts);
  const fields = useTexts(needTexts);
  const list = useTexts(needsTexts);
  const language = useLanguage();
  const { proposal, merged, change, people, setPeople, wrong, submit } = useMerge({ chosen, acts, onClose });
  const title = useFirstFocus();
  const letGo = (event: MouseEvent<HTMLButtonElement>) => {
    settleText(event.currentTarget.form);
    onClose();
  };
  const isLeft = whyNotMerge(chosen.map(({ need }) => need)) === null;
  return (
    <form className="need-form fields" noValidate onSubmit={submit}>
      <div>
        <h1 ref={title} tabIndex={-1}>
          {words.mergeTitle(chosen.length)}
        </h1>
        <p className="muted">{words.mergeLead}</p>
      </div>
      <Gone chosen={chosen} isLeft={isLeft} />
      <div>
        <p className="label">{words.mergeOf}</p>
        <ul lang="it">
          {chosen.map(({ need }) => (
            <li key={need.id}>{need.title.trim() || list.nameless}</li>
          ))}
        </ul>
      </div>
      <TextField
        name="titolo"
        label={words.titleOfMerged}
        error={wrong.title ? fields.titleMissing : undefined}
        value={merged.title}
        onChange={({ target }) => change({ title: target.value })}
        longest={longestTitle}
        autoComplete="off"
        lang="it"
      />
      {proposal.titles.length > 1 && (
        <div className="acts title-choices" role="group" aria-label={words.otherTitles}>
          {proposal.titles.map((other) => (
            <Button key={other} small look="quiet" type="button" onClick={() => change({ title: other })}>
              {words.useTitle(other)}
            </Button>
          ))}
        </div>
      )}
      <div>
        <CategoryField categoryId={merged.categoryId} onChange={(categoryId) => change({ categoryId })} />
        {proposal.categoryIds.length > 1 && <p className="help">{words.differs}</p>}
      </div>
      {merged.kind === "need" && (
        <SelectField
          name="priorita-unita"
          label={words.priority}
          help={proposal.priorities.length > 1 ? words.differs : undefined}
          value={merged.priority ?? ""}
          choices={[
            { value: "", label: fields.unsaid },
            ...priorities.map((value) => ({ value, label: list.priority[value] })),
          ]}
          onChange={({ target }) =>
            change({ priority: priorities.find((one) => one === target.value) ?? null })
          }
        />
      )}
      <TextField
        name="persone"
        label={words.people}
        help={
          proposal.people.length > 1
            ? words.peopleSum(
                formatCount(language, proposal.merged.people ?? 0),
                proposal.people.map((count) => formatCount(language, count)).join(" + "),
              )
            : undefined
        }
        error={wrong.people ? fields.peopleWrong : undefined}
        inputMode="numeric"
        value={people}
        onChange={({ target }) => setPeople(target.value)}
        autoComplete="off"
      />
      <TextAreaField
        name="descrizione"
        label={words.description}
        help={words.descriptionHelp}
        rows={8}
        lang="it"
        value={merged.description}
        onChange={({ target }) => change({ description: target.value })}
      />
      <TextField
        name="gruppo"
        label={fields.targetGroup}
        value={merged.targetGroup}
        onChange={({ target }) => change({ targetGroup: target.value })}
        longest={longestValue}
        autoComplete="off"
        lang="it"
      />
      <p className="acts">
        <Button look="primary" disabled={!isLeft}>
          {words.confirmMerge}
        </Button>
        <Button look="quiet" type="button" onClick={letGo}>
          {words.stop}
        </Button>
      </p>
    </form>
  );
}

/** Which of those the form was opened with are not there to be merged any more. */
function Gone({ chosen, isLeft }: Pick<MergeFormProps, "chosen"> & { readonly isLeft: boolean }) {
  const words = useTexts(mergeTexts);
  const list = useTexts(needsTexts);
  const [opened] = useState(chosen);
  const gone = opened.filter((one) => !chosen.some(({ need }) => need.id === one.need.id));
  if (gone.length === 0) return null;
  return (
    <Note tone="warn" role="alert">
      <p>
        <b>{words.gone(gone.map(({ need }) => need.title.trim() || list.nameless))}</b>{" "}
        {isLeft ? words.goneWhat : words.tooFewLeft}
      </p>
    </Note>
  );
}

/** What is written in the form until it is sent, and what is wrong with it once it was. */
function useMerge({ chosen, acts, onClose }: MergeFormProps) {
  const words = useTexts(mergeTexts);
  const { pathOf, offer } = useNeedsScene();
  const navigate = useNavigate();
  // As it was when the form was opened: what is typed here is not lost when others write in one of them.
  const [proposal] = useState(() => proposeMerge(chosen.map(({ need }) => need)));
  const [merged, setMerged] = useState<MergedNeed>(proposal.merged);
  const [people, setPeople] = useState(merged.people === null ? "" : String(merged.people));
  const [hasTried, setTried] = useState(false);
  const change = (part: Partial<MergedNeed>) => setMerged((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const firstWrong = findFirstWrong(merged, people);
    if (firstWrong !== null) {
      focusField(event.currentTarget, firstWrong);
      return;
    }
    const from = chosen.map(({ need }) => need.id);
    const made = acts.merge(from, { ...merged, title: merged.title.trim(), people: readPeople(people) });
    settleText(event.currentTarget);
    const undo = () => {
      made.undo();
      // What was made of them is not there any more: they are, in the list. The form may be, on a slow line.
      onClose();
      navigate(pathOf());
    };
    offer({ words: words.merged(from.length), undo });
    navigate(pathOf(made.id));
  };
  const wrong = { title: hasTried && merged.title.trim() === "", people: hasTried && !arePeople(people) };
  return { proposal, merged, change, people, setPeople, wrong, submit };
}

/** The id of the first field, from the top, that stops the merger. */
function findFirstWrong({ title, targetGroup }: MergedNeed, people: string): string | null {
  if (!isTitle(title)) return "titolo";
  if (!arePeople(people)) return "persone";
  return targetGroup.trim().length > longestValue ? "gruppo" : null;
}
