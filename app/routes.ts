import { index, prefix, route, type RouteConfig } from "@remix-run/route-config";

/** Addresses are Italian, as people read them; files are English. */
export default [
  index("routes/home.tsx"),
  route("accedi", "routes/sign-in.tsx"),
  route("accedi/link/:token", "routes/sign-in-link.tsx"),
  route("esci", "routes/sign-out.tsx"),
  route("primo-avvio", "routes/first-run.tsx"),
  route("invito/:token", "routes/invitation.tsx"),
  route("entra/:token", "routes/joining.tsx"),
  route("posta", "routes/outbox.tsx"),
  route("lingua", "routes/language.tsx"),
  route("informazioni/:page", "routes/information.tsx"),
  route("comuni", "routes/municipalities.tsx"),
  ...prefix("cantieri", [
    index("routes/workspaces.tsx"),
    route("nuovo", "routes/new-workspace.tsx"),
    route(":workspaceId", "routes/workspace.tsx", [
      index("routes/workspace-overview.tsx"),
      route("proposta", "routes/workspace-proposal.tsx"),
      route("proposta/:sectionId", "routes/workspace-section.tsx"),
      route("partenariato", "routes/workspace-partnership.tsx"),
      route("partenariato/richieste", "routes/join-requests.tsx"),
      route("partenariato/avviso", "routes/co-design-notice.tsx"),
      route("partenariato/regole/:ruleId", "routes/rule-override.tsx"),
      route("partenariato/:organisationId/posto", "routes/partner-place.tsx"),
      route("partenariato/:organisationId/ritiro", "routes/partner-withdrawal.tsx"),
      route("partenariato/:organisationId/dati", "routes/partner-record.tsx"),
      route("partenariato/persone", "routes/workspace-people.tsx"),
      route("consegna", "routes/workspace-delivery.tsx"),
      route("impostazioni", "routes/workspace-settings.tsx"),
      route("impostazioni/diritti", "routes/workspace-rights.tsx"),
    ]),
    route(":workspaceId/eventi", "routes/workspace-events.tsx"),
    route(":workspaceId/esportazioni/:jobId", "routes/workspace-export.tsx"),
  ]),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
