/** Modern and ancient languages. */
export const languages = `
modern foreign languages, MFL, foreign language, languages, language learning
conjugation, conjugate, verb ending, verb, verb form, person singular, verb table
infinitive, er verb, ir verb, ar verb, re verb
present tense, present, weak verb, strong verb, regular verb
past tense, perfect tense, preterite, imperfect, past participle
future tense, future, going to
irregular verb, strong verb
negation, negative, ne pas, nicht, kein
question, asking questions, interrogative, question word, W-question, yes-no question
gender, masculine, feminine, article
adjective agreement, agreement, adjective, plural adjective
word order, inversion, syntax, verb second
case, accusative, dative, nominative, genitive
possessive, my and your
pronoun, subject pronoun, object pronoun
modal verb, can must want
reflexive verb, daily routine
greeting, hello, bonjour, hola, introduce yourself, saying hello, introductions
to be, ser, estar, être, sein
to have, avoir, haber, tener
to do, faire, hacer, machen
to go, aller, ir, gehen
there is, il y a, hay, es gibt
like and dislike, opinion, gustar, aimer, gern
family, relatives, home
school, school subjects, school day
hobby, free time, leisure, sport
food and drink, restaurant, cafe, ordering food
holiday, travel, tourism
town, directions, places in town
weather, season
numbers, counting, dates, age
colours, colour
clothes, shopping
pronunciation, sound, SSC, phonics, sound symbol
listening, dictation, transcription
translation, translate
speaking, conversation, role play, photo card
French, France, francophone
Spanish, Spain, Hispanic, Latin America
German, Germany, Austria
Latin, Roman, classics
`;
