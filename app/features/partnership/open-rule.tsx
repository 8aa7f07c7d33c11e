import { Link } from "@remix-run/react";
import { mayBeOvercome } from "~/domain/delivery/find-rule-obstacles";
import type { Origin } from "~/domain/call/origin";
import type { Outcome, RuleResult } from "~/domain/eligibility/outcome";
import { outcomeWords, proposedByUsWords } from "~/domain/eligibility/words";
import { classNames } from "~/ui/class-names";
import { Icon } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import type { PartnershipRights } from "./partnership-data";
import { linkOf } from "~/domain/eligibility/rule-links";
import { ruleTexts } from "./rule-texts";

interface OpenRuleProps {
  readonly result: RuleResult;
  readonly base: string;
  readonly rights: PartnershipRights;
}

/** A rule that is not met, or not known: why, what would be enough, where, and by which clause. */
export function OpenRule({ result, base, rights }: OpenRuleProps) {
  const words = useTexts(ruleTexts);
  const language = useLanguage();
  const { ruleId, text, severity, origin, outcome, override } = result;
  const tone = outcome.status === "unknown" ? "unk" : severity === "warn" ? "warn" : "bad";
  return (
    <li className={tone} data-rule={ruleId} data-status={outcome.status}>
      <Icon name={icons[tone]} />
      <div>
        <p className="r">
          {text[language]} {tone === "warn" && <Tag tone="warn">{words.warning}</Tag>}
        </p>
        <div className={classNames("fix", tone === "unk" && "u", tone === "warn" && "w")}>
          <WhatNow outcome={outcome} base={base} rights={rights} />
        </div>
        {override && (
          <p className="taken">
            <b>{words.taken(override.by)}</b> {override.reason}
          </p>
        )}
        <Clause origin={origin} />
        {mayBeOvercome(result) && <p className="c">{words.mayBeOvercome}</p>}
        {rights.mayOverride && outcome.status === "unknown" && (
          <Link className="xs" to={`${base}/partenariato/regole/${ruleId}`}>
            {words.links.override}
            <span className="vh">: {text[language]}</span>
          </Link>
        )}
      </div>
    </li>
  );
}

const icons = { bad: "close-circle", warn: "warning-circle", unk: "dotq" } as const;

interface WhatNowProps extends Pick<OpenRuleProps, "base" | "rights"> {
  readonly outcome: Outcome;
}

function WhatNow({ outcome, base, rights }: WhatNowProps) {
  const words = useTexts(ruleTexts);
  const language = useLanguage();
  const link = linkOf(outcome, rights.ownOrganisationId);
  return (
    <>
      {outcome.status === "unknown" && <b>{words.unknown} </b>}
      {outcome.because[language]} {outcome.status === "unmet" && <b>{outcome.enough[language]} </b>}
      {link && <Link to={base + link.to}>{words.links[link.name]}</Link>}
      <span className="vh">({outcomeWords[outcome.status][language]})</span>
    </>
  );
}

/** Where the rule stands; what we proposed ourselves never passes for the call's own. */
function Clause({ origin }: { readonly origin: Origin }) {
  const words = useTexts(ruleTexts);
  const language = useLanguage();
  switch (origin.origin) {
    case "source":
      return (
        <p className="c" lang="it">
          {origin.source}
        </p>
      );
    case "inferred":
      return (
        <p className="c">
          {words.inferred} <span lang="it">{origin.source}</span>
        </p>
      );
    case "default":
      return (
        <p className="c">
          {proposedByUsWords[language]}{" "}
          {origin.pattern && (
            <>
              {words.pattern} <span lang="it">{origin.pattern}.</span>
            </>
          )}
        </p>
      );
  }
}
