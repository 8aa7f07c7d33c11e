import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { type Standing, standings } from "~/domain/partnership/standing";
import { formatShortEuros } from "~/domain/wording/format-number";
import { ButtonLink } from "~/ui/button";
import { useLanguage, useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { PartnerMark } from "./partner-mark";
import type { PartnershipData, PartnerView, RequestView } from "./partnership-data";
import { texts } from "./partnership-texts";
import { StateTag } from "./state-tag";
import { useBoardKeys } from "./use-board-keys";
import { useMoves } from "./use-moves";
import { mainCommitment, worthOf } from "./worth";

interface BoardProps {
  readonly partnership: PartnershipData;
}

/** The bodies in columns by how far they are. */
export function PartnerBoard({ partnership }: BoardProps) {
  const words = useTexts(texts);
  const { partners, requests } = partnership;
  const board = useBoardKeys();
  const told = useMoves(partners);
  return (
    <>
      <p className="vh" id="board-help">
        {words.boardHelp}
      </p>
      {/* The cards are what the keys lead through; the board only listens to them. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="board" ref={board.ref} onKeyDown={board.handleKey}>
        {standings.map((standing) => {
          const there = partners.filter((partner) => partner.standing === standing);
          const asking = standing === "joining" ? requests : [];
          return (
            <Lane key={standing} standing={standing} count={there.length + asking.length}>
              {asking.map((request) => (
                <RequestCard key={request.id} request={request} partnership={partnership} />
              ))}
              {there.map((partner) => (
                <PartnerCard key={partner.id} partner={partner} workspaceId={partnership.workspaceId} />
              ))}
            </Lane>
          );
        })}
      </div>
      <p className="vh" role="status">
        {told}
      </p>
    </>
  );
}

interface LaneProps {
  readonly standing: Standing;
  readonly count: number;
  readonly children: ReactNode;
}

function Lane({ standing, count, children }: LaneProps) {
  const words = useTexts(texts);
  const isLater = standing === "signed-off" && count === 0;
  return (
    <section className={isLater ? "lane later" : "lane"} aria-labelledby={`lane-${standing}`} data-lane>
      <h2 id={`lane-${standing}`}>
        {words.standing[standing]}
        {!isLater && <span>{count}</span>}
      </h2>
      {count > 0 ? <ul>{children}</ul> : <p>{isLater ? words.laterLane : words.emptyLane}</p>}
    </section>
  );
}

function PartnerCard({
  partner,
  workspaceId,
}: {
  readonly partner: PartnerView;
  readonly workspaceId: string;
}) {
  const words = useTexts(texts);
  const language = useLanguage();
  const { id, shortName, mark, kind, role, state, commitments } = partner;
  const main = mainCommitment(commitments);
  return (
    <li className="pcard">
      <div className="top">
        <PartnerMark mark={mark} />
        <div>
          <h3>
            <Link
              to={`/cantieri/${workspaceId}/partenariato/${id}`}
              data-card={id}
              aria-describedby="board-help"
            >
              {shortName}
            </Link>
          </h3>
          <p className="k">{role === "lead" ? words.leadKind(kind) : kind}</p>
        </div>
      </div>
      <p className={main === null ? "does none" : "does"}>
        {main === null ? words.nothingYet : <span lang="it">{main.what}</span>}
        {commitments.length > 1 && <span> {words.moreCommitments(commitments.length - 1)}</span>}
      </p>
      <div className="fin">
        <StateTag state={state} />
        <span className="eur num">{formatShortEuros(language, worthOf(partner))}</span>
      </div>
    </li>
  );
}

function RequestCard({ request, partnership }: BoardProps & { readonly request: RequestView }) {
  const words = useTexts(texts);
  const { id, name, mark, kind, message, askedOn } = request;
  const { isFrozen } = partnership;
  const to = `/cantieri/${partnership.workspaceId}/partenariato/richieste#richiesta-${id}`;
  return (
    <li className="pcard">
      <div className="top">
        <PartnerMark mark={mark} />
        <div>
          <h3 {...(!partnership.rights.mayAnswerRequests && { tabIndex: -1, "data-card": id })}>{name}</h3>
          <p className="k">{kind}</p>
        </div>
      </div>
      {message !== "" && (
        <p className="does" lang="it">
          {message}
        </p>
      )}
      <div className="fin">
        <Tag>{words.asked(askedOn)}</Tag>
        <span className="eur num">–</span>
      </div>
      {partnership.rights.mayAnswerRequests && (
        <div className="acts">
          {!isFrozen && (
            <ButtonLink look="primary" small to={to} data-card={id} aria-label={words.answerWhom(name)}>
              {words.answer}
            </ButtonLink>
          )}
          <ButtonLink small to={to} aria-label={words.replyWhom(name)} {...(isFrozen && { "data-card": id })}>
            {words.reply}
          </ButtonLink>
        </div>
      )}
    </li>
  );
}
