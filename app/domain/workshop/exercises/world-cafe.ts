import type { Exercise, ExerciseStage } from "../exercise";
import type { Phrase } from "../phrase";
import type { BoardColumn } from "../stage";
import { stageTitles } from "./stage-titles";

/** Four tables of four or five people each; in a greater hall two real tables share one of these. */
export const worldCafe: Exercise = {
  id: "world-cafe",
  title: { it: "World Café", en: "World Café" },
  purpose: {
    it: "Le idee passano da un tavolo all’altro in tre giri; alla fine si raccoglie ciò che conta.",
    en: "Ideas travel from table to table in three rounds; at the end what matters is harvested.",
  },
  source: "theworldcafe.com",
  layout: "columns",
  columns: [1, 2, 3, 4].map(table),
  finds: ["objective", "activity"],
  opensWithQuestion: true,
  stages: [
    {
      kind: "talk",
      title: stageTitles.welcome,
      prompt: {
        it: "La domanda di oggi. Sedetevi a un tavolo in quattro o cinque; chi ospita resta, gli altri girano.",
        en: "Today’s question. Sit four or five to a table; the host stays, the others move on.",
        fr: "La question du jour. Asseyez-vous à quatre ou cinq par table ; l’hôte reste, les autres changent.",
        ro: "Întrebarea de astăzi. Așezați-vă câte patru sau cinci la o masă; gazda rămâne, ceilalți se mută.",
        ar: "سؤال اليوم. اجلسوا أربعة أو خمسة حول كل طاولة؛ يبقى المضيف وينتقل الآخرون.",
      },
      minutes: 10,
    },
    round(
      { it: "Primo giro", en: "First round", fr: "Premier tour", ro: "Prima rundă", ar: "الجولة الأولى" },
      {
        it: "Che cosa succede già qui che vale la pena far crescere? Scegli il tuo tavolo e scrivi.",
        en: "What already happens here that is worth letting grow? Choose your table and write.",
        fr: "Que se passe-t-il déjà ici qui mérite de grandir ? Choisissez votre table et écrivez.",
        ro: "Ce se întâmplă deja aici și merită să crească? Alegeți masa dumneavoastră și scrieți.",
        ar: "ما الذي يحدث هنا بالفعل ويستحق أن ينمو؟ اختر طاولتك واكتب.",
      },
    ),
    round(
      {
        it: "Secondo giro",
        en: "Second round",
        fr: "Deuxième tour",
        ro: "A doua rundă",
        ar: "الجولة الثانية",
      },
      {
        it: "Che cosa lo blocca? Parti da ciò che il tavolo ha già scritto.",
        en: "What holds it back? Start from what the table has already written.",
        fr: "Qu’est-ce qui le freine ? Partez de ce que la table a déjà écrit.",
        ro: "Ce îl blochează? Porniți de la ce a scris deja masa.",
        ar: "ما الذي يعيقه؟ انطلق مما كتبته الطاولة من قبل.",
      },
    ),
    round(
      {
        it: "Terzo giro",
        en: "Third round",
        fr: "Troisième tour",
        ro: "A treia rundă",
        ar: "الجولة الثالثة",
      },
      {
        it: "Che cosa potremmo fare insieme, già da quest’anno?",
        en: "What could we do together, starting this year?",
        fr: "Que pourrions-nous faire ensemble, dès cette année ?",
        ro: "Ce am putea face împreună, încă din acest an?",
        ar: "ماذا يمكننا أن نفعل معًا ابتداءً من هذا العام؟",
      },
    ),
    {
      kind: "group",
      title: { it: "Raccolto", en: "Harvest", fr: "Récolte", ro: "Recolta", ar: "الحصاد" },
      prompt: {
        it: "Ogni tavolo racconta. Che cosa torna da un tavolo all’altro? Fatene dei temi.",
        en: "Each table tells its story. What comes back from table to table? Make themes of it.",
        fr: "Chaque table raconte. Qu’est-ce qui revient d’une table à l’autre ? Faites-en des thèmes.",
        ro: "Fiecare masă povestește. Ce se repetă de la o masă la alta? Faceți din asta teme.",
        ar: "كل طاولة تروي ما لديها. ما الذي يتكرر من طاولة إلى أخرى؟ اجعلوه محاور.",
      },
      minutes: 25,
    },
    {
      kind: "vote",
      title: stageTitles.vote,
      prompt: {
        it: "Quali idee portiamo avanti?",
        en: "Which ideas do we take forward?",
        fr: "Quelles idées faisons-nous avancer ?",
        ro: "Ce idei ducem mai departe?",
        ar: "ما الأفكار التي نمضي بها قدمًا؟",
      },
      minutes: 10,
      votesOn: "cards",
      rule: { kind: "dots", dots: 5, perTarget: 1 },
    },
  ],
};

/** Read by all as it is written: at a table people build on one another. */
function round(title: Phrase, prompt: Phrase): ExerciseStage {
  return { kind: "write", title, prompt, minutes: 25, longestText: 200, isOpenWriting: true };
}

function table(number: number): BoardColumn {
  return {
    id: `table-${number}`,
    title: {
      it: `Tavolo ${number}`,
      en: `Table ${number}`,
      fr: `Table ${number}`,
      ro: `Masa ${number}`,
      ar: `الطاولة ${number}`,
    },
  };
}
