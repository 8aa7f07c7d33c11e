import { useState } from "react";
import { VoteScreen } from "../ballot/vote-screen";
import { useWords } from "../words/words-context";
import { OwnCards } from "./own-cards";
import { usePhone } from "./phone-context";
import { ResultsList } from "./results-list";
import { ShownCards } from "./shown-cards";
import { Waiting } from "./waiting";
import { WriteForm } from "./write-form";

interface StageScreenProps {
  readonly correctingId: string | null;
}

/** The one thing there is to do now; while there is none, what happens and that the page changes by itself. */
export function StageScreen({ correctingId }: StageScreenProps) {
  const { words, language, say } = useWords();
  const { state, nickname } = usePhone();
  const { stage, status, totals } = state;
  if (status === "prepared" || stage === null || stage.state === "waiting")
    return <Waiting title={words.beforeTitle}>{say(words.beforeWhat, { name: nickname })}</Waiting>;
  const prompt = stage.prompt[language];
  if (stage.state === "closed")
    return (
      <>
        <Waiting title={prompt} sub={words.stageClosed}>
          {words.nextSoon}
        </Waiting>
        {stage.kind === "write" && <OwnCards stage={stage} onCorrect={null} />}
        {stage.kind === "vote" && totals !== null ? (
          <ResultsList stage={stage} totals={totals} />
        ) : (
          <ShownCards stage={stage} />
        )}
      </>
    );
  switch (stage.kind) {
    case "write":
      return <Writing key={stage.id} correctingId={correctingId} />;
    case "vote":
      return <VoteScreen key={stage.id} stage={stage} />;
    case "group":
    case "talk":
      return (
        <>
          <Waiting title={prompt} question={stage.question?.[language] ?? null}>
            {stage.kind === "group" ? words.lookAtScreen : words.talking}
          </Waiting>
          <ShownCards stage={stage} />
        </>
      );
  }
}

function Writing({ correctingId: initial }: { readonly correctingId: string | null }) {
  const { words, language } = useWords();
  const { stage } = usePhone().state;
  const [correctingId, setCorrectingId] = useState(initial);
  if (stage === null) return null;
  const canWrite = stage.tools.includes("write");
  return (
    <>
      <h1>{stage.prompt[language]}</h1>
      {canWrite ? (
        <WriteForm
          key={correctingId ?? "new"}
          stage={stage}
          correctingId={correctingId}
          onDone={() => setCorrectingId(null)}
        />
      ) : (
        <p className="lead">{words.writingPaused}</p>
      )}
      <OwnCards stage={stage} onCorrect={canWrite ? setCorrectingId : null} />
      <ShownCards stage={stage} />
    </>
  );
}
