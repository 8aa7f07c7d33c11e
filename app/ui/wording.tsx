import { Form } from "@remix-run/react";
import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { Button } from "./button";
import { TextAreaField } from "./field";
import { errorOf, type ErrorSentences, type FormState, valueOf } from "./form-state";
import { useTexts } from "./language";
import { Note } from "./note";
import { useTimesSaved } from "./use-times-saved";
import { wordingTexts } from "./wording-texts";

export interface WordingProps {
  readonly part: WordedPart;
  /** the form of this part when it was sent and not accepted; `conflict` is the code of somebody having been quicker */
  readonly form: FormState | null;
  readonly conflict: string;
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

/** Opens on the field a text is worded in, and closes when that was saved. */
export function Wording({ children, ...field }: WordingProps) {
  const words = useTexts(wordingTexts);
  const { form } = field;
  const details = useRef<HTMLDetailsElement>(null);
  const saved = useTimesSaved(form !== null);
  // Opened and closed by people from then on: another form of the page that is answered must not close it.
  const [isOpenAtFirst] = useState(form !== null);
  useEffect(() => {
    if (form !== null && details.current) details.current.open = true;
  }, [form]);
  useEffect(() => {
    if (saved.times > 0 && details.current) close(details.current);
  }, [saved.times]);
  return (
    <details ref={details} className="wording" open={isOpenAtFirst}>
      <summary>
        {words.edit} <span className="vh">{field.part.title}</span>
      </summary>
      {children}
      {/* After it was saved itself the field begins again from what is saved. */}
      <WordingForm key={saved.times} place={saved.form} {...field} />
    </details>
  );
}

function close(details: HTMLDetailsElement): void {
  if (details.contains(document.activeElement)) details.querySelector("summary")?.focus();
  details.open = false;
}

/**
 * What is being typed stays, whoever saves the text meanwhile: the field follows what is saved only until somebody
 * writes in it. From then on it is sent as written over the version that was there when it began.
 */
function WordingForm(props: Omit<WordingProps, "children"> & { readonly place: RefObject<HTMLFormElement> }) {
  const { part, form, conflict, labels, names, sentences, rows, place } = props;
  const { id, text, version } = part;
  const isRefused = form?.errors.some(({ code }) => code === conflict) ?? false;
  /** null: nobody wrote in the field yet */
  const [typing, setTyping] = useState<{ readonly began: number; readonly over: number } | null>(null);
  const begin = () => setTyping((before) => before ?? { began: version, over: version });
  const sent = useRef<string | null>(null);
  const handleSubmit = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    begin();
    sent.current = asSaved(currentTarget.querySelector("textarea")?.value ?? "");
  };
  // Refused, and shown the text that was in the way: that one is what it is written over now.
  useEffect(() => {
    if (isRefused) setTyping((before) => ({ began: before?.began ?? version, over: version }));
    // What comes after the refusal has not been seen.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [form]);
  // What was sent from here is nobody else's, though more was typed since.
  const isOwn = sent.current !== null && sent.current === asSaved(text);
  useEffect(() => {
    if (isOwn) setTyping((before) => before && { ...before, over: version });
  }, [isOwn, version]);
  const isOvertaken = typing !== null && typing.over !== version && !isOwn;
  return (
    <Form ref={place} method="post" preventScrollReset className="fields" noValidate onSubmit={handleSubmit}>
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
        onChange={begin}
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

/** As it is kept: the ends of lines of one kind, and nothing around it. */
function asSaved(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
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
        <b>{words.theirs}</b>: {text === "" && words.theirsEmpty}
      </p>
      <p lang="it">{text}</p>
    </Note>
  );
}
