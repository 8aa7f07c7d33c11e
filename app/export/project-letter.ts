import type { LetterBlock, LetterFact } from "~/domain/partnership/documents/letter";
import type { PrintLanguage } from "./printable-application";
import type { PrintableLetter } from "./printable-letter";

export interface LetteredProject {
  readonly title: string;
  readonly acronym: string;
}

interface ProjectLetter {
  readonly language: PrintLanguage;
  readonly title: string;
  readonly facts?: readonly LetterFact[];
  readonly blocks: readonly LetterBlock[];
  /** ISO */
  readonly stateAt: string;
}

/** A document the project itself writes, for the package: nobody signs it and nobody is written to. */
export function projectLetter(
  { title: projectTitle, acronym }: LetteredProject,
  { language, title, facts = [], blocks, stateAt }: ProjectLetter,
): PrintableLetter {
  return {
    language,
    letter: {
      title,
      sender: [acronym === "" ? projectTitle : `${projectTitle} (${acronym})`],
      addressee: [],
      facts,
      blocks,
      signatures: [],
    },
    foot: `${title} · ${acronym || projectTitle}`,
    stateAt,
  };
}
