import { useNavigate } from "@remix-run/react";
import { type FormEvent, type MouseEvent, useState } from "react";
import type { Need } from "~/domain/needs/need";
import { proposeSplit, splitNeed } from "~/domain/needs/plan-split";
import { listAll } from "~/domain/wording/list-words";
import { Button } from "~/ui/button";
import { useLanguage, useTexts } from "~/ui/language";
import { settleText } from "~/ui/settle-text";
import { useFirstFocus } from "~/ui/use-first-focus";
import { mergeTexts } from "./merge-texts";
import type { NeedActs } from "./need-acts";
import { useNeedsScene } from "./needs-scene";
import { type Part, PartFields } from "./part-fields";
import { arePeople, focusField, isTitle, readPeople } from "./typed-need";

interface SplitFormProps {
  readonly need: Need;
  readonly acts: NeedActs;
  readonly onClose: () => void;
}

/** One need becomes two or more: its places and people are shared out. */
export default function SplitForm({ need, acts, onClose }: SplitFormProps) {
  const words = useTexts(mergeTexts);
  const language = useLanguage();
  const { nameOf, pathOf, offer } = useNeedsScene();
  const navigate = useNavigate();
  const [parts, setParts] = useState<readonly Part[]>(() => partsOf(need));
  const [hasTried, setTried] = useState(false);
  const heading = useFirstFocus();
  const change = (key: number, part: Partial<Part>) =>
    setParts(parts.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const left = need.place.municipalities.filter(
    (code) => !parts.some(({ municipalities }) => municipalities.includes(code)),
  );
  const letGo = (event: MouseEvent<HTMLButtonElement>) => {
    settleText(event.currentTarget.form);
    onClose();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const firstWrong = findFirstWrong(parts);
    if (firstWrong !== null) {
      focusField(event.currentTarget, firstWrong);
      return;
    }
    const into = splitNeed(
      need,
      parts.map(({ title, people, municipalities }) => ({
        title: title.trim(),
        people: readPeople(people),
        municipalities,
      })),
    );
    const made = acts.split(need.id, into);
    settleText(event.currentTarget);
    const undo = () => {
      made.undo();
      // The parts are not there any more: the one they came of is.
      navigate(pathOf(need.id));
    };
    offer({ words: words.splitDone(into.length), undo });
    navigate(pathOf(need.id));
    onClose();
  };
  return (
    <form className="need-form fields" noValidate onSubmit={submit}>
      <div>
        <h1 ref={heading} tabIndex={-1} lang="it">
          {words.splitTitle(need.title)}
        </h1>
        <p className="muted">{words.splitLead}</p>
      </div>
      {parts.map((part, index) => (
        <PartFields
          key={part.key}
          part={part}
          number={index + 1}
          codes={need.place.municipalities}
          hasTried={hasTried}
          onChange={(changed) => change(part.key, changed)}
          onRemove={
            parts.length > fewestParts ? () => setParts(parts.filter(({ key }) => key !== part.key)) : null
          }
        />
      ))}
      {left.length > 0 && (
        <p className="care" role="status">
          {words.remainder(
            listAll(
              language,
              left.map((code) => nameOf(code) ?? code),
            ),
          )}
        </p>
      )}
      <p>
        <Button
          small
          icon="plus"
          type="button"
          onClick={() =>
            setParts([...parts, { key: nextKey(parts), title: "", people: "", municipalities: left }])
          }
        >
          {words.addPart}
        </Button>
      </p>
      <p className="acts">
        <Button look="primary">{words.confirmSplit}</Button>
        <Button look="quiet" type="button" onClick={letGo}>
          {words.stop}
        </Button>
      </p>
    </form>
  );
}

const fewestParts = 2;

function partsOf(need: Need): readonly Part[] {
  return proposeSplit(need).map(({ title, people, municipalities }, key) => ({
    ...{ key, title, municipalities },
    people: people === null ? "" : String(people),
  }));
}

function nextKey(parts: readonly Part[]): number {
  return Math.max(...parts.map(({ key }) => key)) + 1;
}

/** The id of the first field, from the top, that stops the division. */
function findFirstWrong(parts: readonly Part[]): string | null {
  for (const { key, title, people } of parts) {
    if (!isTitle(title)) return `titolo-${key}`;
    if (!arePeople(people)) return `persone-${key}`;
  }
  return null;
}
