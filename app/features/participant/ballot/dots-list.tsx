import type { VoteTarget, VotingRule } from "~/domain/workshop/stage";
import type { Choice } from "~/domain/workshop/workshop";
import { classNames } from "~/ui/class-names";
import { Sign } from "../sign";
import { useWords } from "../words/words-context";
import { dotsLeft, valueOf } from "./change-ballot";
import { PressButton } from "./press-button";
import { familyOf, TargetCards, TargetTitle } from "./target-title";

interface DotsListProps {
  readonly targets: readonly VoteTarget[];
  readonly choices: readonly Choice[];
  readonly rule: VotingRule & { readonly kind: "dots" };
}

/** Plus and minus for each; at the limit plus says so and does nothing. */
export function DotsList({ targets, choices, rule }: DotsListProps) {
  const { words, say } = useWords();
  const left = dotsLeft(rule, choices);
  return (
    <ul>
      {targets.map((target, index) => {
        const { id, title } = target;
        const given = valueOf(choices, id);
        return (
          <li key={id} className={classNames("vrow", familyOf(index), given > 0 && "chosen")}>
            <div className="pressed">
              <TargetTitle target={target} />
              <div className="presses">
                {given > 0 && (
                  <>
                    <PressButton change={{ kind: "minus", targetId: id }} label={say(words.take, { title })}>
                      <Sign name="minus" />
                    </PressButton>
                    <span className="given num">{given}</span>
                  </>
                )}
                <PressButton
                  change={{ kind: "plus", targetId: id }}
                  label={say(words.give, { title })}
                  isOff={left <= 0 || given >= rule.perTarget}
                >
                  <Sign name="plus" />
                </PressButton>
              </div>
              <TargetCards target={target} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
