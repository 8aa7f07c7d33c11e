import { createHeadlessEditor } from "@lexical/headless";
import { $getNodeByKey, $isElementNode, type LexicalEditor } from "lexical";
import * as Y from "yjs";
import { bindEditor } from "~/document/editor/binding/bind-editor";
import { sectionNodes } from "~/document/editor/section-nodes";
import { writeInitialText } from "~/document/section-text";
import { sectionText } from "~/document/workspace-document";
import type { BlockType, TextBlock } from "~/domain/text/blocks";
import { Random } from "../support/text-judge/random";
import { countItems, writeOldSection } from "./old-section";
import { ShareMeter } from "./share-meter";
import { percentiles, round, timed } from "./timing";
import { typeLocally, typeRemotely } from "./typing";

/**
 * What the text binding costs per keystroke, beside Lexical alone in the same run; prints JSON and ends with 1 when a
 * goal is missed.
 *
 *     NODE_ENV=production node --import tsx tests/bench/binding.ts [--cpu]
 */
const rounds = 3;

interface Case {
  readonly name: string;
  readonly state: Uint8Array;
  /** of the 95th percentile, in milliseconds; of a remote keystroke all that it takes, Yjs and Lexical included */
  readonly goal: { readonly local: number; readonly remote: number };
}

const cases: readonly Case[] = [
  { name: "60,000 characters in 200 blocks", state: freshSection(), goal: { local: 2, remote: 2 } },
  { name: "88,000 characters from 30,000 edits", state: writeOldSection(7), goal: { local: 4, remote: 12 } },
];

const results = cases.map(measure);
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
process.exitCode = results.every(({ isMet }) => isMet) ? 0 : 1;

function measure({ name, state, goal }: Case) {
  const doc = documentOf(state);
  const [alone, bound] = [editor(), editor()];
  bindEditor({ editor: alone, doc: documentOf(state) }).dispose();
  const share = new ShareMeter(bound);
  const openMs = timed(() => share.around(() => bindEditor({ editor: bound, doc })));
  const peer = documentOf(state);
  const bystander = documentOf(state);

  const rows = Array.from({ length: rounds }, (_, seed) => {
    const lexical = typeLocally(alone, new Random(seed));
    share.start();
    const total = typeLocally(bound, new Random(seed));
    const binding = share.take();
    const remote = typeRemotely({ doc, peer, bystander }, new Random(seed));
    return { lexical, total, binding, ...remote };
  });
  const pooled = (key: keyof (typeof rows)[number]) => percentiles(rows.map((row) => row[key]));
  const local = { binding: pooled("binding"), total: pooled("total"), lexicalAlone: pooled("lexical") };
  const remote = { appliedAndShown: pooled("appliedAndShown"), yjsAlone: pooled("yjsAlone") };
  return {
    name,
    characters: sectionText(doc).length,
    blocks: blockCount(bound),
    items: countItems(sectionText(doc)),
    storedKilobytes: Math.round(state.length / 1024),
    openMs: round(openMs),
    local: { ...local, totalToLexicalAlone: round(local.total.p50 / local.lexicalAlone.p50) },
    remote: { ...remote, shownToYjsAlone: round(remote.appliedAndShown.p50 / remote.yjsAlone.p50) },
    goal,
    isMet: local.binding.p95 <= goal.local && remote.appliedAndShown.p95 <= goal.remote,
  };
}

function freshSection(): Uint8Array {
  const doc = new Y.Doc({ gc: false });
  const types: readonly BlockType[] = [
    "paragraph",
    "paragraph",
    "paragraph",
    "h2",
    "bullet",
    "bullet",
    "number",
    "quote",
  ];
  const blocks = Array.from({ length: 200 }, (_, i): TextBlock => {
    const type = types[i % types.length] ?? "paragraph";
    const words = "parole scritte insieme da molte persone ".repeat(8).slice(0, 279);
    return { type, indent: 0, runs: [{ text: words }, { text: " e una in grassetto.", bold: true }] };
  });
  writeInitialText(doc, blocks);
  return Y.encodeStateAsUpdate(doc);
}

function documentOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, state);
  return doc;
}

function editor(): LexicalEditor {
  return createHeadlessEditor({
    nodes: [...sectionNodes],
    onError: (error) => {
      throw error;
    },
  });
}

function blockCount(shown: LexicalEditor): number {
  return shown.read(() => {
    const keys = [...shown.getEditorState()._nodeMap.keys()];
    return keys.filter((key) => {
      const node = $getNodeByKey(key);
      return $isElementNode(node) && !node.isInline() && !["root", "list"].includes(node.getType());
    }).length;
  });
}
