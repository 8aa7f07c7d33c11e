import type { FormEvent, MouseEvent } from "react";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";
import { useTexts } from "~/ui/language";
import { settleText } from "~/ui/settle-text";
import { boardTexts } from "./board-texts";
import type { Lane } from "./lay-out-board";

export const longestTitle = 120;

interface ChooseGroupProps {
  readonly lanes: readonly Lane[];
  /** the words for "none of them"; null: that is no answer */
  readonly none: string | null;
  readonly onChoose: (groupId: string) => void;
  /** null: a new one is no answer */
  readonly onNew: ((title: string) => void) | null;
}

/** One of the groups, none, or a new one: all by one press. */
export function ChooseGroup({ lanes, none, onChoose, onNew }: ChooseGroupProps) {
  const words = useTexts(boardTexts);
  const choose = (groupId: string) => (event: MouseEvent<HTMLElement>) => {
    // The name of a new one was begun, and another chosen.
    settleText(event.currentTarget.closest("dialog"));
    onChoose(groupId);
  };
  return (
    <>
      {lanes.length === 0 && onNew === null && <p>{words.noOthers}</p>}
      <ul className="choose-group">
        {lanes.map(({ group, family, cardCount }) => (
          <li key={group.id} className={`f-${family}`}>
            <button type="button" onClick={choose(group.id)}>
              <span lang="it">{group.title || words.nameless}</span>
              <small className="num">{words.cards(cardCount)}</small>
            </button>
          </li>
        ))}
        {none !== null && (
          <li className="f-none">
            <button type="button" onClick={choose("")}>
              <span>{none}</span>
            </button>
          </li>
        )}
      </ul>
      {onNew && <NameForm label={words.inNewGroup} act={words.create} onName={onNew} />}
    </>
  );
}

interface NameFormProps {
  readonly label: string;
  readonly help?: string;
  readonly act: string;
  readonly initial?: string;
  readonly onName: (title: string) => void;
}

export function NameForm({ label, help, act, initial = "", onName }: NameFormProps) {
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("title");
    const title = typeof typed === "string" ? typed.trim() : "";
    if (title.length > longestTitle) return;
    settleText(event.currentTarget);
    onName(title);
  };
  return (
    <form className="name-form" onSubmit={handleSubmit}>
      <TextField
        name="title"
        id="board-group-title"
        label={label}
        {...(help && { help })}
        defaultValue={initial}
        longest={longestTitle}
        autoComplete="off"
        lang="it"
      />
      <Button look="primary">{act}</Button>
    </form>
  );
}
