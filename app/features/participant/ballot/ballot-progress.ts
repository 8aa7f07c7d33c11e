import type { ParticipantLanguage } from "~/domain/workshop/phrase";
import type { VoteTarget, VotingRule } from "~/domain/workshop/stage";
import type { Choice } from "~/domain/workshop/workshop";
import { fill, fillCounted } from "../words/fill";
import type { Counted, ParticipantWords } from "../words/participant-words";
import { dotsLeft, placesOf } from "./change-ballot";

interface BallotSoFar {
  readonly rule: VotingRule;
  readonly targets: readonly VoteTarget[];
  readonly choices: readonly Choice[];
  readonly words: ParticipantWords;
  readonly language: ParticipantLanguage;
}

/** How far somebody is with a vote, in one sentence. */
export function ballotProgress({ rule, targets, choices, words, language }: BallotSoFar): string {
  const left = (texts: Counted, n: number, of: number) => fillCounted(language, texts, { n, of });
  switch (rule.kind) {
    case "dots": {
      const n = dotsLeft(rule, choices);
      return n > 0 ? left(words.dotsLeft, n, rule.dots) : fill(words.dotsNone, { of: rule.dots });
    }
    case "scores": {
      const n = targets.length - choices.length;
      return n > 0 ? left(words.scoresLeft, n, targets.length) : words.scoresDone;
    }
    case "ranking": {
      const places = placesOf(rule, targets);
      const n = places - choices.length;
      return n > 0 ? left(words.rankLeft, n, places) : words.rankDone;
    }
    case "consent": {
      const n = targets.length - choices.length;
      return n > 0 ? left(words.scoresLeft, n, targets.length) : words.consentDone;
    }
  }
}
