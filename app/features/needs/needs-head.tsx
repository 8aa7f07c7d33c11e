import { countOpen } from "~/domain/needs/list-needs";
import { formatCount } from "~/domain/wording/format-number";
import { ButtonLink } from "~/ui/button";
import { useLanguage, useTexts } from "~/ui/language";
import { NeedsMenu } from "./needs-menu";
import { useNeedsScene } from "./needs-scene";
import { needsTexts } from "./needs-texts";

/** What this is, how much there is of it, and what can be done with all of it. */
export function NeedsHead() {
  const words = useTexts(needsTexts);
  const language = useLanguage();
  const { about, listed, pathOf } = useNeedsScene();
  const { needs, resources } = countOpen(listed);
  return (
    <div className="needs-head">
      <div>
        <h1>{words.title}</h1>
        <p className="muted num">
          {words.howMany(needs, resources).replace(/\d+/g, (n) => formatCount(language, Number(n)))}
        </p>
      </div>
      {about.canWrite && (
        <ButtonLink look="primary" icon="plus" to={pathOf("nuovo")}>
          {words.add}
        </ButtonLink>
      )}
      <NeedsMenu />
    </div>
  );
}
