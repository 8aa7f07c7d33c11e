import type { LineDifference } from "~/domain/delivery/sign-off/compare-lines";
import type { StageDifference } from "~/domain/delivery/next-stage/find-differences";
import { useTexts } from "~/ui/language";
import { nextStageTexts } from "./next-stage-texts";

/** What was taken out and put in, told without colour too. */
export function DifferenceLines({ difference }: { readonly difference: StageDifference }) {
  const words = useTexts(nextStageTexts);
  if ("before" in difference)
    return (
      <p className="changed">
        <del>{difference.before}</del> <ins>{difference.after}</ins>
      </p>
    );
  if ("joined" in difference)
    return (
      <>
        {difference.joined.length > 0 && (
          <p className="changed">
            {words.joined}: <ins>{difference.joined.join(", ")}</ins>
          </p>
        )}
        {difference.left.length > 0 && (
          <p className="changed">
            {words.left}: <del>{difference.left.join(", ")}</del>
          </p>
        )}
      </>
    );
  return (
    <>
      {difference.lines.map((line, index) => (
        // Lines have no names of their own, and stay where they are.
        <ChangedLine key={`${index} ${line.kind}`} line={line} />
      ))}
    </>
  );
}

function ChangedLine({ line }: { readonly line: LineDifference }) {
  const words = useTexts(nextStageTexts);
  switch (line.kind) {
    case "kept":
      return null;
    case "put-in":
      return (
        <p className="changed">
          <ins>{line.line.text}</ins>
        </p>
      );
    case "taken-out":
      return (
        <p className="changed">
          <del>{line.line.text}</del>
        </p>
      );
    case "restyled":
      return (
        <p className="changed">
          {line.line.text} <span className="small muted">({words.restyled})</span>
        </p>
      );
    case "reworded":
      return (
        <p className="changed">
          {line.pieces.map(({ kind, text }, index) => {
            const key = `${index} ${kind}`;
            if (kind === "put-in") return <ins key={key}>{text}</ins>;
            return kind === "taken-out" ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
          })}
        </p>
      );
  }
}
