import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorPage } from "~/features/shell/error-page";
import { PageProgress } from "~/features/shell/page-progress";
import { SkipLink } from "~/features/shell/skip-link";
import { useKeptFocus } from "~/features/shell/use-kept-focus";
import { type InterfaceLanguage, LanguageProvider } from "~/ui/language";
import { useNonce } from "~/ui/nonce";
import { readLanguage } from "./language.server";
import styles from "./styles/index.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  ...["regular", "600", "700"].map((weight) => ({
    rel: "preload" as const,
    href: `/fonts/titillium-web-v10-latin-ext_latin-${weight}.woff2`,
    as: "font" as const,
    type: "font/woff2",
    crossOrigin: "anonymous" as const,
  })),
];

export const meta: MetaFunction = () => [{ title: "Cantiere" }];

export function loader({ request, context }: LoaderFunctionArgs) {
  return { language: readLanguage(request), isDemo: context.services.settings.mode === "demo" };
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const language: InterfaceLanguage = data?.language ?? "it";
  const nonce = useNonce();
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <LanguageProvider language={language}>
          <SkipLink />
          {children}
        </LanguageProvider>
        <ScrollRestoration {...(nonce && { nonce })} />
        <Scripts {...(nonce && { nonce })} />
      </body>
    </html>
  );
}

export default function App() {
  useKeptFocus();
  return (
    <>
      <PageProgress />
      <Outlet />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
