import { useEffect, useRef, useState } from "react";
import { roomCountMark } from "~/domain/workshop/room-count-mark";
import type { StageView } from "./console-data";

/**
 * Whether another facilitator saved figures that are neither those in these fields nor those sent from here, and the
 * mark of those that were seen: others count as seen once a save was refused for them.
 */
export function useSavedByOthers(stage: StageView, sending: FormData | undefined, isOverwriting: boolean) {
  const box = useRef<HTMLDetailsElement>(null);
  const sent = useRef<FormData | null>(null);
  const saved = roomCountMark(stage.roomVoters, stage.roomVotes);
  const known = useRef(saved);
  const [seen, setSeen] = useState(saved);
  const [areOthers, setOthers] = useState(false);
  useEffect(() => {
    if (sending) sent.current = sending;
    const form = box.current?.querySelector("form");
    if (saved === known.current || !form) return;
    known.current = saved;
    const own = [new FormData(form), ...(sent.current ? [sent.current] : [])];
    const isOwn = own.some((figures) => areSaved(figures, stage));
    setOthers(!isOwn);
    if (isOwn) setSeen(saved);
  }, [saved, sending, stage]);
  useEffect(() => {
    if (isOverwriting) setSeen(saved);
  }, [isOverwriting, saved]);
  return { box, areOthers, seen };
}

function areSaved(figures: FormData, { roomVoters, roomVotes, targets }: StageView): boolean {
  const valueOf = (targetId: string) => roomVotes.find((vote) => vote.targetId === targetId)?.value ?? 0;
  const inField = (name: string) => Number(figures.get(name));
  return inField("voters") === roomVoters && targets.every(({ id }) => inField(`vote-${id}`) === valueOf(id));
}
