import type { Exercise } from "../exercise";
import { stageTitles } from "./stage-titles";

export const swot: Exercise = {
  id: "swot",
  title: { it: "Analisi SWOT", en: "SWOT analysis" },
  purpose: {
    it: "Su che cosa il territorio può contare, che cosa gli manca, che cosa può venire da fuori.",
    en: "What the area can count on, what it lacks, what may come from outside.",
  },
  source: null,
  layout: "quadrants",
  columns: [
    {
      id: "strengths",
      title: { it: "Forze", en: "Strengths", fr: "Forces", ro: "Puncte tari", ar: "نقاط القوة" },
    },
    {
      id: "weaknesses",
      title: { it: "Debolezze", en: "Weaknesses", fr: "Faiblesses", ro: "Puncte slabe", ar: "نقاط الضعف" },
    },
    {
      id: "opportunities",
      title: { it: "Opportunità", en: "Opportunities", fr: "Opportunités", ro: "Oportunități", ar: "الفرص" },
    },
    {
      id: "threats",
      title: { it: "Minacce", en: "Threats", fr: "Menaces", ro: "Amenințări", ar: "التهديدات" },
    },
  ],
  finds: ["problem", "objective"],
  stages: [
    {
      kind: "write",
      title: {
        it: "Scrivi: dentro",
        en: "Write: inside",
        fr: "Écrire : au-dedans",
        ro: "Scrie: în interior",
        ar: "اكتب: من الداخل",
      },
      prompt: {
        it: "Che cosa funziona bene da noi, e che cosa no? Scegli forze o debolezze.",
        en: "What works well here, and what does not? Choose strengths or weaknesses.",
        fr: "Qu’est-ce qui marche bien chez nous, et qu’est-ce qui ne marche pas ? Choisissez forces ou faiblesses.",
        ro: "Ce merge bine la noi și ce nu? Alegeți puncte tari sau puncte slabe.",
        ar: "ما الذي ينجح عندنا وما الذي لا ينجح؟ اختر نقاط القوة أو نقاط الضعف.",
      },
      minutes: 15,
    },
    {
      kind: "write",
      title: {
        it: "Scrivi: fuori",
        en: "Write: outside",
        fr: "Écrire : au-dehors",
        ro: "Scrie: în exterior",
        ar: "اكتب: من الخارج",
      },
      prompt: {
        it: "Che cosa sta cambiando intorno a noi? Scegli opportunità se può aiutare, minacce se può pesare.",
        en: "What is changing around us? Choose opportunities if it may help, threats if it may weigh on us.",
        fr: "Qu’est-ce qui change autour de nous ? Choisissez opportunités si cela peut aider, menaces si cela peut peser.",
        ro: "Ce se schimbă în jurul nostru? Alegeți oportunități dacă poate ajuta, amenințări dacă poate îngreuna.",
        ar: "ما الذي يتغير من حولنا؟ اختر الفرص إن كان قد يساعدنا، والتهديدات إن كان قد يثقل علينا.",
      },
      minutes: 15,
    },
    {
      kind: "group",
      title: {
        it: "Leggete insieme",
        en: "Read together",
        fr: "Lire ensemble",
        ro: "Citiți împreună",
        ar: "اقرؤوا معًا",
      },
      prompt: {
        it: "È al posto giusto? Spostate ciò che sta meglio altrove, unite ciò che si ripete.",
        en: "Is it in the right place? Move what fits better elsewhere, join what is repeated.",
        fr: "Est-ce à la bonne place ? Déplacez ce qui va mieux ailleurs, réunissez ce qui se répète.",
        ro: "Este la locul potrivit? Mutați ce se potrivește mai bine altundeva, uniți ce se repetă.",
        ar: "هل هي في المكان الصحيح؟ انقلوا ما يناسبه مكان آخر، وادمجوا ما يتكرر.",
      },
      minutes: 25,
    },
    {
      kind: "vote",
      title: stageTitles.vote,
      prompt: {
        it: "Che cosa pesa di più per il progetto?",
        en: "What weighs most for the project?",
        fr: "Qu’est-ce qui pèse le plus pour le projet ?",
        ro: "Ce contează cel mai mult pentru proiect?",
        ar: "ما الذي يؤثر أكثر في المشروع؟",
      },
      minutes: 10,
      votesOn: "cards",
      rule: { kind: "dots", dots: 6, perTarget: 2 },
    },
    {
      kind: "talk",
      title: stageTitles.sumUp,
      prompt: {
        it: "Quali forze ci aiutano a cogliere le opportunità? Quali debolezze ci espongono alle minacce?",
        en: "Which strengths help us seize the opportunities? Which weaknesses expose us to the threats?",
        fr: "Quelles forces nous aident à saisir les opportunités ? Quelles faiblesses nous exposent aux menaces ?",
        ro: "Ce puncte tari ne ajută să folosim oportunitățile? Ce puncte slabe ne expun la amenințări?",
        ar: "أي نقاط قوة تساعدنا على اغتنام الفرص؟ وأي نقاط ضعف تعرّضنا للتهديدات؟",
      },
      minutes: 25,
    },
  ],
};
