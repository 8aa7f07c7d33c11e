import type { Exercise } from "../exercise";
import { stageTitles } from "./stage-titles";

/** Whose idea it was is lost on purpose: writing and voting are without names. */
export const nominalGroup: Exercise = {
  id: "nominal-group",
  title: { it: "Gruppo nominale", en: "Nominal group" },
  purpose: {
    it: "Una lista di idee messa in ordine da tutti, senza che pesi chi le ha dette.",
    en: "A list of ideas put in order by everyone, without who said them weighing on it.",
  },
  source: "Delbecq, Van de Ven, 1971",
  layout: "groups",
  columns: [],
  finds: ["objective", "activity"],
  opensWithQuestion: true,
  stages: [
    {
      kind: "talk",
      title: stageTitles.welcome,
      prompt: {
        it: "La domanda di oggi, e come lavoreremo.",
        en: "Today’s question, and how we will work.",
        fr: "La question du jour, et comment nous allons travailler.",
        ro: "Întrebarea de astăzi și cum vom lucra.",
        ar: "سؤال اليوم، وكيف سنعمل.",
      },
      minutes: 10,
    },
    {
      kind: "write",
      title: {
        it: "Scrivi in silenzio",
        en: "Write in silence",
        fr: "Écrire en silence",
        ro: "Scrie în liniște",
        ar: "اكتب بصمت",
      },
      prompt: {
        it: "Che cosa si potrebbe fare? Scrivi le tue idee, una per cartellino, senza parlarne.",
        en: "What could be done? Write your ideas, one per card, without talking about them.",
        fr: "Que pourrait-on faire ? Écrivez vos idées, une par carte, sans en parler.",
        ro: "Ce s-ar putea face? Scrieți ideile dumneavoastră, una pe cartonaș, fără să vorbiți despre ele.",
        ar: "ما الذي يمكن فعله؟ اكتب أفكارك، فكرة واحدة في كل بطاقة، دون التحدث عنها.",
      },
      minutes: 10,
      namesOff: true,
    },
    {
      kind: "talk",
      title: {
        it: "Leggete a giro",
        en: "Read in turn",
        fr: "Lire à tour de rôle",
        ro: "Citiți pe rând",
        ar: "اقرؤوا بالتناوب",
      },
      prompt: {
        it: "Un’idea alla volta, a giro, senza commenti.",
        en: "One idea at a time, in turn, without comments.",
        fr: "Une idée à la fois, à tour de rôle, sans commentaires.",
        ro: "Câte o idee, pe rând, fără comentarii.",
        ar: "فكرة واحدة في كل مرة، بالتناوب، دون تعليقات.",
      },
      minutes: 20,
    },
    {
      kind: "group",
      title: { it: "Chiarite", en: "Clarify", fr: "Clarifier", ro: "Clarificați", ar: "وضّحوا" },
      prompt: {
        it: "Che cosa non è chiaro? Unite solo le idee che dicono la stessa cosa.",
        en: "What is not clear? Join only ideas that say the same thing.",
        fr: "Qu’est-ce qui n’est pas clair ? Ne réunissez que les idées qui disent la même chose.",
        ro: "Ce nu este clar? Uniți doar ideile care spun același lucru.",
        ar: "ما الذي ليس واضحًا؟ ادمجوا فقط الأفكار التي تقول الشيء نفسه.",
      },
      minutes: 20,
    },
    {
      kind: "vote",
      title: { it: "Metti in ordine", en: "Rank", fr: "Classer", ro: "Ordonează", ar: "رتّب" },
      prompt: {
        it: "Quali sono per te le cinque più importanti? Metti al primo posto quella che conta di più.",
        en: "Which five are the most important to you? Put first the one that matters most.",
        fr: "Quelles sont pour vous les cinq plus importantes ? Mettez en premier celle qui compte le plus.",
        ro: "Care sunt pentru dumneavoastră cele mai importante cinci? Puneți pe primul loc pe cea care contează cel mai mult.",
        ar: "ما هي الأفكار الخمس الأهم بالنسبة إليك؟ ضع في المرتبة الأولى الفكرة الأكثر أهمية.",
      },
      minutes: 10,
      rule: { kind: "ranking", places: 5 },
      namesOff: true,
    },
    {
      kind: "talk",
      title: stageTitles.sumUp,
      prompt: {
        it: "Che cosa ci dice quest’ordine?",
        en: "What does this order tell us?",
        fr: "Que nous dit cet ordre ?",
        ro: "Ce ne spune această ordine?",
        ar: "ماذا يقول لنا هذا الترتيب؟",
      },
      minutes: 20,
    },
  ],
};
