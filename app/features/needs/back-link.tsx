import { Link } from "@remix-run/react";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { needTexts } from "./need-texts";
import { useNeedsScene } from "./needs-scene";

/** To the list, as it was. */
export function BackLink() {
  const words = useTexts(needTexts);
  const { pathOf } = useNeedsScene();
  return (
    <Link to={pathOf()} className="needs-back">
      <Icon name="arrow-left" size="small" /> {words.back}
    </Link>
  );
}
