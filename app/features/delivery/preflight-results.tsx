import { useEffect, useRef } from "react";
import { Card } from "~/ui/card";
import { Icon, type IconName } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import type { PreflightAnswer, ShownCheck } from "./preflight-data";
import { preflightTexts } from "./preflight-texts";

interface PreflightResultsProps {
  readonly looked: NonNullable<PreflightAnswer["looked"]>;
}

/** Every check with its outcome; what fails first says why and what to do. */
export function PreflightResults({ looked }: PreflightResultsProps) {
  const words = useTexts(preflightTexts);
  const told = useRef<HTMLDivElement>(null);
  // Whoever pressed the button reads on from the answer, wherever it stands.
  useEffect(() => told.current?.focus(), [looked]);
  const { isReady, fileName, results } = looked;
  return (
    <Card
      title={isReady ? words.ready : words.notReady}
      pattern={isReady ? "preflight is-ready" : "preflight"}
    >
      <div className="body" ref={told} tabIndex={-1}>
        <p className="muted">{isReady ? words.readyWhat(fileName) : words.notReadyWhat(fileName)}</p>
        <ul>
          {results.map((check) => (
            <CheckLine key={check.id} check={check} />
          ))}
        </ul>
        <p className="xs muted">{words.unverified}</p>
      </div>
    </Card>
  );
}

const icons = {
  passed: "check-circle",
  failed: "close-circle",
  noted: "info-circle",
  open: "clock",
} as const satisfies Record<ShownCheck["outcome"], IconName>;

function CheckLine({ check: { title, outcome, cause, remedy } }: { readonly check: ShownCheck }) {
  const words = useTexts(preflightTexts);
  return (
    <li className={`is-${outcome}`}>
      <Icon name={icons[outcome]} size="small" />
      <div>
        <b>{title}</b>: {words.outcomes[outcome]}
        {cause !== null && <p>{cause}</p>}
        {remedy !== null && <p className="remedy">{remedy}</p>}
      </div>
    </li>
  );
}
