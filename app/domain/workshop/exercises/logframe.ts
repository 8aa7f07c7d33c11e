import type { Exercise } from "../exercise";

/**
 * Read from below: activities and what they assume lead to results, results to the specific objective, and that to the
 * overall one. A specific objective is a benefit to people, a result is something that can be checked.
 */
export const logframe: Exercise = {
  id: "logframe",
  title: { it: "Quadro logico", en: "Logical framework" },
  purpose: {
    it: "Dagli obiettivi scelti ai risultati, alle attività, agli indicatori e alle condizioni esterne.",
    en: "From the objectives chosen to results, activities, indicators and external conditions.",
  },
  source: null,
  layout: "columns",
  columns: [
    {
      id: "overall-objective",
      title: {
        it: "Obiettivo generale",
        en: "Overall objective",
        fr: "Objectif général",
        ro: "Obiectiv general",
        ar: "الهدف العام",
      },
    },
    {
      id: "specific-objective",
      title: {
        it: "Obiettivo specifico",
        en: "Specific objective",
        fr: "Objectif spécifique",
        ro: "Obiectiv specific",
        ar: "الهدف المحدد",
      },
    },
    {
      id: "results",
      title: {
        it: "Risultati attesi",
        en: "Expected results",
        fr: "Résultats attendus",
        ro: "Rezultate așteptate",
        ar: "النتائج المتوقعة",
      },
    },
    {
      id: "activities",
      title: { it: "Attività", en: "Activities", fr: "Activités", ro: "Activități", ar: "الأنشطة" },
    },
    {
      id: "indicators",
      title: {
        it: "Indicatori e fonti di verifica",
        en: "Indicators and sources of verification",
        fr: "Indicateurs et sources de vérification",
        ro: "Indicatori și surse de verificare",
        ar: "المؤشرات ومصادر التحقق",
      },
    },
    {
      id: "assumptions",
      title: {
        it: "Condizioni esterne",
        en: "Assumptions",
        fr: "Hypothèses",
        ro: "Ipoteze",
        ar: "الافتراضات",
      },
    },
  ],
  finds: ["objective", "result", "activity"],
  stages: [
    {
      kind: "write",
      title: {
        it: "Obiettivi, risultati, attività",
        en: "Objectives, results, activities",
        fr: "Objectifs, résultats, activités",
        ro: "Obiective, rezultate, activități",
        ar: "الأهداف والنتائج والأنشطة",
      },
      prompt: {
        it: "Che beneficio avranno le persone? Quali servizi lo daranno? Che cosa si fa per averli?",
        en: "What benefit will people have? Which services will give it? What is done to have them?",
        fr: "Quel bénéfice auront les personnes ? Quels services l’apporteront ? Que fait-on pour les obtenir ?",
        ro: "Ce beneficiu vor avea oamenii? Ce servicii îl vor aduce? Ce se face pentru a le avea?",
        ar: "ما الفائدة التي سيحصل عليها الناس؟ أي الخدمات ستوفرها؟ وماذا نفعل للحصول عليها؟",
      },
      minutes: 80,
      longestText: 200,
      isOpenWriting: true,
    },
    {
      kind: "write",
      title: {
        it: "Indicatori e condizioni",
        en: "Indicators and assumptions",
        fr: "Indicateurs et hypothèses",
        ro: "Indicatori și ipoteze",
        ar: "المؤشرات والافتراضات",
      },
      prompt: {
        it: "Da che cosa vedremo che ci siamo arrivati? Che cosa deve succedere che non dipende da noi?",
        en: "How will we see that we have got there? What must happen that does not depend on us?",
        fr: "À quoi verrons-nous que nous y sommes arrivés ? Que doit-il se passer qui ne dépend pas de nous ?",
        ro: "Din ce vom vedea că am ajuns acolo? Ce trebuie să se întâmple și nu depinde de noi?",
        ar: "كيف سنعرف أننا وصلنا؟ وما الذي يجب أن يحدث ولا يعتمد علينا؟",
      },
      minutes: 60,
      longestText: 200,
      isOpenWriting: true,
    },
    {
      kind: "group",
      title: {
        it: "Controllate la logica",
        en: "Check the logic",
        fr: "Vérifier la logique",
        ro: "Verificați logica",
        ar: "تحققوا من المنطق",
      },
      prompt: {
        it: "Se facciamo le attività e le condizioni si avverano, otteniamo i risultati? E con quelli l’obiettivo?",
        en: "If we do the activities and the assumptions hold, do we get the results? And with them the objective?",
        fr: "Si nous menons les activités et que les hypothèses se vérifient, obtenons-nous les résultats ? Et avec eux l’objectif ?",
        ro: "Dacă facem activitățile și ipotezele se adeveresc, obținem rezultatele? Și cu ele obiectivul?",
        ar: "إذا نفذنا الأنشطة وتحققت الافتراضات، هل نحصل على النتائج؟ وبها على الهدف؟",
      },
      minutes: 35,
    },
    {
      kind: "vote",
      title: { it: "Consenso", en: "Consent", fr: "Consentement", ro: "Consimțământ", ar: "التوافق" },
      prompt: {
        it: "C’è qualcosa che non puoi accettare? Di’ che cosa, e perché.",
        en: "Is there anything you cannot live with? Say what, and why.",
        fr: "Y a-t-il quelque chose que vous ne pouvez pas accepter ? Dites quoi, et pourquoi.",
        ro: "Există ceva ce nu puteți accepta? Spuneți ce și de ce.",
        ar: "هل هناك شيء لا يمكنك قبوله؟ قل ما هو ولماذا.",
      },
      minutes: 20,
      votesOn: "cards",
      rule: { kind: "consent" },
    },
  ],
};
