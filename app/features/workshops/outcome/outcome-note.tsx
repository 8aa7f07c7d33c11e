import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import type { DecisionView, OutcomeData, OutcomeView } from "./outcome-data";
import { outcomeTexts } from "./outcome-texts";

interface OutcomeNoteProps {
  readonly title: string;
  readonly outcome: OutcomeView;
  readonly exercise: number;
  readonly data: OutcomeData;
}

/** What became of a group or a card, by whom, and the way back. */
export function OutcomeNote({ title, outcome, data }: OutcomeNoteProps) {
  const words = useTexts(outcomeTexts);
  return (
    <div className="fate">
      <Icon name="thread" />
      <div>
        <Decision decision={outcome.decision} workspaceId={data.place.workspaceId} />
        <p className="small muted">{words.decidedBy(outcome.by, outcome.on)}</p>
        {data.mayDecide && (
          <Form method="post" preventScrollReset className="acts" action={here(data)}>
            <input type="hidden" name="outcomeId" value={outcome.id} />
            <Button small look="quiet" name="intent" value="undo" aria-label={words.undoOf(title)}>
              {words.undo}
            </Button>
            {outcome.decision.kind === "need" && <span className="small muted">{words.undoNeed}</span>}
          </Form>
        )}
      </div>
    </div>
  );
}

function Decision({
  decision,
  workspaceId,
}: {
  readonly decision: DecisionView;
  readonly workspaceId: string;
}) {
  const words = useTexts(outcomeTexts);
  const workspace = `/cantieri/${workspaceId}`;
  switch (decision.kind) {
    case "need":
      return (
        <Said term={words.became.need}>
          {decision.title === null ? (
            words.goneNeed
          ) : (
            <Link to={`${workspace}/bisogni/${decision.needId}`} lang="it">
              {decision.title}
            </Link>
          )}
        </Said>
      );
    case "commitment":
      return (
        <Said term={words.became.commitment}>
          <span lang="it">
            {decision.what}
            {decision.quantity && `, ${decision.quantity}`}
          </span>{" "}
          {words.ofOrganisation("")}
          <Link to={`${workspace}/partenariato/${decision.organisationId}`}>{decision.organisation}</Link>
          {": "}
          {decision.isTakenUp ? words.taken : words.waits}
        </Said>
      );
    case "finding":
      return (
        <Said term={words.kinds[decision.findingKind]}>
          <span lang="it">{decision.title}</span>
        </Said>
      );
    case "set-aside":
      return (
        <Said term={words.because}>
          <span lang="it">{decision.reason}</span>
        </Said>
      );
  }
}

function Said({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <p>
      <b>{term}</b>: {children}
    </p>
  );
}

/** The page without what was open in it. */
function here({ place }: OutcomeData): string {
  return `/cantieri/${place.workspaceId}/laboratori/${place.workshopId}/esiti`;
}
