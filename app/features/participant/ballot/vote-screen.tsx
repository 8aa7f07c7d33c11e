import { useWords } from "../words/words-context";
import { type OfStage } from "../phone/phone-context";
import { BallotForm } from "./ballot-form";

/** The question, what can be voted on, and what will be known of it. */
export function VoteScreen({ stage }: OfStage) {
  const { words, language, count } = useWords();
  const { rule } = stage;
  if (rule === null) return null;
  return (
    <>
      <h1>{stage.prompt[language]}</h1>
      {stage.tools.includes("vote") ? (
        <>
          <p className="muted lead">
            {rule.kind === "consent" && `${words.consentAsk} `}
            {rule.kind === "dots" &&
              rule.perTarget < rule.dots &&
              `${count(words.perTarget, { n: rule.perTarget })} `}
            {words.changeMind}
          </p>
          <BallotForm stage={stage} rule={rule} />
        </>
      ) : (
        <p className="lead">{words.votingPaused}</p>
      )}
      <p className="small muted">
        {words.untilTheEnd} {stage.namesOff ? words.secretVote : words.openVote}
      </p>
    </>
  );
}
