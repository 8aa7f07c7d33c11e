import type { ActorMark } from "~/domain/organisation/kinds";
import { classNames } from "~/ui/class-names";
import { Icon, type IconName } from "~/ui/icon";

/** What kind of actor: shape and colour together; the kind stands beside in words. */
export function PartnerMark({ mark }: { readonly mark: ActorMark }) {
  return (
    <span className={classNames("kind", `k-${mark}`)} aria-hidden="true">
      <Icon name={markIcons[mark]} />
    </span>
  );
}

export const markIcons = {
  lead: "star",
  public: "bank",
  "third-sector": "heart",
  health: "cross",
  "work-school": "case",
  firm: "firm",
} as const satisfies Record<ActorMark, IconName>;
