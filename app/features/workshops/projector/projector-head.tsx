import { Link } from "@remix-run/react";
import { classNames } from "~/ui/class-names";
import { Icon } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import type { ProjectorData } from "./projector-data";
import { projectorTexts } from "./projector-texts";

interface ProjectorHeadProps {
  readonly projector: ProjectorData;
  /** the stage everybody is at; null: none yet */
  readonly currentId: string | null;
}

/** Of more steps than these only the current one and those beside it have their name; the others keep their number. */
const mostNamed = 4;
/** In characters: as much as two lines beside the steps hold in large letters, on a small beamer. */
const shortTitle = 52;

/** Of which workshop this is, and all steps of the exercise it is at. */
export function ProjectorHead({ projector, currentId }: ProjectorHeadProps) {
  const words = useTexts(projectorTexts);
  const language = useLanguage();
  const { workspaceId, workshopId, stages, title } = projector;
  const current = stages.find(({ id }) => id === currentId);
  const steps = stages.filter(({ exercise }) => exercise === (current?.exercise ?? 0));
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === currentId),
  );
  return (
    <header>
      <Link
        to={`/cantieri/${workspaceId}/laboratori/${workshopId}`}
        aria-label={words.back}
        title={words.back}
      >
        <Icon name="arrow-left" size="large" />
      </Link>
      <h1 lang="it" className={classNames(title.length > shortTitle && "long")}>
        {title}
      </h1>
      <ol aria-label={words.steps}>
        {steps.map(({ id, title: step }, index) => {
          const isNamed = steps.length <= mostNamed || Math.abs(index - at) <= 1;
          return (
            <li
              key={id}
              className={classNames(id === currentId && "now")}
              aria-current={id === currentId ? "step" : undefined}
            >
              {index + 1}
              <span className={classNames(!isNamed && "vh")}>. {step[language]}</span>
            </li>
          );
        })}
      </ol>
    </header>
  );
}
