import { expect, it } from "vitest";
import { ImportPage } from "~/features/partnership/import-page";
import type { JoinRequestView } from "~/features/partnership/join-requests-data";
import { JoinRequestsPage } from "~/features/partnership/join-requests-page";
import { PeoplePage } from "~/features/partnership/people-page";
import { showScreen } from "../../support/show-screen";

const workspace = { workspaceId: "valli", workspaceTitle: "Valli che curano" };

const request: JoinRequestView = {
  ...{
    id: "uno",
    organisationName: "Alpi Cozie",
    mark: "work-school",
    kind: "Scuola",
    taxCode: "99900110018",
  },
  ...{ seat: "Pinerolo (TO)", personName: "Piera", personEmail: "piera@alpi.example", message: "" },
  ...{ asked: "ieri", isKnown: false },
};

function requestsPage(isFrozen: boolean) {
  const data = { ...workspace, isFrozen, joinAddress: null, requests: [request], sections: [] };
  return <JoinRequestsPage data={data} form={null} done={null} />;
}

function importPage(isFrozen: boolean) {
  return (
    <ImportPage {...workspace} isFrozen={isFrozen} preview={null} form={null} missing={[]} joined={null} />
  );
}

function peoplePage(isFrozen: boolean) {
  const partnership = { ...workspace, isFrozen, partners: [], canManage: true, canHandOver: true };
  return <PeoplePage partnership={partnership} form={null} done={null} successorId={null} />;
}

it("while the stage is frozen a request is declined, not confirmed, and the page says why", () => {
  const { place, again } = showScreen(requestsPage(false));
  expect(intents(place)).toEqual(["confirm", "decline"]);
  again(requestsPage(true));
  expect(intents(place)).toEqual(["decline"]);
  expect(place.textContent).toContain("si confermano quando la fase è di nuovo aperta");
});

it("while the stage is frozen no list of organisations is asked for, and the page says why", () => {
  const { place, again } = showScreen(importPage(false));
  expect(place.querySelectorAll("form")).toHaveLength(1);
  again(importPage(true));
  expect(place.querySelectorAll("form")).toHaveLength(0);
  expect(place.textContent).toContain("Gli enti entrano quando la fase è di nuovo aperta");
});

it("while the stage is frozen people are invited and no organisation is added", () => {
  const { place, again } = showScreen(peoplePage(false));
  expect(intents(place)).toEqual(["invite-person", "add-organisation"]);
  again(peoplePage(true));
  expect(intents(place)).toEqual(["invite-person"]);
  expect(place.textContent).toContain("Gli enti entrano ed escono quando la fase è di nuovo aperta");
});

/** The acts the forms of the page ask for; the public address has its own on its button. */
function intents(place: HTMLElement): readonly string[] {
  return [...place.querySelectorAll<HTMLInputElement>("input[name=intent]")].map(({ value }) => value);
}
