import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listKeptMail } from "~/database/outbox.server";
import { can } from "~/domain/rights/can";
import { notFound } from "~/errors.server";
import { OutboxPage } from "~/features/outbox/outbox-page";
import { texts } from "~/features/outbox/texts";
import { GateShell } from "~/features/shell/gate-shell";
import { readLanguage } from "~/language.server";
import { publicRoute } from "~/session.server";
import { pageTitle } from "./page-title";
import { readInstallation } from "./read-installation.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** Where mail is kept instead of sent, whoever tries the product out reads it here. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  publicRoute(request, context);
  const { services } = context;
  if (!can({ kind: "stranger" }, "outbox.read", await readInstallation(services))) throw notFound();
  const mails = await listKeptMail(services.database);
  return {
    title: texts[readLanguage(request)].title,
    now: services.clock.now().toISOString(),
    mails: mails.map(({ createdAt, ...mail }) => ({ ...mail, createdAt: createdAt.toISOString() })),
  };
}

export default function OutboxRoute() {
  const { mails, now } = useLoaderData<typeof loader>();
  return (
    <GateShell hasBar>
      <OutboxPage mails={mails} now={now} />
    </GateShell>
  );
}
