import { Link } from "@remix-run/react";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import type { ShellData } from "./shell-data";
import { texts } from "./texts";

/**
 * On every page of a rehearsal, that it is one. Of a frozen stage: since when, by whom, and what is allowed. And where
 * one's own late words are.
 */
export function StageBanner({ shell }: { readonly shell: ShellData }) {
  const words = useTexts(texts);
  const { frozen, keptApart, rehearsalOfId } = shell;
  const delivery = `/cantieri/${shell.workspace.id}/consegna`;
  return (
    <div role="status">
      {rehearsalOfId !== null && (
        <div className="banner trial">
          <Icon name="flag" />
          <span>
            <b>{words.rehearsal}</b> {words.rehearsalWhat}
          </span>
          <div className="acts">
            <Link to={`${delivery}/prova`}>{words.toRehearsal}</Link>
            <Link to={`/cantieri/${rehearsalOfId}`}>{words.toTrue}</Link>
          </div>
        </div>
      )}
      {frozen && (
        <div className="banner ice">
          <Icon name="snow" />
          <span>
            <b>{words.frozen(frozen.at, frozen.by)}</b> {words.frozenWhat}
          </span>
          <div className="acts">
            <Link to={delivery}>{words.toDelivery}</Link>
            {frozen.mayUnfreeze && <Link to={`${delivery}/scongela`}>{words.unfreeze}</Link>}
          </div>
        </div>
      )}
      {keptApart > 0 && (
        <div className="banner off">
          <Icon name="note" />
          <span>{words.keptApart}</span>
          <div className="acts">
            <Link to={`${delivery}/tenute-da-parte`}>{words.readThem}</Link>
          </div>
        </div>
      )}
    </div>
  );
}
