import { nameBody } from "./sending-keys";
import type { Answered } from "./unsent";

/**
 * What forms with something written in them have sent, until it is answered and the page it leads to is there: pressed
 * once more, they would send it a second time. A form without a text is pressed again by whoever wants it done again.
 */
export interface UnderWay {
  /** this goes off to the server */
  begin(body: unknown): void;
  /** `isPageComing`: what comes of it is another page, which is asked for next */
  answer(answered: Answered, isPageComing: boolean): void;
  /** no page is coming any more */
  settle(): void;
  has(form: EventTarget | null, button: HTMLElement | null): boolean;
}

export function createUnderWay(): UnderWay {
  /** by the name of what was sent: whether it was accepted */
  const sent = new Map<string, boolean>();
  return {
    begin: (body) => void sent.set(nameBody(body), false),
    answer({ isAccepted, body }, isPageComing) {
      if (isAccepted && isPageComing) sent.set(nameBody(body), true);
      else sent.delete(nameBody(body));
    },
    settle() {
      for (const [name, isAccepted] of sent) if (isAccepted) sent.delete(name);
    },
    has(form, button) {
      if (!(form instanceof HTMLFormElement) || !hasText(form)) return false;
      return sent.has(nameBody(new FormData(form, button)));
    },
  };
}

const fields =
  "textarea, input:not([type=hidden], [type=radio], [type=checkbox], [type=submit], [type=file])";

function hasText(form: HTMLFormElement): boolean {
  const all = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(fields);
  return [...all].some(({ value }) => value.trim() !== "");
}
