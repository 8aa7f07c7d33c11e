import { CopyField } from "~/ui/copy-field";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import type { AttachmentVersion } from "./attachments-data";
import { attachmentsTexts } from "./attachments-texts";

interface AttachmentVersionsProps {
  /** the latest first */
  readonly versions: readonly AttachmentVersion[];
  readonly workspaceId: string;
}

/** Every file that was brought for an attachment, with what it takes to know it again. */
export function AttachmentVersions({ versions, workspaceId }: AttachmentVersionsProps) {
  const words = useTexts(attachmentsTexts);
  return (
    <details className="versions">
      <summary>{words.versions(versions.length)}</summary>
      <ol>
        {versions.map((version) => (
          <li key={version.id}>
            <Version version={version} workspaceId={workspaceId} />
          </li>
        ))}
      </ol>
    </details>
  );
}

interface VersionProps {
  readonly version: AttachmentVersion;
  readonly workspaceId: string;
}

function Version({ version, workspaceId }: VersionProps) {
  const words = useTexts(attachmentsTexts);
  const { id, fileName, sha256, size, at, by, signature, signers, mayDownload } = version;
  return (
    <>
      <p className="break">
        <b>{words.version(version.version)}</b>: {fileName}
      </p>
      <p className="small muted">
        {words.uploadedBy(at, by)} · {size} · {words.signatures[signature]}
        {signers.length > 0 && ` · ${words.signers(signers.join(", "))}`}
      </p>
      {signature === "intact" && <p className="xs muted">{words.unverified}</p>}
      {mayDownload ? (
        <p className="acts">
          {/\.pdf$/i.test(fileName) && (
            <a
              className="btn o sm"
              href={`/cantieri/${workspaceId}/allegati/${id}?guarda`}
              target="_blank"
              rel="noreferrer"
              aria-label={words.lookAt(fileName)}
            >
              <Icon name="external-link" /> {words.look}
            </a>
          )}
          <a
            className="btn o sm"
            href={`/cantieri/${workspaceId}/allegati/${id}`}
            download={fileName}
            aria-label={`${words.download}: ${fileName}`}
          >
            <Icon name="download" /> {words.download}
          </a>
        </p>
      ) : (
        <p className="xs muted">{words.private}</p>
      )}
      <CopyField label={words.hash(fileName)} value={sha256} copy={words.copy} copied={words.copied} />
    </>
  );
}
