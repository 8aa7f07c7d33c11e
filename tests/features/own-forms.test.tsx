import { act, type ReactElement } from "react";
import { expect, test } from "vitest";
import type { Need } from "~/domain/needs/need";
import { EvidenceForm } from "~/features/needs/evidence-form";
import MergeForm from "~/features/needs/merge-form";
import type { NeedActs } from "~/features/needs/need-acts";
import { type NeedsScene, NeedsSceneProvider } from "~/features/needs/needs-scene";
import { NewNeed } from "~/features/needs/new-need";
import SplitForm from "~/features/needs/split-form";
import { StatusField } from "~/features/needs/status-field";
import { CommitmentForm } from "~/features/partnership/commitment-form";
import { NeedForm } from "~/features/partnership/need-form";
import type { SheetPageData } from "~/features/partnership/sheet-data";
import { PageProgress } from "~/features/shell/page-progress";
import { BoardDialog } from "~/features/workshops/board/board-dialog";
import { ChooseGroup } from "~/features/workshops/board/choose-group";
import { buildShapes } from "../support/map-builders";
import { buildNeed } from "../support/need-builders";
import { showScreen } from "../support/show-screen";
import { chooseInField, typeInField } from "../support/type-in-field";

const nothing = () => undefined;
const typed = "Quello che ho scritto";

// Only what these forms look at.
const acts = {
  add: () => "b9",
  merge: () => ({ id: "b1", undo: nothing }),
  split: () => ({ undo: nothing }),
} as unknown as NeedActs;
const scene = {
  ...{ about: { workspaceId: "valli", canWrite: true, categories: [], municipalities: [] } },
  ...{ care: { fewestPeople: 5, categories: [] }, shapes: buildShapes(["Prali"]), asked: null, acts },
  ...{ nameOf: () => null, pathOf: () => "/cantieri/valli/bisogni", stopAsking: nothing, sketch: nothing },
  offer: nothing,
} as unknown as NeedsScene;
const page = { others: [] } as unknown as SheetPageData;
const need = buildNeed({ id: "b1", title: "Nessuno spala la neve" });
const listed = (one: Need) => ({
  ...{ need: one, category: null, municipalities: [], isSensitive: false },
  ...{ position: 0, fate: { kind: "none" } as never },
});
const both = [listed(need), listed(buildNeed({ id: "b2", title: "Strade chiuse" }))];

interface OwnForm {
  /** what is done in it, when it is saved or let go */
  readonly show: (onClose: () => void) => ReactElement;
  /** opens the form, where it is not there from the start */
  readonly open?: (place: HTMLElement) => void;
  readonly field: string;
  /** how long what is typed may be, where that is said by the form */
  readonly longest?: number;
  /** what it wants besides */
  readonly other?: string;
  readonly save: string;
  readonly cancel: string;
}

const forms: Readonly<Record<string, OwnForm>> = {
  "a new need": {
    ...{ show: () => <NewNeed />, longest: 200, field: "[name=titolo]", save: "Aggiungi", cancel: "Annulla" },
  },
  "several needs that become one": {
    show: (onClose) => <MergeForm chosen={both} acts={acts} onClose={onClose} />,
    ...{ field: "[name=descrizione]", save: "Unisci", cancel: "Lascia stare" },
  },
  "a need that becomes several": {
    show: (onClose) => <SplitForm need={need} acts={acts} onClose={onClose} />,
    longest: 200,
    ...{ field: "[name=titolo-0]", other: "[name=titolo-1]", save: "Dividi", cancel: "Lascia stare" },
  },
  "why a need is set aside": {
    show: () => <StatusField need={need} onChange={nothing} />,
    open: (place) => chooseInField(place.querySelector("select"), "set-aside"),
    ...{ field: "textarea", save: "Accantona", cancel: "Annulla" },
  },
  "a piece of evidence": {
    show: (onClose) => <EvidenceForm evidence={null} onSave={onClose} onCancel={onClose} />,
    longest: 2000,
    ...{ field: "[name=prova-indicator]", save: "Salva", cancel: "Annulla" },
  },
  "a need of a sheet": {
    show: (onClose) => <NeedForm others={[]} need={null} onSave={onClose} onCancel={onClose} />,
    longest: 2000,
    ...{ field: "[name=need]", save: "Salva", cancel: "Annulla" },
  },
  "a commitment": {
    show: (onClose) => <CommitmentForm page={page} commitment={null} onSave={onClose} onCancel={onClose} />,
    ...{ field: "[name=what]", save: "Salva", cancel: "Annulla" },
  },
  "the name of a group of cards": {
    show: (onClose) => (
      <BoardDialog title="Sposta" onClose={onClose}>
        <ChooseGroup lanes={[]} none="Nessun gruppo" onChoose={onClose} onNew={onClose} />
      </BoardDialog>
    ),
    longest: 120,
    ...{ field: "[name=title]", save: "Crea", cancel: "Nessun gruppo" },
  },
};

