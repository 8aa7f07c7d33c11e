import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { rehearsalTexts } from "./rehearsal-texts";

/** The rehearsal of a workspace as a page of it shows it; null where there is nothing to show. */
export interface ShownRehearsal {
  /** the open one, for whom is in it: its id, and since when */
  readonly open: { readonly id: string; readonly at: string } | null;
  readonly mayStart: boolean;
}

interface RehearsalCardProps {
  readonly rehearsal: ShownRehearsal;
  readonly workspaceId: string;
}

export function RehearsalCard({ rehearsal: { open, mayStart }, workspaceId }: RehearsalCardProps) {
  const words = useTexts(rehearsalTexts);
  return (
    <Card title={words.title}>
      <div className="body">
        <p className="muted">{open === null ? words.cardWhat : words.cardThere(open.at)}</p>
        <p className="acts above">
          {open !== null && (
            <ButtonLink look="outline" to={`/cantieri/${open.id}/consegna`}>
              {words.open}
            </ButtonLink>
          )}
          {open === null && mayStart && (
            <ButtonLink look="outline" to={`/cantieri/${workspaceId}/consegna/prova`}>
              {words.cardAct}
            </ButtonLink>
          )}
        </p>
      </div>
    </Card>
  );
}
