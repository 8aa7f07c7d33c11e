import type { Exercise } from "../exercise";
import { stageTitles } from "./stage-titles";

export const objectiveTree: Exercise = {
  id: "objective-tree",
  title: { it: "Albero degli obiettivi", en: "Objective tree" },
  purpose: {
    it: "Ogni problema girato in positivo, e la scelta degli ambiti in cui intervenire.",
    en: "Each problem turned into its positive, and the choice of where to act.",
  },
  source: null,
  layout: "tree",
  columns: [],
  finds: ["objective"],
  stages: [
    {
      kind: "write",
      title: {
        it: "Gira in positivo",
        en: "Turn it round",
        fr: "Retourner en positif",
        ro: "Întoarce în pozitiv",
        ar: "حوّل إلى إيجابي",
      },
      prompt: {
        it: "Prendi un problema dell’albero: come sarebbe se fosse risolto? Scrivilo come se fosse già così.",
        en: "Take a problem of the tree: what would it be like if it were solved? Write it as if it already were.",
        fr: "Prenez un problème de l’arbre : comment serait-ce s’il était résolu ? Écrivez-le comme si c’était déjà le cas.",
        ro: "Luați o problemă din arbore: cum ar fi dacă ar fi rezolvată? Scrieți ca și cum ar fi deja așa.",
        ar: "خذ مشكلة من الشجرة: كيف سيكون الحال لو حُلّت؟ اكتب ذلك كأنه تحقق بالفعل.",
      },
      minutes: 45,
      isOpenWriting: true,
    },
    {
      kind: "group",
      title: {
        it: "Legate mezzi e fini",
        en: "Tie means and ends",
        fr: "Relier moyens et fins",
        ro: "Legați mijloace și scopuri",
        ar: "اربطوا الوسائل بالغايات",
      },
      prompt: {
        it: "Come ci si arriva? Il mezzo va sotto, il fine sopra. Quali rami stanno insieme in un ambito di intervento?",
        en: "How do you get there? The means goes below, the end above. Which branches belong to one area of action?",
        fr: "Comment y arrive-t-on ? Le moyen va en dessous, la fin au-dessus. Quelles branches forment un même domaine d’intervention ?",
        ro: "Cum se ajunge acolo? Mijlocul merge dedesubt, scopul deasupra. Ce ramuri formează un domeniu de intervenție?",
        ar: "كيف نصل إلى ذلك؟ توضع الوسيلة في الأسفل والغاية في الأعلى. أي الفروع تشكل مجال تدخل واحدًا؟",
      },
      minutes: 60,
    },
    {
      kind: "vote",
      title: {
        it: "Scegli la strada",
        en: "Choose the way",
        fr: "Choisir la voie",
        ro: "Alege calea",
        ar: "اختر الطريق",
      },
      prompt: {
        it: "Quanto è urgente e possibile per noi? Da 1, poco, a 5, molto.",
        en: "How urgent and possible is it for us? From 1, little, to 5, very.",
        fr: "Est-ce urgent et possible pour nous ? De 1, peu, à 5, beaucoup.",
        ro: "Cât de urgent și de posibil este pentru noi? De la 1, puțin, la 5, mult.",
        ar: "ما مدى إلحاحه وإمكانية تحقيقه بالنسبة إلينا؟ من 1 (قليل) إلى 5 (كبير).",
      },
      minutes: 25,
      rule: { kind: "scores", from: 1, to: 5 },
    },
    {
      kind: "talk",
      title: stageTitles.sumUp,
      prompt: {
        it: "In quali ambiti interverrà il progetto, in quali no, e perché?",
        en: "In which areas will the project act, in which not, and why?",
        fr: "Dans quels domaines le projet interviendra-t-il, dans lesquels non, et pourquoi ?",
        ro: "În ce domenii va interveni proiectul, în care nu și de ce?",
        ar: "في أي المجالات سيتدخل المشروع، وفي أيها لن يتدخل، ولماذا؟",
      },
      minutes: 20,
    },
  ],
};
