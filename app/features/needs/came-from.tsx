import { Link, useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { sayFigure, sayPhones } from "~/domain/workshop/results/say-value";
import { Icon } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import type { NeedOrigin } from "./need-origin";
import { useNeedsScene } from "./needs-scene";

/** The workshops a need came from: which group of which, with its cards and its votes. */
export function CameFrom({ needId }: { readonly needId: string }) {
  const words = useTexts(texts);
  const { about } = useNeedsScene();
  const { data, load } = useFetcher<{ readonly origins: readonly NeedOrigin[] }>();
  const workspace = `/cantieri/${about.workspaceId}`;
  const address = `${workspace}/bisogni/${needId}/origine`;
  useEffect(() => load(address), [load, address]);
  if (data === undefined || data.origins.length === 0) return null;
  return (
    <section className="fate came-from" aria-labelledby="da-dove-viene">
      <Icon name="thread" />
      <div>
        <h2 id="da-dove-viene">{words.title}</h2>
        {data.origins.map((origin) => (
          <Origin key={origin.targetId} origin={origin} workspace={workspace} />
        ))}
      </div>
    </section>
  );
}

/** One of them. */
export function Origin({ origin, workspace }: { readonly origin: NeedOrigin; readonly workspace: string }) {
  const words = useTexts(texts);
  const language = useLanguage();
  const { workshopId, workshopTitle, day, targetId, title, cards, votes } = origin;
  return (
    <>
      <p>
        {words.workshop}{" "}
        <Link to={`${workspace}/laboratori/${workshopId}/esiti#${targetId}`} lang="it">
          {workshopTitle}
        </Link>
        , {day}
      </p>
      <p>
        {words.group} <b lang="it">{title}</b>
        {votes && (
          <>
            {": "}
            <b className="num">{sayFigure(language, votes.kind, votes)}</b>{" "}
            {words.votes(sayPhones(language, votes.kind, votes.phones), votes.room)}
          </>
        )}
      </p>
      {cards.length > 0 && (
        <details>
          <summary>{words.cards(cards.length)}</summary>
          <ul lang="it">
            {cards.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const texts = {
  it: {
    title: "Da dove viene",
    workshop: "Laboratorio",
    group: "Gruppo",
    votes: (phones: string, room: number) => `(${phones} da telefono + ${room} in sala)`,
    cards: (count: number) => (count === 1 ? "1 cartellino" : `${count} cartellini`),
  },
  en: {
    title: "Where it comes from",
    workshop: "Workshop",
    group: "Group",
    votes: (phones: string, room: number) => `(${phones} by phone + ${room} in the room)`,
    cards: (count: number) => (count === 1 ? "1 card" : `${count} cards`),
  },
};
