import type { Exercise } from "../exercise";
import { stageTitles } from "./stage-titles";

export const stakeholders: Exercise = {
  id: "stakeholders",
  title: { it: "Chi è coinvolto", en: "Who is involved" },
  purpose: {
    it: "Le persone e gli enti che contano per il progetto, secondo interesse e influenza.",
    en: "The people and bodies that matter to the project, by interest and influence.",
  },
  source: null,
  layout: "quadrants",
  columns: [
    {
      id: "work-with",
      title: {
        it: "Molto interesse, molta influenza",
        en: "High interest, high influence",
        fr: "Beaucoup d’intérêt, beaucoup d’influence",
        ro: "Interes mare, influență mare",
        ar: "اهتمام كبير وتأثير كبير",
      },
    },
    {
      id: "give-voice",
      title: {
        it: "Molto interesse, poca influenza",
        en: "High interest, low influence",
        fr: "Beaucoup d’intérêt, peu d’influence",
        ro: "Interes mare, influență mică",
        ar: "اهتمام كبير وتأثير قليل",
      },
    },
    {
      id: "win-over",
      title: {
        it: "Poco interesse, molta influenza",
        en: "Low interest, high influence",
        fr: "Peu d’intérêt, beaucoup d’influence",
        ro: "Interes mic, influență mare",
        ar: "اهتمام قليل وتأثير كبير",
      },
    },
    {
      id: "keep-informed",
      title: {
        it: "Poco interesse, poca influenza",
        en: "Low interest, low influence",
        fr: "Peu d’intérêt, peu d’influence",
        ro: "Interes mic, influență mică",
        ar: "اهتمام قليل وتأثير قليل",
      },
    },
  ],
  finds: ["stakeholder"],
  stages: [
    {
      kind: "talk",
      title: {
        it: "Di che cosa parliamo",
        en: "What this is about",
        fr: "De quoi parlons-nous",
        ro: "Despre ce vorbim",
        ar: "عمّ نتحدث",
      },
      prompt: {
        it: "In una frase: qual è il tema, che cosa ne fa parte e che cosa no?",
        en: "In one sentence: what is the theme, what belongs to it and what does not?",
        fr: "En une phrase : quel est le thème, qu’est-ce qui en fait partie et qu’est-ce qui n’en fait pas partie ?",
        ro: "Într-o propoziție: care este tema, ce face parte din ea și ce nu?",
        ar: "في جملة واحدة: ما هو الموضوع، وما الذي يدخل فيه وما الذي لا يدخل؟",
      },
      minutes: 15,
    },
    {
      kind: "write",
      title: stageTitles.write,
      prompt: {
        it: "Chi vive il problema, chi può aiutare, chi decide, chi potrebbe ostacolare? Un nome per cartellino.",
        en: "Who lives with the problem, who can help, who decides, who might stand in the way? One name per card.",
        fr: "Qui vit le problème, qui peut aider, qui décide, qui pourrait faire obstacle ? Un nom par carte.",
        ro: "Cine trăiește problema, cine poate ajuta, cine decide, cine ar putea împiedica? Un nume pe cartonaș.",
        ar: "من يعيش المشكلة، ومن يستطيع المساعدة، ومن يقرر، ومن قد يعرقل؟ اسم واحد في كل بطاقة.",
      },
      minutes: 20,
    },
    {
      kind: "group",
      title: {
        it: "Mettete al posto",
        en: "Put in place",
        fr: "Placer",
        ro: "Așezați",
        ar: "ضعوا في المكان",
      },
      prompt: {
        it: "Quanto interesse ha, e quanta influenza? Che cosa vuole, che problema ha, che cosa può dare?",
        en: "How much interest do they have, and how much influence? What do they want, lack, and have to give?",
        fr: "Quel intérêt a-t-il, et quelle influence ? Que veut-il, quel problème a-t-il, que peut-il apporter ?",
        ro: "Cât interes are și câtă influență? Ce vrea, ce problemă are, ce poate oferi?",
        ar: "ما مدى اهتمامه وما مدى تأثيره؟ ماذا يريد، وما مشكلته، وماذا يمكنه أن يقدم؟",
      },
      minutes: 35,
    },
    {
      kind: "vote",
      title: { it: "Dai un punteggio", en: "Score", fr: "Noter", ro: "Dă un punctaj", ar: "ضع درجة" },
      prompt: {
        it: "Quanto è importante che partecipi al progetto? Da 1, poco, a 5, indispensabile.",
        en: "How important is it that they take part in the project? From 1, little, to 5, indispensable.",
        fr: "Est-il important que cet acteur participe au projet ? De 1, peu, à 5, indispensable.",
        ro: "Cât de important este să participe la proiect? De la 1, puțin, la 5, indispensabil.",
        ar: "ما مدى أهمية مشاركته في المشروع؟ من 1 (قليلة) إلى 5 (لا غنى عنه).",
      },
      minutes: 15,
      votesOn: "cards",
      rule: { kind: "scores", from: 1, to: 5 },
    },
    {
      kind: "talk",
      title: stageTitles.sumUp,
      prompt: {
        it: "Chi manca oggi in questa stanza, e chi va a cercarlo?",
        en: "Who is missing from this room today, and who will go and look for them?",
        fr: "Qui manque aujourd’hui dans cette salle, et qui va le chercher ?",
        ro: "Cine lipsește astăzi din această sală și cine merge să-l caute?",
        ar: "من الغائب اليوم عن هذه القاعة، ومن سيتواصل معه؟",
      },
      minutes: 5,
    },
  ],
};
