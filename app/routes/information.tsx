import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { InformationPage } from "~/features/information/information-page";
import { isInformationPage, texts } from "~/features/information/pages";
import { GateShell } from "~/features/shell/gate-shell";
import { notFound } from "~/errors.server";
import { readLanguage } from "~/language.server";
import { publicRoute } from "~/session.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} – Cantiere` : "Cantiere" },
];

export function loader({ request, context, params }: LoaderFunctionArgs) {
  publicRoute(request, context);
  if (!isInformationPage(params.page)) throw notFound();
  return { page: params.page, title: texts[readLanguage(request)][params.page].title };
}

export default function InformationRoute() {
  return (
    <GateShell hasBar>
      <InformationPage page={useLoaderData<typeof loader>().page} />
    </GateShell>
  );
}
