import { useEffect, useId, useRef, useState } from "react";
import { acceptedEvidence, mostEvidenceBytes } from "~/domain/needs/exchange/evidence-file";
import { Button } from "~/ui/button";
import { FileInput } from "~/ui/file-input";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { Meter } from "~/ui/meter";
import { evidenceTexts } from "./evidence-texts";
import { type FileRefusal, sendFile } from "./send-file";

export interface EvidenceFileProps {
  readonly workspaceId: string;
  /** null: none yet */
  readonly file: AttachedFile | null;
  readonly canWrite: boolean;
  /** null: it was taken away */
  readonly onChange: (file: AttachedFile | null) => void;
  /** a file is on its way: what is saved now would not have it */
  readonly onSending?: (isSending: boolean) => void;
}

export interface AttachedFile {
  readonly sha256: string;
  readonly fileName: string;
}

/** The file a piece of evidence rests on: chosen, sent, named, taken away. */
export function EvidenceFile({ workspaceId, file, canWrite, onChange, onSending }: EvidenceFileProps) {
  const words = useTexts(evidenceTexts);
  const [sending, setSending] = useState<{ readonly name: string; readonly percent: number } | null>(null);
  const [refusal, setRefusal] = useState<FileRefusal | null>(null);
  const [said, setSaid] = useState("");
  const stop = useRef<AbortController | null>(null);
  const box = useRef<HTMLDivElement>(null);
  /** how often a file was taken away: its name goes from the field as well */
  const [removals, setRemovals] = useState(0);
  const id = useId();
  useEffect(() => () => stop.current?.abort(), []);
  useEffect(() => {
    if (removals > 0) box.current?.querySelector("input")?.focus();
  }, [removals]);

  const handleChoice = async (chosen: File) => {
    setRefusal(null);
    if (chosen.size > mostEvidenceBytes) {
      setRefusal("file-too-large");
      return;
    }
    stop.current = new AbortController();
    setSending({ name: chosen.name, percent: 0 });
    onSending?.(true);
    const sent = await sendFile(workspaceId, chosen, {
      onProgress: (percent) => setSending({ name: chosen.name, percent }),
      signal: stop.current.signal,
    });
    setSending(null);
    onSending?.(false);
    if (sent.status === "refused") setRefusal(sent.code);
    if (sent.status !== "stored") return;
    const { sha256, fileName } = sent;
    onChange({ sha256, fileName });
    setSaid(words.sent(fileName));
  };

  const handleRemove = () => {
    onChange(null);
    setSaid("");
    setRemovals(removals + 1);
  };

  return (
    <div ref={box} className="field evidence-file">
      {canWrite ? (
        <label htmlFor={id}>{file ? words.replace : words.choose}</label>
      ) : (
        <span className="label">{words.file}</span>
      )}
      {file && (
        <p className="attached">
          <a
            href={`/cantieri/${workspaceId}/bisogni/prove/${file.sha256}`}
            download
            aria-label={words.download(file.fileName)}
          >
            <Icon name="file" size="small" /> {file.fileName}
          </a>
          {canWrite && (
            <Button
              type="button"
              look="quiet"
              small
              aria-label={words.remove(file.fileName)}
              onClick={handleRemove}
            >
              {words.removeShort}
            </Button>
          )}
        </p>
      )}
      {!canWrite && !file && <p className="small muted">{words.none}</p>}
      {canWrite && (
        <>
          <span className="help" id={`${id}-help`}>
            {words.help}
          </span>
          <FileInput
            key={removals}
            id={id}
            className="in"
            accept={acceptedEvidence}
            disabled={sending !== null}
            aria-invalid={refusal ? true : undefined}
            aria-describedby={refusal ? `${id}-help ${id}-error` : `${id}-help`}
            onChange={(event) => {
              const field = event.currentTarget;
              const [chosen] = field.files ?? [];
              // The same file may be chosen again after it was refused.
              if (chosen) void handleChoice(chosen).finally(() => (field.value = ""));
            }}
          />
        </>
      )}
      {sending && (
        <p className="sending">
          <Meter label={words.sending(sending.name, sending.percent)} value={sending.percent} max={100} />
          <Button type="button" look="quiet" small onClick={() => stop.current?.abort()}>
            {words.cancel}
          </Button>
        </p>
      )}
      {refusal && (
        <span className="err" id={`${id}-error`} role="alert">
          <Icon name="error" size="small" /> {words.errors[refusal]}
        </span>
      )}
      <span className="vh" role="status">
        {said}
      </span>
    </div>
  );
}
