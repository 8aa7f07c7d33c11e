import type { Exercise } from "../exercise";
import { stageTitles } from "./stage-titles";

/** A card holds seven words at most, and only its author may say whose it is: writing is without names. */
export const metaplan: Exercise = {
  id: "metaplan",
  title: { it: "Metaplan", en: "Metaplan" },
  purpose: {
    it: "Molte voci su una sola domanda, in poche parole; chi non è d’accordo segna un’obiezione.",
    en: "Many voices on one question, in a few words; whoever disagrees marks an objection.",
  },
  source: "Schnelle, 1972",
  layout: "groups",
  columns: [],
  finds: ["problem", "activity"],
  opensWithQuestion: true,
  stages: [
    {
      kind: "talk",
      title: stageTitles.welcome,
      prompt: {
        it: "La domanda di oggi. Chi parla lo fa per trenta secondi al massimo.",
        en: "Today’s question. Whoever speaks does so for thirty seconds at most.",
        fr: "La question du jour. Chaque intervention dure trente secondes au plus.",
        ro: "Întrebarea de astăzi. Fiecare intervenție durează cel mult treizeci de secunde.",
        ar: "سؤال اليوم. لا تتجاوز كل مداخلة ثلاثين ثانية.",
      },
      minutes: 10,
    },
    {
      kind: "write",
      title: stageTitles.write,
      prompt: {
        it: "Che cosa renderebbe più forte la nostra comunità? Sette parole al massimo, una frase per cartellino.",
        en: "What would make our community stronger? Seven words at most, one sentence per card.",
        fr: "Qu’est-ce qui rendrait notre communauté plus forte ? Sept mots au plus, une phrase par carte.",
        ro: "Ce ar face comunitatea noastră mai puternică? Cel mult șapte cuvinte, o propoziție pe cartonaș.",
        ar: "ما الذي يجعل مجتمعنا أقوى؟ سبع كلمات على الأكثر، جملة واحدة في كل بطاقة.",
      },
      minutes: 10,
      longestText: 70,
      namesOff: true,
    },
    {
      kind: "group",
      title: stageTitles.group,
      prompt: {
        it: "Che cosa sta insieme? Date un titolo a ogni gruppo; un’obiezione dove qualcuno non è d’accordo.",
        en: "What belongs together? Give each group a title; an objection where somebody disagrees.",
        fr: "Qu’est-ce qui va ensemble ? Donnez un titre à chaque groupe ; une objection là où quelqu’un n’est pas d’accord.",
        ro: "Ce se potrivește împreună? Dați un titlu fiecărui grup; o obiecție acolo unde cineva nu este de acord.",
        ar: "ما الذي ينتمي بعضه إلى بعض؟ أعطوا كل مجموعة عنوانًا، وضعوا علامة اعتراض حيث يوجد من لا يوافق.",
      },
      minutes: 30,
    },
    {
      kind: "vote",
      title: stageTitles.vote,
      prompt: {
        it: "Su che cosa vale la pena lavorare adesso?",
        en: "What is worth working on now?",
        fr: "Sur quoi vaut-il la peine de travailler maintenant ?",
        ro: "La ce merită să lucrăm acum?",
        ar: "على ماذا يجدر بنا أن نعمل الآن؟",
      },
      minutes: 10,
      rule: { kind: "dots", dots: 5, perTarget: 5 },
    },
    {
      kind: "talk",
      title: {
        it: "Prossimi passi",
        en: "Next steps",
        fr: "Prochaines étapes",
        ro: "Pașii următori",
        ar: "الخطوات التالية",
      },
      prompt: {
        it: "Chi fa che cosa, ed entro quando?",
        en: "Who does what, and by when?",
        fr: "Qui fait quoi, et pour quand ?",
        ro: "Cine ce face și până când?",
        ar: "من يفعل ماذا، ومتى؟",
      },
      minutes: 15,
    },
  ],
};
