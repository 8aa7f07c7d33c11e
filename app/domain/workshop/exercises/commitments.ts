import type { Exercise } from "../exercise";
import { stageTitles } from "./stage-titles";

/** What people say they bring here binds nobody until their body takes it up on its own sheet. */
export const commitments: Exercise = {
  id: "commitments",
  title: { it: "Giro degli impegni", en: "Commitments round" },
  purpose: {
    it: "Che cosa mette ciascun ente: va poi sulla sua scheda, se lo conferma.",
    en: "What each body brings: it then goes on its sheet, if it confirms.",
  },
  source: null,
  layout: "columns",
  columns: [
    {
      id: "people",
      title: {
        it: "Persone e ore",
        en: "People and hours",
        fr: "Personnes et heures",
        ro: "Oameni și ore",
        ar: "أشخاص وساعات",
      },
    },
    {
      id: "places",
      title: {
        it: "Spazi e mezzi",
        en: "Places and vehicles",
        fr: "Lieux et véhicules",
        ro: "Spații și vehicule",
        ar: "أماكن ووسائل",
      },
    },
    {
      id: "skills",
      title: {
        it: "Competenze e relazioni",
        en: "Skills and relations",
        fr: "Compétences et relations",
        ro: "Competențe și relații",
        ar: "مهارات وعلاقات",
      },
    },
    {
      id: "money",
      title: {
        it: "Denaro e beni",
        en: "Money and goods",
        fr: "Argent et biens",
        ro: "Bani și bunuri",
        ar: "أموال ومواد",
      },
    },
  ],
  finds: [],
  stages: [
    {
      kind: "write",
      title: {
        it: "Che cosa mettiamo",
        en: "What we bring",
        fr: "Ce que nous apportons",
        ro: "Ce aducem",
        ar: "ما نقدمه",
      },
      prompt: {
        it: "Che cosa può mettere il tuo ente? Quanto, e da quando? Una cosa per cartellino.",
        en: "What can your body bring? How much, and from when? One thing per card.",
        fr: "Que peut apporter votre organisme ? Combien, et à partir de quand ? Une chose par carte.",
        ro: "Ce poate aduce organizația dumneavoastră? Cât și de când? Un singur lucru pe cartonaș.",
        ar: "ماذا يمكن أن تقدم جهتك؟ كم، ومتى؟ شيء واحد في كل بطاقة.",
      },
      minutes: 15,
      isOpenWriting: true,
    },
    {
      kind: "talk",
      title: stageTitles.talk,
      prompt: {
        it: "Ogni ente legge ciò che mette. Che cosa manca ancora, e chi potrebbe metterlo?",
        en: "Each body reads out what it brings. What is still missing, and who could bring it?",
        fr: "Chaque organisme lit ce qu’il apporte. Que manque-t-il encore, et qui pourrait l’apporter ?",
        ro: "Fiecare organizație citește ce aduce. Ce mai lipsește și cine ar putea aduce?",
        ar: "تقرأ كل جهة ما تقدمه. ما الذي لا يزال ناقصًا، ومن يمكنه تقديمه؟",
      },
      minutes: 30,
    },
    {
      kind: "vote",
      title: { it: "Consenso", en: "Consent", fr: "Consentement", ro: "Consimțământ", ar: "التوافق" },
      prompt: {
        it: "Va bene così? Se non puoi accettare un impegno, di’ perché.",
        en: "Is it fine as it is? If you cannot accept a commitment, say why.",
        fr: "Cela vous convient-il ainsi ? Si vous ne pouvez pas accepter un engagement, dites pourquoi.",
        ro: "Este bine așa? Dacă nu puteți accepta un angajament, spuneți de ce.",
        ar: "هل هذا مناسب؟ إن لم يكن بوسعك قبول التزام ما، فقل لماذا.",
      },
      minutes: 15,
      votesOn: "cards",
      rule: { kind: "consent" },
    },
  ],
};
