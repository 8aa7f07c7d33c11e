import { Fragment, type ReactNode } from "react";
import { isTextRun, lineBreak, type Run, type TextBlock } from "~/domain/text/blocks";
import { gatherLinks, type LinkedRuns } from "~/domain/text/gather-links";
import { isSafeLink } from "~/domain/text/safe-link";
import { classNames } from "~/ui/class-names";
import { type ListTree, nestLists } from "~/domain/text/nest-lists";

/** The text of a section to read: what the server sends, and what stays where there is no editor. */
export function SectionText({ blocks }: { readonly blocks: readonly TextBlock[] }) {
  return (
    <div className="text">
      {nestLists(blocks).map((part, index) => (
        // Blocks have no identity of their own here: the whole text is drawn anew when it changes.
        <Fragment key={index}>
          {"items" in part ? <ListOfBlocks list={part} /> : <BlockOfText block={part} />}
        </Fragment>
      ))}
    </div>
  );
}

function BlockOfText({ block }: { readonly block: TextBlock }) {
  const runs = <Runs runs={block.runs} />;
  switch (block.type) {
    case "h2":
      return <h2>{runs}</h2>;
    case "h3":
      return <h3>{runs}</h3>;
    case "quote":
      return <blockquote>{runs}</blockquote>;
    default:
      return <p>{block.runs.length === 0 ? <br /> : runs}</p>;
  }
}

function ListOfBlocks({ list }: { readonly list: ListTree }) {
  const items = list.items.map((item, index) =>
    "items" in item ? (
      <li key={index} className="nested">
        <ListOfBlocks list={item} />
      </li>
    ) : (
      <li key={index}>
        <Runs runs={item.runs} />
      </li>
    ),
  );
  return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return gatherLinks(runs).map((linked, index) => <Fragment key={index}>{withLink(linked)}</Fragment>);
}

function withLink({ link, runs }: LinkedRuns<Run>): ReactNode {
  const formatted = runs.map((run, index) => <Fragment key={index}>{withFormats(run)}</Fragment>);
  if (link === undefined || !isSafeLink(link)) return formatted;
  return (
    <a href={link} rel="noreferrer">
      {formatted}
    </a>
  );
}

function withFormats(run: Run): ReactNode {
  if (!isTextRun(run)) return <span className="locked">…</span>;
  const lines = run.text.split(lineBreak).map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
  const marks = classNames(run.underline && "u", run.strike && "s");
  const marked = marks ? <span className={marks}>{lines}</span> : lines;
  const slanted = run.italic ? <em>{marked}</em> : marked;
  return run.bold ? <strong>{slanted}</strong> : slanted;
}
