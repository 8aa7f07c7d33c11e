import type { VoteTarget, VotingRule } from "~/domain/workshop/stage";
import type { Choice } from "~/domain/workshop/workshop";
import { classNames } from "~/ui/class-names";
import { useWords } from "../words/words-context";
import { PressButton } from "./press-button";
import { familyOf, TargetCards, TargetTitle } from "./target-title";

interface ScoresListProps {
  readonly targets: readonly VoteTarget[];
  readonly choices: readonly Choice[];
  readonly rule: VotingRule & { readonly kind: "scores" };
}

/** A number for each: all of them are there to be pressed. */
export function ScoresList({ targets, choices, rule }: ScoresListProps) {
  const { words, say } = useWords();
  const numbers = Array.from({ length: rule.to - rule.from + 1 }, (_, index) => rule.from + index);
  return (
    <ul>
      {targets.map((target, index) => {
        const { id, title } = target;
        const given = choices.find(({ targetId }) => targetId === id)?.value;
        const legend = say(words.scoreLegend, { from: rule.from, to: rule.to, title });
        return (
          <li key={id} className={classNames("vrow", familyOf(index), given !== undefined && "chosen")}>
            <TargetTitle target={target} />
            <div className="numbers" role="group" aria-label={legend}>
              {numbers.map((value) => (
                <PressButton
                  key={value}
                  change={{ kind: "value", targetId: id, value }}
                  label={`${value}: ${title}`}
                  isPressed={value === given}
                >
                  {value}
                </PressButton>
              ))}
            </div>
            <TargetCards target={target} />
          </li>
        );
      })}
    </ul>
  );
}