/** The form in a page, with text typed into it. */
function typeIn({ show, open, field }: OwnForm) {
  // Not in this browser.
  for (const name of ["showModal", "close"] as const)
    HTMLDialogElement.prototype[name] = function () {
      this.open = name === "showModal";
    };
  const around = (form: ReactElement | null) => (
    <>
      <PageProgress />
      <NeedsSceneProvider value={scene}>{form}</NeedsSceneProvider>
    </>
  );
  const isClosed = { now: false };
  const onClose = () => void (isClosed.now = true);
  const { place, again } = showScreen(around(show(onClose)), "/cantieri/valli/bisogni");
  open?.(place);
  const type = (into: string, text = typed) =>
    typeInField(place.querySelector(into) as HTMLInputElement | HTMLTextAreaElement, text);
  type(field);
  const settled = () => act(() => new Promise((resolve) => setTimeout(resolve)));
  return {
    type,
    takeAway: () => {
      again(around(null));
      return settled();
    },
    press: (name: string) => {
      const buttons = [...place.querySelectorAll<HTMLElement>("button, a")];
      const button = buttons.filter(({ textContent }) => textContent.trim().startsWith(name)).at(-1);
      if (!button) throw new Error(`${name} is not there`);
      act(() => button.click());
      return settled();
    },
    lost: () =>
      [...place.querySelectorAll<HTMLTextAreaElement>(".still-here textarea")].map(({ value }) => value),
  };
}

/** Whether the browser would ask before it closes the page. */
function asksToClose(): boolean {
  return !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
}

const all = Object.entries(forms);
const ofOneLine = all.filter(([, { longest }]) => longest !== undefined);

test.each(all)(
  "%s: what is typed is asked about before it is left, and shown when it is taken away",
  async (_, form) => {
    const { takeAway, lost } = typeIn(form);
    expect(asksToClose()).toBe(true);
    await takeAway();
    expect(lost()).toEqual([typed]);
  },
);

test.each(all)("%s: what was let go is missed by nobody", async (_, form) => {
  const { press, takeAway, lost } = typeIn(form);
  await press(form.cancel);
  expect(asksToClose()).toBe(false);
  await takeAway();
  expect(lost()).toEqual([]);
});

test.each(all)("%s: what the page took is missed by nobody", async (_, form) => {
  const { type, press, takeAway, lost } = typeIn(form);
  if (form.other !== undefined) type(form.other);
  await press(form.save);
  expect(asksToClose()).toBe(false);
  await takeAway();
  expect(lost()).toEqual([]);
});

test.each(ofOneLine)("%s: what is too long is neither cut nor taken", async (_, form) => {
  const { type, press, takeAway, lost } = typeIn(form);
  if (form.other !== undefined) type(form.other);
  const tooLong = "a".repeat((form.longest ?? 0) + 1);
  type(form.field, tooLong);
  await press(form.save);
  expect(asksToClose()).toBe(true);
  await takeAway();
  expect(lost()).toContain(tooLong);
});
