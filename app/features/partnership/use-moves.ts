import { useEffect, useRef, useState } from "react";
import { useTexts } from "~/ui/language";
import type { PartnerView } from "./partnership-data";
import { texts } from "./partnership-texts";

/** Says in words what moved on the board since it was last shown, for those who do not see it move. */
export function useMoves(partners: readonly PartnerView[]): string {
  const words = useTexts(texts);
  const before = useRef(partners);
  const [told, setTold] = useState("");
  useEffect(() => {
    const moved = partners.filter(({ id, standing }) => {
      const was = before.current.find((partner) => partner.id === id);
      return was !== undefined && was.standing !== standing;
    });
    before.current = partners;
    if (moved.length === 0) return;
    setTold(
      moved.map(({ shortName, standing }) => words.moved(shortName, words.standing[standing])).join(" "),
    );
  }, [partners, words]);
  return told;
}
