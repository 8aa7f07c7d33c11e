import type { Exercise } from "../exercise";
import { stageTitles } from "./stage-titles";

/** 90 minutes in all. */
export const needs: Exercise = {
  id: "needs",
  title: { it: "Raccolta dei bisogni", en: "Gathering needs" },
  purpose: {
    it: "Ciascuno scrive per sé che cosa manca, insieme si raggruppa, poi si vota da che cosa cominciare.",
    en: "Everyone writes what is missing on their own, you group together, then vote on what to begin with.",
  },
  source: null,
  layout: "groups",
  columns: [],
  finds: ["problem"],
  stages: [
    {
      kind: "talk",
      title: stageTitles.welcome,
      prompt: {
        it: "Perché siamo qui, e che cosa si farà di ciò che diciamo.",
        en: "Why we are here, and what will be done with what we say.",
        fr: "Pourquoi nous sommes ici, et ce qu’on fera de ce que nous disons.",
        ro: "De ce suntem aici și ce se va face cu ceea ce spunem.",
        ar: "لماذا نحن هنا، وماذا سيُفعل بما نقوله.",
      },
      minutes: 10,
    },
    {
      kind: "write",
      title: stageTitles.write,
      prompt: {
        it: "Che cosa manca, a te o a chi ti sta vicino, per vivere bene qui? Una cosa per cartellino.",
        en: "What do you, or people close to you, lack to live well here? One thing per card.",
        fr: "Que vous manque-t-il, à vous ou à vos proches, pour bien vivre ici ? Une chose par carte.",
        ro: "Ce vă lipsește, dumneavoastră sau celor apropiați, ca să trăiți bine aici? Un singur lucru pe cartonaș.",
        ar: "ما الذي ينقصك أو ينقص من هم قريبون منك للعيش الكريم هنا؟ فكرة واحدة في كل بطاقة.",
      },
      minutes: 15,
    },
    {
      kind: "group",
      title: stageTitles.group,
      prompt: {
        it: "Quali cartellini parlano della stessa cosa? Date un nome a ogni gruppo.",
        en: "Which cards speak of the same thing? Give each group a name.",
        fr: "Quelles cartes parlent de la même chose ? Donnez un nom à chaque groupe.",
        ro: "Care cartonașe vorbesc despre același lucru? Dați un nume fiecărui grup.",
        ar: "أي البطاقات تتحدث عن الأمر نفسه؟ أعطوا كل مجموعة اسمًا.",
      },
      minutes: 35,
    },
    {
      kind: "vote",
      title: stageTitles.vote,
      prompt: {
        it: "Da che cosa dobbiamo cominciare?",
        en: "What should we begin with?",
        fr: "Par quoi devons-nous commencer ?",
        ro: "Cu ce ar trebui să începem?",
        ar: "بماذا يجب أن نبدأ؟",
      },
      minutes: 10,
      rule: { kind: "dots", dots: 3, perTarget: 2 },
    },
    {
      kind: "talk",
      title: stageTitles.sumUp,
      prompt: {
        it: "Che cosa diventa un bisogno del progetto, e che cosa no: perché?",
        en: "What becomes a need of the project, and what does not: why?",
        fr: "Qu’est-ce qui devient un besoin du projet, et qu’est-ce qui ne le devient pas : pourquoi ?",
        ro: "Ce devine o nevoie a proiectului și ce nu: de ce?",
        ar: "ما الذي يصبح احتياجًا من احتياجات المشروع، وما الذي لا يصبح كذلك، ولماذا؟",
      },
      minutes: 20,
    },
  ],
};
