import { useTexts } from "~/ui/language";
import { foldUnchanged } from "./fold-unchanged";
import type { ChangedLine } from "./versions-data";
import { versionsTexts } from "./versions-texts";

/**
 * Two versions in one: what was put in and taken out, each with who did it, told by its mark and in words. What is the
 * same for long is folded.
 */
export function ChangedText({ lines }: { readonly lines: readonly ChangedLine[] }) {
  const words = useTexts(versionsTexts);
  return (
    <div className="text differences">
      {foldUnchanged(lines).map((part, index) =>
        // Paragraphs of two versions that do not change any more: their place is their name.
        part.isFolded ? (
          <details key={index}>
            <summary className="small">{words.unchanged(part.lines.length)}</summary>
            <Lines lines={part.lines} />
          </details>
        ) : (
          <Lines key={index} lines={part.lines} />
        ),
      )}
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly ChangedLine[] }) {
  return lines.map((line, index) => (
    <p key={index} className="changed">
      {line.map((piece, at) => (
        <Piece key={at} piece={piece} />
      ))}
    </p>
  ));
}

function Piece({ piece: { kind, text, by } }: { readonly piece: ChangedLine[number] }) {
  const words = useTexts(versionsTexts);
  const said = (what: string) => <span className="vh">{what} </span>;
  const end = <span className="vh"> {words.end} </span>;
  const title = by === "" ? undefined : by;
  switch (kind) {
    case "kept":
      return text;
    case "restyled":
      return (
        <span className="restyled" title={title}>
          {said(words.restyled(by))}
          {text}
          {end}
        </span>
      );
    case "deleted":
      return (
        <del className="words" title={title}>
          {said(words.deleted(by))}
          {text}
          {end}
        </del>
      );
    case "inserted":
      return (
        <ins className="words" title={title}>
          {said(words.inserted(by))}
          {text}
          {end}
        </ins>
      );
  }
}

/** The same in one list: who did what, for those who do not see the marks or have no mouse. */
export function ChangesByPerson({ lines }: { readonly lines: readonly ChangedLine[] }) {
  const words = useTexts(versionsTexts);
  const kindsOf = new Map<string, Set<string>>();
  for (const { kind, by } of lines.flat())
    if (kind !== "kept" && by !== "") kindsOf.set(by, (kindsOf.get(by) ?? new Set()).add(kind));
  if (kindsOf.size === 0) return null;
  const said = [
    ["inserted", words.added],
    ["deleted", words.taken],
    ["restyled", words.looks],
  ] as const;
  return (
    <dl className="by-person" aria-label={words.legend}>
      {[...kindsOf].map(([by, kinds]) => (
        <div key={by}>
          <dt>{by}</dt>
          <dd>
            {said
              .filter(([kind]) => kinds.has(kind))
              .map(([, what]) => what)
              .join(", ")}
          </dd>
        </div>
      ))}
    </dl>
  );
}
