import type { VotingRule } from "~/domain/workshop/stage";
import type { Choice } from "~/domain/workshop/workshop";
import { classNames } from "~/ui/class-names";
import { dotsLeft } from "./change-ballot";

/** More than so many would be a wall of dots: the sentence beside says the number. */
const mostDrawn = 10;

interface DotsRowProps {
  readonly rule: VotingRule & { readonly kind: "dots" };
  readonly choices: readonly Choice[];
}

/** The dots given and left, as the sentence beside them says. */
export function DotsRow({ rule, choices }: DotsRowProps) {
  if (rule.dots > mostDrawn) return null;
  const given = rule.dots - dotsLeft(rule, choices);
  return (
    <p className="dots" aria-hidden="true">
      {Array.from({ length: rule.dots }, (_, index) => (
        <i key={index} className={classNames(index < given && "given")} />
      ))}
    </p>
  );
}
