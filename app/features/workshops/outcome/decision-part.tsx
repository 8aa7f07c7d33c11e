import { Link } from "@remix-run/react";
import { ButtonLink } from "~/ui/button";
import type { FormState } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { useFirstFocus } from "~/ui/use-first-focus";
import { CommitmentDecision } from "./commitment-decision";
import { FindingDecision } from "./finding-decision";
import { NeedDecision } from "./need-decision";
import { decisionWays, type OpenDecision, type OutcomeData } from "./outcome-data";
import { outcomeTexts } from "./outcome-texts";
import { SetAsideDecision } from "./set-aside-decision";

interface DecisionPartProps {
  readonly open: OpenDecision;
  readonly data: OutcomeData;
  readonly form: FormState | null;
}

/** Where it is decided what one group or card becomes: four ways, each with a form of its own. */
export function DecisionPart({ open, data, form }: DecisionPartProps) {
  const words = useTexts(outcomeTexts);
  const { target, way, finds } = open;
  const heading = useFirstFocus();
  const sent = form?.intent === way && form.values["targetId"]?.[0] === target.id ? form : null;
  const ways = decisionWays.filter((each) => each !== "finding" || finds.length > 0);
  return (
    <div className="decision">
      <h4 ref={heading} tabIndex={-1}>
        {words.becomes}
      </h4>
      <nav className="seg" aria-label={words.becomes}>
        {ways.map((each) => (
          <Link
            key={each}
            to={`?decidi=${target.id}&come=${each}`}
            replace
            preventScrollReset
            aria-current={each === way ? "page" : undefined}
          >
            {words.way[each]}
          </Link>
        ))}
      </nav>
      <DecisionForm open={open} data={data} form={sent} />
      <p>
        <ButtonLink
          small
          look="quiet"
          to={`/cantieri/${data.place.workspaceId}/laboratori/${data.place.workshopId}/esiti`}
          preventScrollReset
        >
          {words.close}
        </ButtonLink>
      </p>
    </div>
  );
}

function DecisionForm({ open, data, form }: DecisionPartProps) {
  switch (open.way) {
    case "need":
      return <NeedDecision open={open} form={form} />;
    case "commitment":
      return <CommitmentDecision open={open} form={form} />;
    case "finding":
      return <FindingDecision open={open} form={form} findings={data.findings} />;
    case "set-aside":
      return <SetAsideDecision open={open} form={form} />;
  }
}
