import type { Fates } from "~/commands/workshop/read-fate.server";
import { listFindings } from "~/database/workshop-findings.server";
import { listPartners } from "~/database/partners.server";
import type { CardFate } from "~/domain/workshop/fate-of-card";
import type { OutcomeDecision } from "~/domain/workshop/workshop";
import type { ToldFate } from "~/features/participant/fate/told-fate";
import type { Services } from "~/services.server";

type Titles = (decision: OutcomeDecision) => Pick<ToldFate, "title" | "reason">;

/** The cards of one person with what they became, each called as it is called today. */
export async function readToldFates(services: Services, { workshop, cards }: Fates) {
  const titles = await readTitles(services, workshop.workspaceId);
  return {
    workshop: workshop.title,
    cards: cards.map(({ card, fate }) => ({ id: card.id, text: card.text, fate: toTold(fate, titles) })),
  };
}

function toTold(fate: CardFate, titles: Titles): ToldFate {
  const nothing = { group: null, title: "", reason: "" };
  switch (fate.kind) {
    case "withdrawn":
      return { kind: "withdrawn", ...nothing };
    case "hidden":
      return { kind: "hidden", ...nothing, reason: fate.reason };
    case "alone":
      return { kind: "undecided", ...nothing };
    case "grouped":
      return { kind: "undecided", ...nothing, group: fate.group === "" ? null : fate.group };
    case "decided":
      return { kind: fate.decision.kind, group: fate.group, ...titles(fate.decision) };
  }
}

async function readTitles({ live, database }: Services, workspaceId: string): Promise<Titles> {
  const [{ needs }, findings, partners] = await Promise.all([
    live.readNeeds(workspaceId),
    listFindings(database, workspaceId),
    listPartners(database, workspaceId),
  ]);
  const nameOf = (organisationId: string) =>
    partners.find(({ organisation }) => organisation.id === organisationId)?.organisation.name ?? "";
  return (decision) => {
    switch (decision.kind) {
      case "need":
        return { title: needs.find(({ id }) => id === decision.needId)?.title ?? "", reason: "" };
      case "commitment":
        return {
          title: [decision.what, nameOf(decision.organisationId)].filter(Boolean).join(", "),
          reason: "",
        };
      case "finding":
        return { title: findings.find(({ id }) => id === decision.findingId)?.title ?? "", reason: "" };
      case "set-aside":
        return { title: "", reason: decision.reason };
    }
  };
}
