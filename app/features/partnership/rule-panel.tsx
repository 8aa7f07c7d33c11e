import { countOutcomes } from "~/domain/eligibility/count-outcomes";
import type { RuleResult } from "~/domain/eligibility/outcome";
import { aidWords } from "~/domain/eligibility/words";
import { Icon } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import { OpenRule } from "./open-rule";
import type { PartnershipRights } from "./partnership-data";
import { ruleTexts } from "./rule-texts";
import type { JudgedRules } from "./use-rules";

const metShown = 4;

interface RulePanelProps {
  readonly rules: JudgedRules;
  /** `/cantieri/<id>` */
  readonly base: string;
  readonly rights: PartnershipRights;
}

/** What each rule of the call says of the partnership as it is now, what is open first. */
export function RulePanel({ rules: { shown, waiting }, base, rights }: RulePanelProps) {
  const words = useTexts(ruleTexts);
  const language = useLanguage();
  const counts = countOutcomes(shown);
  const met = shown.filter(({ outcome }) => outcome.status === "met");
  return (
    <section className="card rules" id="ammissibilita" tabIndex={-1} aria-labelledby="rules-title">
      <header>
        <h2 id="rules-title">{words.title}</h2>
        <span className="sp" />
        <span className="small muted">{words.count(counts.met, shown.length)}</span>
      </header>
      <RuleBar results={shown} label={words.bar(counts.met, counts.unmet, counts.unknown)} />
      <ul>
        {inUrgency(shown).map((result) => (
          <OpenRule key={result.ruleId} result={result} base={base} rights={rights} />
        ))}
        {met.slice(0, metShown).map((result) => (
          <MetRule key={result.ruleId} result={result} />
        ))}
      </ul>
      {met.length > metShown && (
        <Folded words={words.moreMet(met.length - metShown)} results={met.slice(metShown)} />
      )}
      {waiting.length > 0 && <Folded words={words.waiting(waiting.length)} results={waiting} />}
      <p className="aid">{aidWords[language]}</p>
    </section>
  );
}

/** One square for each rule: full, red, dashed. */
function RuleBar({ results, label }: { readonly results: readonly RuleResult[]; readonly label: string }) {
  const ordered = ["met", "unmet", "unknown"].flatMap((status) =>
    results.filter(({ outcome }) => outcome.status === status),
  );
  return (
    <div className="rule-bar" role="img" aria-label={label}>
      {ordered.map(({ ruleId, outcome, severity }) => (
        <i key={ruleId} className={outcome.status === "unmet" ? `unmet ${severity}` : outcome.status} />
      ))}
    </div>
  );
}

function MetRule({ result }: { readonly result: RuleResult }) {
  const language = useLanguage();
  return (
    <li className="pass">
      <Icon name={result.outcome.status === "met" ? "check-circle" : "dotq"} />
      <p className="r">{result.text[language]}</p>
    </li>
  );
}

function Folded({ words, results }: { readonly words: string; readonly results: readonly RuleResult[] }) {
  return (
    <details>
      <summary>{words}</summary>
      <ul>
        {results.map((result) => (
          <MetRule key={result.ruleId} result={result} />
        ))}
      </ul>
    </details>
  );
}

/** What excludes the application, then what is only worth knowing, then what nobody knows. */
function inUrgency(results: readonly RuleResult[]): readonly RuleResult[] {
  const unmet = results.filter(({ outcome }) => outcome.status === "unmet");
  return [
    ...unmet.filter(({ severity }) => severity === "block"),
    ...unmet.filter(({ severity }) => severity === "warn"),
    ...results.filter(({ outcome }) => outcome.status === "unknown"),
  ];
}
