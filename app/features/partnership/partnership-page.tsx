import { Link } from "@remix-run/react";
import { Suspense } from "react";
import { countOutcomes } from "~/domain/eligibility/count-outcomes";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import { PartnerBoard } from "./partner-board";
import { PartnerGraph, PartnerMatrix, PartnerTable } from "./other-views";
import { type PartnershipData, type View, views } from "./partnership-data";
import { texts } from "./partnership-texts";
import { RulePanel } from "./rule-panel";
import { ruleTexts } from "./rule-texts";
import { type JudgedRules, useRules } from "./use-rules";

interface PartnershipPageProps {
  readonly partnership: PartnershipData;
  /** of the address; anything else is the board */
  readonly view: string | null;
}

/** The partnership as it forms: one of its views, and what the rules of the call say of it. */
export function PartnershipPage({ partnership, view: wanted }: PartnershipPageProps) {
  const words = useTexts(texts);
  const { workspaceId, workspaceTitle, partners, requests, rights } = partnership;
  const view = views.find((each) => each === wanted) ?? "bacheca";
  const rules = useRules(partnership.rules);
  const isAlone = partners.length < 2 && requests.length === 0;
  const inside = partners.filter(({ role }) => role !== "supporter").length;
  return (
    <main id="contenuto" tabIndex={-1} className="main partnership">
      <PageHead
        title={words.title}
        crumbs={{
          label: words.trail,
          trail: [{ to: `/cantieri/${workspaceId}`, words: workspaceTitle }],
        }}
        beside={<ViewSwitch chosen={view} />}
      >
        <span className="muted small">{words.facts(inside, partners.length - inside, requests.length)}</span>
        {rights.mayInvite && (
          <ButtonLink look="primary" icon="plus" to={`/cantieri/${workspaceId}/partenariato/persone`}>
            {words.invite}
          </ButtonLink>
        )}
      </PageHead>
      <ToRules rules={rules} />
      <div className="split">
        <div className="stack">
          {isAlone ? (
            <Card title={words.empty} pattern="empty">
              <p className="body muted">{rights.mayInvite ? words.emptyWhy : words.emptyReader}</p>
            </Card>
          ) : (
            <Suspense>
              <ViewOf partnership={partnership} view={view} />
            </Suspense>
          )}
          <MorePages partnership={partnership} />
        </div>
        <RulePanel rules={rules} base={`/cantieri/${workspaceId}`} rights={rights} />
      </div>
    </main>
  );
}

/** Where there is no room beside the view, the panel stands below it: this leads there. */
function ToRules({ rules: { shown } }: { readonly rules: JudgedRules }) {
  const words = useTexts(ruleTexts);
  const { met, unmet, unknown } = countOutcomes(shown);
  return (
    <a className="to-rules" href="#ammissibilita">
      {words.jump} {words.bar(met, unmet, unknown)}
    </a>
  );
}

function ViewSwitch({ chosen }: { readonly chosen: View }) {
  const words = useTexts(texts);
  return (
    <nav className="seg" aria-label={words.views}>
      {views.map((view) => (
        <Link
          key={view}
          to={`?vista=${view}`}
          aria-current={view === chosen ? "page" : undefined}
          preventScrollReset
        >
          {words.view[view]}
        </Link>
      ))}
    </nav>
  );
}

function ViewOf({ partnership, view }: { readonly partnership: PartnershipData; readonly view: View }) {
  switch (view) {
    case "bacheca":
      return <PartnerBoard partnership={partnership} />;
    case "grafo":
      return <PartnerGraph partnership={partnership} />;
    case "tabella":
      return <PartnerTable partnership={partnership} />;
    case "matrice":
      return <PartnerMatrix partnership={partnership} />;
  }
}

function MorePages({ partnership }: { readonly partnership: PartnershipData }) {
  const words = useTexts(texts);
  const base = `/cantieri/${partnership.workspaceId}/partenariato`;
  return (
    <nav className="more-pages" aria-label={words.more}>
      <Link to={`${base}/persone`}>{words.people}</Link>
      {partnership.rights.mayAnswerRequests && <Link to={`${base}/richieste`}>{words.requests}</Link>}
      {partnership.rights.answersForRecords && <Link to={`${base}/schede`}>{words.recordUses}</Link>}
      <Link to={`${base}/avviso`}>{words.notice}</Link>
      <Link to={`${base}/patto`}>{words.pact}</Link>
      {partnership.rights.mayInvite && <Link to={`${base}/importa`}>{words.csv}</Link>}
    </nav>
  );
}
