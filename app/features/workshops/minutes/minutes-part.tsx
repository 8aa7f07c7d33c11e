import { type MinutesBlock, minutesBlocks, type MinutesTable } from "~/domain/workshop/minutes-blocks";
import type { FormState } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { Wording } from "~/ui/wording";
import type { MinutesPartView } from "./minutes-data";
import { minutesTexts } from "./minutes-texts";

interface MinutesPartProps {
  readonly part: MinutesPartView;
  readonly mayEdit: boolean;
  /** the form of this part when it was sent and not accepted */
  readonly form: FormState | null;
}

/** One part of the minutes: its text, and the field it is worded in. */
export function MinutesPart({ part, mayEdit, form }: MinutesPartProps) {
  const words = useTexts(minutesTexts);
  return (
    <section id={part.id} aria-label={part.title}>
      <h2>
        {part.title} {part.version === 0 ? <Tag>{words.drafted}</Tag> : <Tag tone="blue">{words.worded}</Tag>}
      </h2>
      <PartText text={part.text} />
      {mayEdit && (
        <Wording
          {...{ part, form }}
          conflict="minutes-changed"
          labels={{ label: words.text(part.title), help: words.help, save: words.save }}
          names={{ idName: "partId", intent: "edit-part" }}
          sentences={{ "too-long": words.errorTooLong, other: words.errorEmpty }}
          rows={8}
        />
      )}
    </section>
  );
}

function PartText({ text }: { readonly text: string }) {
  const words = useTexts(minutesTexts);
  const blocks = minutesBlocks(text);
  if (blocks.length === 0) return <p className="muted">{words.empty}</p>;
  return (
    <div className="text" lang="it">
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { readonly block: MinutesBlock }) {
  switch (block.kind) {
    case "paragraph":
      return <p>{block.text}</p>;
    case "list":
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      );
    case "table":
      return <TableOfPart table={block} />;
  }
}

function TableOfPart({ table: { head, rows } }: { readonly table: MinutesTable }) {
  const words = useTexts(minutesTexts);
  return (
    // It may be wider than a phone: the keyboard must be able to move it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="minutes-table" role="group" aria-label={words.table(head.join(", "))} tabIndex={0}>
      <table className="tbl num">
        <thead>
          <tr>
            {head.map((title, column) => (
              <th key={column} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells], index) => (
            <tr key={index}>
              <th scope="row">{first}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
