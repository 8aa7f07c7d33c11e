import { Form, useLocation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { type MinutesBlock, minutesBlocks, type MinutesTable } from "~/domain/workshop/minutes-blocks";
import { Button } from "~/ui/button";
import { TextAreaField } from "~/ui/field";
import { errorOf, type FormState, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { Tag } from "~/ui/tag";
import type { MinutesPartView } from "./minutes-data";
import { minutesTexts } from "./minutes-texts";

interface MinutesPartProps {
  readonly part: MinutesPartView;
  readonly mayEdit: boolean;
  /** the form of this part when it was sent and not accepted */
  readonly form: FormState | null;
  readonly isJustSaved: boolean;
}

/** One part of the minutes: its text, and the field it is worded in. */
export function MinutesPart({ part, mayEdit, form, isJustSaved }: MinutesPartProps) {
  const words = useTexts(minutesTexts);
  const details = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();
  const [savedAt, setSavedAt] = useState("");
  useEffect(() => {
    if (!isJustSaved) return;
    setSavedAt(key);
    if (details.current) details.current.open = false;
  }, [isJustSaved, key]);
  return (
    <section id={part.id} aria-label={part.title}>
      <h2>
        {part.title} {part.version === 0 ? <Tag>{words.drafted}</Tag> : <Tag tone="blue">{words.worded}</Tag>}
      </h2>
      <PartText text={part.text} />
      {mayEdit && (
        <details ref={details} open={form !== null}>
          <summary>
            {words.edit} <span className="vh">{part.title}</span>
          </summary>
          {/* After it was saved the field begins again from what is saved. */}
          <PartForm key={savedAt} part={part} form={form} />
        </details>
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

/**
 * What is being typed stays, whoever saves the part meanwhile: the field follows what is saved only until somebody
 * writes in it. From then on it is sent as written over the version that was there when it began.
 */
function PartForm({ part, form }: Pick<MinutesPartProps, "part" | "form">) {
  const words = useTexts(minutesTexts);
  const { id, title, text, version } = part;
  const isRefused = form?.errors.some(({ code }) => code === "minutes-changed") ?? false;
  /** null: nobody wrote in the field yet */
  const [typing, setTyping] = useState<{ readonly began: number; readonly over: number } | null>(null);
  // Refused, and shown the text that was in the way: that one is what it is written over now.
  useEffect(() => {
    if (isRefused) setTyping((before) => ({ began: before?.began ?? version, over: version }));
    // What comes after the refusal has not been seen.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [form]);
  const isOvertaken = typing !== null && typing.over !== version;
  const sentences = { "too-long": words.errorTooLong, other: words.errorEmpty };
  return (
    <Form method="post" preventScrollReset className="fields" noValidate>
      <input type="hidden" name="partId" value={id} />
      <input type="hidden" name="seenVersion" value={typing?.over ?? version} />
      {(isOvertaken || isRefused) && <Overtaken text={text} />}
      <TextAreaField
        // A field nobody wrote in begins again with each text that is saved.
        key={typing?.began ?? version}
        name={`text-${id}`}
        label={words.text(title)}
        help={words.help}
        rows={8}
        lang="it"
        defaultValue={valueOf(form, `text-${id}`, text)}
        onChange={() => setTyping((before) => before ?? { began: version, over: version })}
        error={errorOf(form, `text-${id}`, sentences)}
      />
      <div className="acts">
        <Button name="intent" value="edit-part">
          {words.save}
        </Button>
      </div>
    </Form>
  );
}

/** Somebody else's text, beside one's own. */
function Overtaken({ text }: { readonly text: string }) {
  const words = useTexts(minutesTexts);
  return (
    <Note tone="warn" role="alert">
      <p>
        <b>{words.meanwhile}</b> {words.meanwhileWhat}
      </p>
      <p>
        <b>{words.theirs}</b>: <span lang="it">{text}</span>
      </p>
    </Note>
  );
}
