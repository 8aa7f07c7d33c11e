import type { VoteTarget, VotingRule } from "~/domain/workshop/stage";
import type { Choice } from "~/domain/workshop/workshop";
import { Sign } from "../sign";
import { useWords } from "../words/words-context";
import { idsOf, placesOf } from "./change-ballot";
import { PressButton } from "./press-button";
import { TargetCards, TargetTitle } from "./target-title";

interface RankingListProps {
  readonly targets: readonly VoteTarget[];
  readonly choices: readonly Choice[];
  readonly rule: VotingRule & { readonly kind: "ranking" };
}

/** What was put in order, above what was not: by buttons alone, as a phone has no good way to drag a list. */
export function RankingList({ targets, choices, rule }: RankingListProps) {
  const { words, say } = useWords();
  const ranked = idsOf(choices).flatMap((id) => targets.filter((target) => target.id === id));
  const rest = targets.filter(({ id }) => !ranked.some((target) => target.id === id));
  const isFull = ranked.length >= placesOf(rule, targets);
  return (
    <>
      <section aria-labelledby="graduatoria">
        <h2 id="graduatoria">{words.ranking}</h2>
        {ranked.length === 0 && <p className="muted small">{words.rankingNone}</p>}
        <ol>
          {ranked.map((target, index) => (
            <RankedRow key={target.id} target={target} place={index + 1} last={ranked.length} />
          ))}
        </ol>
      </section>
      {rest.length > 0 && (
        <section aria-labelledby="da-ordinare">
          <h2 id="da-ordinare">{words.rankingRest}</h2>
          <ul>
            {rest.map((target) => (
              <li key={target.id} className="vrow">
                <div className="pressed">
                  <TargetTitle target={target} />
                  <PressButton
                    change={{ kind: "rank", targetId: target.id }}
                    label={say(words.rank, { n: ranked.length + 1, title: target.title })}
                    isOff={isFull}
                  >
                    <Sign name="plus" />
                  </PressButton>
                  <TargetCards target={target} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface RankedRowProps {
  readonly target: VoteTarget;
  readonly place: number;
  readonly last: number;
}

function RankedRow({ target, place, last }: RankedRowProps) {
  const { words, say } = useWords();
  const { id, title } = target;
  return (
    <li className="vrow chosen">
      <div className="row">
        <span className="place num">{place}</span>
        <TargetTitle target={target} />
      </div>
      <div className="presses spread">
        <PressButton
          change={{ kind: "up", targetId: id }}
          label={say(words.rankUp, { title })}
          isOff={place === 1}
        >
          <Sign name="up" />
        </PressButton>
        <PressButton
          change={{ kind: "down", targetId: id }}
          label={say(words.rankDown, { title })}
          isOff={place === last}
        >
          <Sign name="down" />
        </PressButton>
        <PressButton change={{ kind: "out", targetId: id }} label={say(words.rankOut, { title })}>
          <Sign name="minus" />
        </PressButton>
      </div>
    </li>
  );
}
