import { participantTools } from "~/domain/workshop/stage";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { ActForm } from "./act-form";
import type { StageView } from "./console-data";
import { consoleTexts } from "./console-texts";

/** What people can do on their phones in this stage: taken away and given back. */
export function ToolsCard({ stage }: { readonly stage: StageView }) {
  const words = useTexts(consoleTexts);
  return (
    <Card title={words.tools}>
      <ActForm
        key={`${stage.id} ${stage.tools.join()}`}
        intent="tools"
        fields={{ stageId: stage.id }}
        className="body phone-tools"
      >
        {participantTools.map((tool) => (
          <label key={tool} className="pick">
            <input type="checkbox" name="tool" value={tool} defaultChecked={stage.tools.includes(tool)} />
            <span>{words.tool[tool]}</span>
          </label>
        ))}
        <Button small>{words.saveTools}</Button>
      </ActForm>
    </Card>
  );
}
