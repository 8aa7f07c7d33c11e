import { useState } from "react";
import { tooManyOfReason } from "~/domain/workshop/check-ballot";
import type { VoteTarget } from "~/domain/workshop/stage";
import type { Choice } from "~/domain/workshop/workshop";
import { classNames } from "~/ui/class-names";
import { PlainField } from "../plain-field";
import { useWords } from "../words/words-context";
import { PressButton } from "./press-button";
import { familyOf, TargetCards, TargetTitle } from "./target-title";

interface ConsentListProps {
  readonly targets: readonly VoteTarget[];
  readonly choices: readonly Choice[];
  readonly reason: string;
}

/** Agrees, stands aside, objects; who objects says why, as that is what the group works on. */
export function ConsentList({ targets, choices, reason }: ConsentListProps) {
  const { words, count } = useWords();
  const [typed, setTyped] = useState(reason);
  const tooMany = tooManyOfReason(typed);
  const answers = [
    { value: 1, label: words.agree },
    { value: 0, label: words.standAside },
    { value: -1, label: words.object },
  ];
  const objects = choices.some(({ value }) => value === -1);
  return (
    <>
      <ul>
        {targets.map((target, index) => {
          const given = choices.find(({ targetId }) => targetId === target.id)?.value;
          return (
            <li
              key={target.id}
              className={classNames("vrow", familyOf(index), given !== undefined && "chosen")}
            >
              <TargetTitle target={target} />
              <TargetCards target={target} />
              <div className="answers" role="group" aria-label={target.title}>
                {answers.map(({ value, label }) => (
                  <PressButton
                    key={value}
                    change={{ kind: "value", targetId: target.id, value }}
                    label={`${label}: ${target.title}`}
                    isPressed={value === given}
                    look="btn o"
                  >
                    {label}
                  </PressButton>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
      {objects && (
        <div className="objection">
          <PlainField
            id="motivo"
            label={words.objectWhy}
            error={tooMany > 0 ? count(words.tooLong, { n: tooMany }) : null}
          >
            {(control) => (
              <textarea
                {...control}
                className="in"
                name="reason"
                rows={3}
                defaultValue={reason}
                onChange={({ target }) => setTyped(target.value)}
              />
            )}
          </PlainField>
          <button type="submit" className="btn o">
            {words.saveReason}
          </button>
        </div>
      )}
    </>
  );
}
