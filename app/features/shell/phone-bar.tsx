import { Link, useLocation, useMatches } from "@remix-run/react";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { SaveSign } from "./save-sign";
import type { BarTitle, ShellData } from "./shell-data";
import { texts } from "./texts";

/** The bar of the phone: back, where you are, whether it is saved. */
export function PhoneBar({ shell }: { readonly shell: ShellData }) {
  const words = useTexts(texts);
  const bar = useBarTitle() ?? {
    title: shell.workspace.title,
    detail: shell.workspace.stageName,
    back: "/cantieri",
  };
  const { pathname, search } = useLocation();
  const isBelow = bar.screen !== undefined && pathname !== bar.screen;
  const back = isBelow ? `${bar.screen}${search}` : bar.back;
  return (
    <div className="pbar">
      {back && (
        <Link to={back} aria-label={words.back}>
          <Icon name="arrow-left" size="large" />
        </Link>
      )}
      <span className="ttl">
        <span>{bar.title}</span>
        <small>{bar.detail}</small>
      </span>
      <SaveSign short />
    </div>
  );
}

/** What the innermost page asks for with `bar` in its data. */
function useBarTitle(): BarTitle | null {
  const data = useMatches().at(-1)?.data;
  if (typeof data !== "object" || data === null || !("bar" in data)) return null;
  // Loaders of workspace pages type `bar` as BarTitle; nothing else uses the name.
  return data.bar as BarTitle;
}
