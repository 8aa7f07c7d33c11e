import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import type { SettingsData } from "./settings-data";
import { texts } from "./texts";

/** What the call does not state and we proposed: nobody should take it for the rule. */
export function DefaultsToConfirm({ defaults }: Pick<SettingsData, "defaults">) {
  const words = useTexts(texts);
  const count = defaults.reduce((sum, { names }) => sum + names.length, 0);
  return (
    <Card title={words.defaults} aside={<span className="small muted">{words.defaultsCount(count)}</span>}>
      <p className="body muted">{words.defaultsLead}</p>
      {defaults.map(({ part, names }) => (
        <details key={part} className="body more-acts">
          <summary>
            {words.parts[part]} ({names.length})
          </summary>
          <ul className="marked">
            {names.map((name) => (
              <li key={name}>
                <span>{name}</span>
                <Tag tone="unknown">{words.toCheck}</Tag>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Card>
  );
}
