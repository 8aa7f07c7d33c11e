import type { ReactNode } from "react";
import { Card } from "./card";
import { Icon } from "./icon";

interface ReadyFileProps {
  readonly href: string;
  readonly fileName: string;
  readonly size: string;
  readonly sha256: string;
  readonly words: { readonly title: string; readonly download: string; readonly fingerprint: string };
  readonly children: ReactNode;
}

/** A file that was made, to be fetched, with its fingerprint. */
export function ReadyFile({ href, fileName, size, sha256, words, children }: ReadyFileProps) {
  return (
    <Card title={words.title} aside={<span className="muted small">{size}</span>}>
      <div className="body" role="status">
        <p className="acts">
          <a className="btn p" href={href} download={fileName}>
            <Icon name="download" /> {words.download}
          </a>
          <span className="small muted break">{fileName}</span>
        </p>
        <p className="small above">
          {words.fingerprint}: <code className="hash">{sha256}</code>
        </p>
        {children}
      </div>
    </Card>
  );
}
