import type { ReactNode } from "react";
import { useWords } from "../words/words-context";

interface WaitingProps {
  readonly title: string;
  /** what happened to it */
  readonly sub?: string;
  /** what will be asked; null or not said: nothing, or it is in the title */
  readonly question?: string | null;
  readonly children: ReactNode;
}

/** Nothing to do at the moment: says what happens now. */
export function Waiting({ title, sub, question, children }: WaitingProps) {
  const { words } = useWords();
  return (
    <>
      <h1>{title}</h1>
      {question && (
        <div className="pquestion">
          <h2>{words.question}</h2>
          <p>{question}</p>
        </div>
      )}
      <p className="pnote">
        {sub && <b>{sub}.</b>} {children}
      </p>
    </>
  );
}
