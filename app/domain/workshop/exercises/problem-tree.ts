import type { Exercise } from "../exercise";
import { stageTitles } from "./stage-titles";

/** A card is a state that is bad, not a solution that is missing: otherwise the tree already says what to do. */
export const problemTree: Exercise = {
  id: "problem-tree",
  title: { it: "Albero dei problemi", en: "Problem tree" },
  purpose: {
    it: "I problemi legati tra loro: sotto le cause, sopra gli effetti, al centro quello da affrontare.",
    en: "Problems tied together: causes below, effects above, the one to tackle in the middle.",
  },
  source: null,
  layout: "tree",
  columns: [],
  finds: ["problem"],
  stages: [
    {
      kind: "write",
      title: stageTitles.write,
      prompt: {
        it: "Qual è il problema? Uno per cartellino: di’ che cosa non va, non che cosa si dovrebbe fare.",
        en: "What is the problem? One per card: say what is wrong, not what should be done.",
        fr: "Quel est le problème ? Un par carte : dites ce qui ne va pas, pas ce qu’il faudrait faire.",
        ro: "Care este problema? Una pe cartonaș: spuneți ce nu merge, nu ce ar trebui făcut.",
        ar: "ما هي المشكلة؟ مشكلة واحدة في كل بطاقة: قل ما هو الخلل، لا ما ينبغي فعله.",
      },
      minutes: 45,
    },
    {
      kind: "group",
      title: {
        it: "Legate cause ed effetti",
        en: "Tie causes and effects",
        fr: "Relier causes et effets",
        ro: "Legați cauze și efecte",
        ar: "اربطوا الأسباب بالنتائج",
      },
      prompt: {
        it: "Perché succede? La causa va sotto, l’effetto sopra.",
        en: "Why does it happen? The cause goes below, the effect above.",
        fr: "Pourquoi cela arrive-t-il ? La cause va en dessous, l’effet au-dessus.",
        ro: "De ce se întâmplă? Cauza merge dedesubt, efectul deasupra.",
        ar: "لماذا يحدث ذلك؟ يوضع السبب في الأسفل والنتيجة في الأعلى.",
      },
      minutes: 100,
    },
    {
      kind: "vote",
      title: {
        it: "Scegli il problema centrale",
        en: "Choose the central problem",
        fr: "Choisir le problème central",
        ro: "Alege problema centrală",
        ar: "اختر المشكلة المركزية",
      },
      prompt: {
        it: "Quale problema, se si risolvesse, ne scioglierebbe di più?",
        en: "Which problem, if it were solved, would undo the most others?",
        fr: "Quel problème, s’il était résolu, en dénouerait le plus ?",
        ro: "Care problemă, dacă s-ar rezolva, le-ar dezlega pe cele mai multe?",
        ar: "أي مشكلة إذا حُلّت ستحل أكبر عدد من المشكلات الأخرى؟",
      },
      minutes: 15,
      rule: { kind: "dots", dots: 3, perTarget: 2 },
    },
  ],
};
