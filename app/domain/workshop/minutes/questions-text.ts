import { exercisesHeld } from "./exercises-held";
import type { MinutesFacts } from "./minutes-facts";

/** What people were asked to write about and to vote on, as it was worded for them. */
export function questionsText(facts: MinutesFacts): readonly string[] {
  const asked = exercisesHeld(facts)
    .flatMap(({ stages }) => stages)
    .filter(({ kind }) => kind === "write" || kind === "vote");
  if (asked.length === 0) return ["Non è stata posta nessuna domanda."];
  return asked.map(({ title, prompt }) => `- ${title.it}: ${prompt.it}`);
}
