import { Link, useSearchParams } from "@remix-run/react";
import { useTexts } from "~/ui/language";
import type { ExerciseView } from "./console-data";
import { consoleTexts } from "./console-texts";

interface ExerciseSwitchProps {
  readonly exercises: readonly ExerciseView[];
  readonly shown: ExerciseView | null;
}

/** Each exercise has a board of its own. */
export function ExerciseSwitch({ exercises, shown }: ExerciseSwitchProps) {
  const words = useTexts(consoleTexts);
  const [query] = useSearchParams();
  if (exercises.length < 2) return null;
  return (
    <nav className="seg exercise-switch" aria-label={words.exercises}>
      {exercises.map(({ exercise, title }) => {
        const next = new URLSearchParams(query);
        next.set("attivita", String(exercise));
        return (
          <Link
            key={exercise}
            to={`?${next}`}
            replace
            preventScrollReset
            aria-current={exercise === shown?.exercise ? "page" : undefined}
          >
            {title}
          </Link>
        );
      })}
    </nav>
  );
}
