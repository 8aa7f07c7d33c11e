import { requireCall } from "~/calls/index";
import { findLastChange } from "~/database/last-change.server";
import { listPartners, type Partner } from "~/database/partners.server";
import { findSealedContents } from "./package/find-sealed-contents.server";
import { listRuleOverrides } from "~/database/rule-overrides.server";
import type { Workspace } from "~/database/workspaces.server";
import { sectionDocumentName } from "~/document/workspace-document";
import { checkRules } from "~/domain/eligibility/check-rules";
import type { Override } from "~/domain/eligibility/outcome";
import type { OverriddenObstacle } from "~/domain/delivery/obstacle";
import type { Call } from "~/domain/call/call-schema";
import { type NumberedSection, requireStage, textSectionsOfStage } from "~/domain/call/stages";
import { findDistrict } from "~/domain/district/districts";
import { isPersonalTaxCode } from "~/domain/organisation/check-tax-code";
import { describeKind } from "~/domain/organisation/kinds";
import { countCharacters } from "~/domain/text/count-characters";
import type { Language } from "~/domain/wording/language";
import { Refusal } from "~/errors.server";
import type {
  PrintableApplication,
  PrintableOrganisation,
  PrintableOverride,
  PrintableSection,
} from "~/export/printable-application";
import type { Services } from "~/services.server";
import { readPartnershipFacts } from "./read-partnership-facts.server";
import { readPrintableIndicators } from "./read-printable-indicators.server";
import { readPrintableNeeds } from "./read-printable-needs.server";
import { requireWorkspace } from "./require-workspace.server";

interface Wanted {
  readonly workspaceId: string;
  readonly kind: PrintableApplication["kind"];
}

/**
 * The application as it is to be printed: as it was at its freeze, or while the stage is open, as it is stored now. A
 * draft is for everybody who takes part, and holds no tax code that is that of a person.
 */
export async function readPrintable(
  services: PrintServices,
  { workspaceId, kind }: Wanted,
): Promise<PrintableApplication> {
  const sealed = await findSealedContents(services.database, workspaceId);
  const printable =
    sealed === null
      ? await readPrintableNow(services, { workspaceId, kind })
      : { ...sealed.contents.application, kind };
  if (kind === "application") return printable;
  return { ...printable, organisations: printable.organisations.map(withoutPersonalTaxCode) };
}

function withoutPersonalTaxCode(organisation: PrintableOrganisation): PrintableOrganisation {
  if (!isPersonalTaxCode(organisation.taxCode)) return organisation;
  return { ...organisation, taxCode: null, isTaxCodeWithheld: true };
}

export type PrintServices = Pick<Services, "database" | "live" | "territory" | "clock">;

/** A freeze that is about to be. */
export interface ComingFreeze {
  readonly at: Date;
  readonly by: string;
  readonly overridden: readonly OverriddenObstacle[];
}

/** The application as it is stored now, in the language of its call. */
export async function readPrintableNow(
  services: PrintServices,
  { workspaceId, kind, freeze = null }: Wanted & { readonly freeze?: ComingFreeze | null },
): Promise<PrintableApplication> {
  const { database, live } = services;
  const workspace = await requireWorkspace(database, workspaceId);
  const call = requireCall(workspace.callId);
  const stage = requireStage(call, workspace.stageId);
  const partners = await listPartners(database, workspaceId);
  const overrides = await readOverrides(services, workspace, call);
  const sections = textSectionsOfStage(call, workspace.stageId);
  // Somebody may have seen "saved" on another node a moment ago.
  await live.lookAtLog();
  const stateAt = freeze?.at ?? (await findLastChange(database, workspaceId));
  return {
    language: call.language,
    kind,
    title: workspace.title,
    acronym: workspace.acronym,
    call: {
      title: call.title.value,
      programme: call.programme.value,
      acts: call.acts.map(({ value }) => value),
      funder: call.funder.value,
    },
    stageName: stage.name[call.language],
    districts: workspace.districtIds.map((id) => ({
      name: findDistrict(id)?.name ?? id,
      isExample: workspace.isExample,
    })),
    closesAt: localIso(workspace),
    stateAt: (stateAt ?? workspace.createdAt).toISOString(),
    organisations: partners.map((partner) => printableOrganisation(partner, call.language)),
    overrides: [
      ...overrides,
      ...(freeze?.overridden ?? []).map(({ what, reason }) => ({
        rule: what[call.language],
        reason,
        by: freeze?.by ?? "",
        at: freeze?.at.toISOString() ?? "",
      })),
    ],
    sections: await Promise.all(
      sections.map((section) =>
        printableSection({ live }, { workspaceId, section, language: call.language }),
      ),
    ),
    indicators: await readPrintableIndicators(services, { workspaceId, language: call.language }),
    needs: await readPrintableNeeds(services, { workspaceId, language: call.language }),
  };
}

/**
 * In the order of the call. Only of rules nobody can decide still: of one that is met or not since, nobody has to
 * answer any more.
 */
async function readOverrides(
  services: PrintServices,
  workspace: Workspace,
  call: Call,
): Promise<readonly PrintableOverride[]> {
  const { id: workspaceId, stageId } = workspace;
  const stored = await listRuleOverrides(services.database, { workspaceId, stageId });
  if (stored.length === 0) return [];
  const { facts } = await readPartnershipFacts(services, workspace);
  const taken: Readonly<Record<string, Override>> = Object.fromEntries(
    stored.map(({ ruleId, reason, by, at }) => [ruleId, { reason, by, atMs: at.getTime() }]),
  );
  const results = checkRules(call, facts, taken);
  return results.flatMap(({ text, override }) => {
    if (override === null) return [];
    const { reason, by, atMs } = override;
    return [{ rule: text[call.language], reason, by, at: new Date(atMs).toISOString() }];
  });
}

function printableOrganisation({ organisation, role }: Partner, language: Language): PrintableOrganisation {
  const { name, shortName, kind, taxCode, seatMunicipality, seatProvince } = organisation;
  return {
    name,
    shortName,
    kindName: describeKind(kind).name[language],
    role,
    taxCode,
    seat: `${seatMunicipality} (${seatProvince})`,
  };
}

interface SectionToPrint {
  readonly workspaceId: string;
  readonly section: NumberedSection;
  readonly language: Language;
}

async function printableSection(
  { live }: Pick<Services, "live">,
  { workspaceId, section, language }: SectionToPrint,
): Promise<PrintableSection> {
  const { blocks, underRepair } = await live.readText(workspaceId, sectionDocumentName(section.id));
  // What is handed in must be the text people wrote, not how it was before something broke it.
  if (underRepair === true) throw new Refusal("section-under-repair");
  return {
    id: section.id,
    number: String(section.number),
    title: section.title[language],
    blocks,
    characters: countCharacters(blocks),
    limit: section.limit.max,
    limitIsDefault: section.limit.origin === "default",
    criteria: section.criteria,
  };
}

/** The term as it was entered: local time and offset. */
function localIso({ closesAt, closesOffsetMinutes }: Workspace): string {
  const local = new Date(closesAt.getTime() + closesOffsetMinutes * 60_000).toISOString().slice(0, 19);
  const sign = closesOffsetMinutes < 0 ? "-" : "+";
  const pad = (n: number) => String(n).padStart(2, "0");
  const minutes = Math.abs(closesOffsetMinutes);
  return `${local}${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
