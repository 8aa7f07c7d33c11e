import { useNavigate } from "@remix-run/react";
import type { MouseEvent } from "react";
import { isFor, sumOf } from "~/domain/partnership/tabulate-commitments";
import { formatShortEuros } from "~/domain/wording/format-number";
import { Icon } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import { GivingList } from "./giving-list";
import { GraphLegend } from "./graph-legend";
import { wrap } from "./label-width";
import { markIcons } from "./partner-mark";
import type { PartnershipData, PartnerView } from "./partnership-data";
import { viewTexts } from "./view-texts";
import { curveBetween, spokeTo } from "./radial-lines";
import { labelFonts, layOutRadial, lineBaselines, type RadialLayout, type RadialNode } from "./radial-layout";
import { mainCommitment, worthOf } from "./worth";

/** The lead in the middle, the others around it; on phones a list takes its place. */
export function PartnerGraph({ partnership }: { readonly partnership: PartnershipData }) {
  const words = useTexts(viewTexts);
  const language = useLanguage();
  const { partners, workspaceId } = partnership;
  const lead = partners.find(({ role }) => role === "lead");
  const others = partners.filter((partner) => partner !== lead);
  const layout = layOutRadial(
    others.map((partner) => ({
      id: partner.id,
      family: partner.family,
      name: partner.shortName,
      brings: mainCommitment(partner.commitments)?.what ?? "",
      value: formatShortEuros(language, worthOf(partner)),
      cents: worthOf(partner),
    })),
  );
  const all = sumOf(partners.flatMap(({ commitments }) => commitments));
  return (
    <section className="card graph" aria-label={words.graph}>
      <p className="says">
        {words.graphSays(partners.length, all.count, formatShortEuros(language, all.cents))} {words.graphSize}
      </p>
      <svg viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={words.graph}>
        <Curves partners={partners} layout={layout} />
        {layout.nodes.map((node) => (
          <Spoke
            key={node.id}
            node={node}
            layout={layout}
            partner={others.find(({ id }) => id === node.id)}
          />
        ))}
        {lead && <Lead lead={lead} layout={layout} workspaceId={workspaceId} />}
        {layout.nodes.map((node) => (
          <Body key={node.id} node={node} partners={others} workspaceId={workspaceId} />
        ))}
      </svg>
      <GivingList partnership={partnership} />
      <GraphLegend partners={partners} />
    </section>
  );
}

/** Commitments of one body to another, drawn towards the middle so that they bundle. */
function Curves({
  partners,
  layout,
}: {
  readonly partners: readonly PartnerView[];
  readonly layout: RadialLayout;
}) {
  const placeOf = (id: string) =>
    layout.nodes.find((node) => node.id === id) ??
    (partners.find((partner) => partner.id === id)?.role === "lead" ? layout.centre : null);
  const pairs = partners.flatMap((giver) =>
    partners
      .filter(({ id }) => id !== giver.id)
      .filter(({ id: organisationId }) =>
        giver.commitments.some((each) => isFor(each, { kind: "organisation", organisationId })),
      )
      .map((receiver) => ({
        key: `${giver.id} ${receiver.id}`,
        from: placeOf(giver.id),
        to: placeOf(receiver.id),
      })),
  );
  return (
    <g className="curves" aria-hidden="true">
      {pairs.map(
        ({ key, from, to }) => from && to && <path key={key} d={curveBetween(from, to, layout.centre)} />,
      )}
    </g>
  );
}

interface SpokeProps {
  readonly node: RadialNode;
  readonly layout: RadialLayout;
  readonly partner: PartnerView | undefined;
}

function Spoke({ node, layout, partner }: SpokeProps) {
  return partner ? (
    <line className={`spoke t-${partner.tie} k-${partner.mark}`} {...spokeTo(node, layout.centre)} />
  ) : null;
}

interface LeadProps {
  readonly lead: PartnerView;
  readonly layout: RadialLayout;
  readonly workspaceId: string;
}

function Lead({ lead, layout, workspaceId }: LeadProps) {
  const words = useTexts(viewTexts);
  const language = useLanguage();
  const { x, y, radius } = layout.centre;
  const value = formatShortEuros(language, worthOf(lead));
  const lines = wrap(lead.shortName, { fontSize: 15, maxWidth: radius * 1.66, maxLines: 3 });
  const top = y - (lines.length * 18) / 2 + 8;
  return (
    <SheetLink
      lead
      workspaceId={workspaceId}
      id={lead.id}
      label={`${lead.shortName} ${value}, ${words.family.lead}`}
    >
      <circle cx={x} cy={y} r={radius} />
      <Mark x={x} y={top - 26} size={22} name="star" />
      {lines.map((line, index) => (
        <text key={line} className="name" x={x} y={top + 8 + index * 18} textAnchor="middle">
          {line}
        </text>
      ))}
      <text className="value" x={x} y={top + 8 + lines.length * 18} textAnchor="middle">
        {value}
      </text>
    </SheetLink>
  );
}

interface BodyProps {
  readonly node: RadialNode;
  readonly partners: readonly PartnerView[];
  readonly workspaceId: string;
}

function Body({ node, partners, workspaceId }: BodyProps) {
  const partner = partners.find(({ id }) => id === node.id);
  if (partner === undefined) return null;
  const { x, y, radius, label } = node;
  const baselines = lineBaselines(label);
  // What is seen first, in its order, then what the mark says by its shape.
  const name = `${label.lines.map(({ text }) => text).join(" ")}, ${partner.kind}`;
  return (
    <SheetLink workspaceId={workspaceId} id={partner.id} label={name} mark={partner.mark}>
      <circle cx={x} cy={y} r={radius} />
      <Mark x={x} y={y} size={radius * 1.05} name={markIcons[partner.mark]} />
      {label.lines.map(({ part, text }, index) => (
        <text
          key={`${part} ${text}`}
          lang={part === "brings" ? "it" : undefined}
          className={part}
          x={label.x}
          y={baselines[index]}
          textAnchor={label.anchor}
          fontSize={labelFonts[part]}
        >
          {text}
        </text>
      ))}
    </SheetLink>
  );
}

interface SheetLinkProps {
  readonly workspaceId: string;
  readonly id: string;
  readonly label: string;
  readonly mark?: PartnerView["mark"];
  readonly lead?: boolean;
  readonly children: React.ReactNode;
}

/** A link within the picture: Remix's own is of HTML, this one leads the same way. */
function SheetLink({ workspaceId, id, label, mark = "lead", lead = false, children }: SheetLinkProps) {
  const navigate = useNavigate();
  const to = `/cantieri/${workspaceId}/partenariato/${id}`;
  const handleClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a
      href={to}
      aria-label={label}
      className={`${lead ? "centre" : "body-of"} k-${mark}`}
      onClick={handleClick}
    >
      {children}
    </a>
  );
}

interface MarkProps {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly name: Parameters<typeof Icon>[0]["name"];
}

function Mark({ x, y, size, name }: MarkProps) {
  return (
    <svg x={x - size / 2} y={y - size / 2} width={size} height={size} className="mark" aria-hidden="true">
      <Icon name={name} />
    </svg>
  );
}
