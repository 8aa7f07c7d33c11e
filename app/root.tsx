import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { parseParticipantLanguage, directionOf } from "~/domain/workshop/phrase";
import { ErrorPage } from "~/features/shell/error-page";
import { PageProgress } from "~/features/shell/page-progress";
import { SkipLink } from "~/features/shell/skip-link";
import { useKeptFocus } from "~/features/shell/use-kept-focus";
import { type PageKind, pageKindOf } from "~/routes/page-handle";
import { type InterfaceLanguage, LanguageProvider } from "~/ui/language";
import { useNonce } from "~/ui/nonce";
import { readLanguage } from "./language.server";
import deskStyles from "./styles/index.css?url";
import participantStyles from "./styles/participant.css?url";

export const links: LinksFunction = () => [{ rel: "icon", href: "/favicon.svg", type: "image/svg+xml" }];

export const meta: MetaFunction = () => [{ title: "Cantiere" }];

export function loader({ request, context }: LoaderFunctionArgs) {
  return { language: readLanguage(request), isDemo: context.services.settings.mode === "demo" };
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const matches = useMatches();
  const language: InterfaceLanguage = data?.language ?? "it";
  const page = pageKindOf(matches);
  const ofParticipant = page === "desk" ? null : participantLanguageOf(matches);
  return (
    <html lang={ofParticipant ?? language} {...(ofParticipant && { dir: directionOf(ofParticipant) })}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Look page={page} />
        <Links />
      </head>
      <body>
        <LanguageProvider language={language}>
          {page === "desk" && <SkipLink />}
          {children}
        </LanguageProvider>
        {page !== "light" && <PageScripts />}
      </body>
    </html>
  );
}

const weightsOf = {
  desk: ["regular", "600", "700"],
  light: ["regular", "700"],
  phone: ["regular", "700"],
} as const satisfies Record<PageKind, readonly string[]>;

function Look({ page }: { readonly page: PageKind }) {
  return (
    <>
      <link rel="stylesheet" href={page === "desk" ? deskStyles : participantStyles} />
      {weightsOf[page].map((weight) => (
        <link
          key={weight}
          rel="preload"
          href={`/fonts/titillium-web-v10-latin-ext_latin-${weight}.woff2`}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
      ))}
    </>
  );
}

function PageScripts() {
  const nonce = useNonce();
  return (
    <>
      <ScrollRestoration {...(nonce && { nonce })} />
      <Scripts {...(nonce && { nonce })} />
    </>
  );
}

/** The language a page of participants says it is in; null when it could not be made. */
function participantLanguageOf(matches: readonly { readonly data: unknown }[]) {
  const { data } = matches.at(-1) ?? {};
  const said = typeof data === "object" && data !== null && "language" in data ? data.language : null;
  return parseParticipantLanguage(said);
}

export default function App() {
  useKeptFocus();
  const page = pageKindOf(useMatches());
  return (
    <>
      {page === "desk" && <PageProgress />}
      <Outlet />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
