import { Link } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { ActForm } from "./act-form";
import type { ConsoleData } from "./console-data";
import { consoleTexts } from "./console-texts";

/** What was taken out of sight, why, and the way back. */
export function HiddenCards({ data }: { readonly data: ConsoleData }) {
  const words = useTexts(consoleTexts);
  const { hidden, mayRun, workspaceId, workshopId } = data;
  if (hidden.length === 0) return null;
  return (
    <Card title={words.hidden} aside={<span className="muted small num">{hidden.length}</span>}>
      <div className="body hidden-cards">
        <ul>
          {hidden.map(({ id, text, reason }) => (
            <li key={id}>
              <p className="wcard f-hidden">{text}</p>
              <p className="xs muted">{words.reason(reason)}</p>
              {mayRun && (
                <ActForm intent="show-card" fields={{ cardId: id }}>
                  <Button small look="quiet" aria-label={words.showNamed(text)}>
                    {words.showAgain}
                  </Button>
                </ActForm>
              )}
            </li>
          ))}
        </ul>
        <p className="xs muted">
          {words.hiddenWhy}{" "}
          <Link to={`/cantieri/${workspaceId}/laboratori/${workshopId}/registro`}>{words.log}</Link>.
        </p>
      </div>
    </Card>
  );
}
