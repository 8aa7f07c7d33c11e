import type { ReactNode } from "react";
import type { Evidence } from "~/domain/needs/need";
import { sourceOfIndicator } from "~/domain/territory/indicator";
import { completeLink } from "~/domain/text/safe-link";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { needTexts } from "./need-texts";
import { useNeedsScene } from "./needs-scene";

interface EvidenceItemProps {
  readonly evidence: Evidence;
  /** what can be done with it */
  readonly children?: ReactNode;
}

/** One thing a need rests on; a link only where it is safe to follow. */
export function EvidenceItem({ evidence, children }: EvidenceItemProps) {
  const words = useTexts(needTexts);
  const { about } = useNeedsScene();
  const { source, year, link, file, fileName } = evidence;
  const address = completeLink(link);
  const origin = sourceOfIndicator({ source: source.trim(), year });
  return (
    <li>
      <b lang="it">{nameOfEvidence(evidence) || words.namelessEvidence}</b>
      {origin !== "" && evidence.indicator.trim() !== "" && <span lang="it">{origin}</span>}
      {address !== null ? (
        <a href={address} rel="noopener noreferrer">
          <Icon name="external-link" size="small" /> {link}
        </a>
      ) : (
        link.trim() !== "" && <span>{link}</span>
      )}
      {file !== "" && (
        <a href={`/cantieri/${about.workspaceId}/bisogni/prove/${file}`} download>
          <Icon name="download" size="small" /> {fileName || words.file}
        </a>
      )}
      {children}
    </li>
  );
}

/** What it is called by in a sentence; empty when nothing is said yet. */
export function nameOfEvidence({ indicator, source, fileName, link }: Evidence): string {
  return [indicator, source, fileName, link].map((said) => said.trim()).find((said) => said !== "") ?? "";
}
