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
  const [said, setSaid] = useState("");
  const { sending, refusal, send, stop } = useSending({
    workspaceId,
    onSending,
    onStored: (stored) => {
      onChange(stored);
      setSaid(words.sent(stored.fileName));
    },
  });
  const box = useRef<HTMLDivElement>(null);
  /** how often a file was taken away: its name goes from the field as well */
  const [removals, setRemovals] = useState(0);
  const id = useId();
  useEffect(() => {
    if (removals > 0) box.current?.querySelector("input")?.focus();
  }, [removals]);

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
        <AttachedName workspaceId={workspaceId} file={file} onRemove={canWrite ? handleRemove : null} />
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
              if (chosen) void send(chosen).finally(() => (field.value = ""));
            }}
          />
        </>
      )}
      {sending && (
        <p className="sending">
          <Meter label={words.sending(sending.name, sending.percent)} value={sending.percent} max={100} />
          <Button type="button" look="quiet" small onClick={stop}>
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

interface AttachedNameProps {
  readonly workspaceId: string;
  readonly file: AttachedFile;
  /** null: the person only reads */
  readonly onRemove: (() => void) | null;
}

function AttachedName({ workspaceId, file, onRemove }: AttachedNameProps) {
  const words = useTexts(evidenceTexts);
  const { sha256, fileName } = file;
  return (
    <p className="attached">
      <a
        href={`/cantieri/${workspaceId}/bisogni/prove/${sha256}`}
        download
        aria-label={words.download(fileName)}
      >
        <Icon name="file" size="small" /> {fileName}
      </a>
      {onRemove && (
        <Button type="button" look="quiet" small aria-label={words.remove(fileName)} onClick={onRemove}>
          {words.removeShort}
        </Button>
      )}
    </p>
  );
}

interface SendingGiven extends Pick<EvidenceFileProps, "workspaceId"> {
  readonly onSending: EvidenceFileProps["onSending"];
  readonly onStored: (file: AttachedFile) => void;
}

/** A file on its way to the server; it is stopped when the field goes away. */
function useSending({ workspaceId, onSending, onStored }: SendingGiven) {
  const [sending, setSending] = useState<{ readonly name: string; readonly percent: number } | null>(null);
  const [refusal, setRefusal] = useState<FileRefusal | null>(null);
  const line = useRef<AbortController | null>(null);
  useEffect(() => () => line.current?.abort(), []);

  const send = async (chosen: File) => {
    setRefusal(null);
    if (chosen.size > mostEvidenceBytes) {
      setRefusal("file-too-large");
      return;
    }
    line.current = new AbortController();
    setSending({ name: chosen.name, percent: 0 });
    onSending?.(true);
    const sent = await sendFile(workspaceId, chosen, {
      onProgress: (percent) => setSending({ name: chosen.name, percent }),
      signal: line.current.signal,
    });
    setSending(null);
    onSending?.(false);
    if (sent.status === "refused") setRefusal(sent.code);
    if (sent.status === "stored") onStored({ sha256: sent.sha256, fileName: sent.fileName });
  };
  return { sending, refusal, send, stop: () => line.current?.abort() };
}
