import { Form } from "@remix-run/react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "./button";
import { TextAreaField } from "./field";
import { errorOf, type ErrorSentences, type FormState, valueOf } from "./form-state";
import { useTexts } from "./language";
import { Note } from "./note";
import { usePageKey } from "./use-answer";
import { wordingTexts } from "./wording-texts";

export interface WordingProps {
  readonly part: WordedPart;
  /** the form of this part when it was sent and not accepted; `conflict` is the code of somebody having been quicker */
  readonly form: FormState | null;
  readonly conflict: string;
  readonly isJustSaved: boolean;
  /** `label` and `save` name what is worded; `idName` is the field of the form that carries its id */
  readonly labels: WordingLabels;
  readonly names: { readonly idName: string; readonly intent: string };
  readonly sentences: ErrorSentences;
  readonly rows: number;
  /** what whoever words it should know */
  readonly children?: ReactNode;
}

/** A text that is saved as a whole, by whoever may. */
export interface WordedPart {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** one more with each that is saved */
  readonly version: number;
}

interface WordingLabels {
  readonly label: string;
  readonly help?: string;
  readonly save: string;
}

/** Opens on the field a text is worded in. */
export function Wording({ isJustSaved, children, ...field }: WordingProps) {
  const words = useTexts(wordingTexts);
  const details = useRef<HTMLDetailsElement>(null);
  const key = usePageKey();
  const [savedAt, setSavedAt] = useState("");
  useEffect(() => {
    if (!isJustSaved) return;
    setSavedAt(key);
    if (details.current) details.current.open = false;
  }, [isJustSaved, key]);
  return (
    <details ref={details} className="wording" open={field.form !== null}>
      <summary>
        {words.edit} <span className="vh">{field.part.title}</span>
      </summary>
      {children}
      {/* After it was saved the field begins again from what is saved. */}
      <WordingForm key={savedAt} {...field} />
    </details>
  );
}

/**
 * What is being typed stays, whoever saves the text meanwhile: the field follows what is saved only until somebody
 * writes in it. From then on it is sent as written over the version that was there when it began.
 */
function WordingForm(props: Omit<WordingProps, "isJustSaved" | "children">) {
  const { part, form, conflict, labels, names, sentences, rows } = props;
  const { id, text, version } = part;
  const isRefused = form?.errors.some(({ code }) => code === conflict) ?? false;
  /** null: nobody wrote in the field yet */
  const [typing, setTyping] = useState<{ readonly began: number; readonly over: number } | null>(null);
  // Refused, and shown the text that was in the way: that one is what it is written over now.
  useEffect(() => {
    if (isRefused) setTyping((before) => ({ began: before?.began ?? version, over: version }));
    // What comes after the refusal has not been seen.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [form]);
  const isOvertaken = typing !== null && typing.over !== version;
  return (
    <Form method="post" preventScrollReset className="fields" noValidate>
      <input type="hidden" name={names.idName} value={id} />
      <input type="hidden" name="seenVersion" value={typing?.over ?? version} />
      {(isOvertaken || isRefused) && <Overtaken text={text} />}
      <TextAreaField
        // A field nobody wrote in begins again with each text that is saved.
        key={typing?.began ?? version}
        name={`text-${id}`}
        label={labels.label}
        help={labels.help}
        rows={rows}
        lang="it"
        defaultValue={valueOf(form, `text-${id}`, text)}
        onChange={() => setTyping((before) => before ?? { began: version, over: version })}
        error={errorOf(form, `text-${id}`, sentences)}
      />
      <div className="acts">
        <Button name="intent" value={names.intent}>
          {labels.save}
        </Button>
      </div>
    </Form>
  );
}

/** Somebody else's text, beside one's own. */
function Overtaken({ text }: { readonly text: string }) {
  const words = useTexts(wordingTexts);
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
