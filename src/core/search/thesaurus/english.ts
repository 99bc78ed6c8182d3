/** English: language, reading, writing, literature. */
export const english = `
literacy, reading and writing, English
phonics, decoding, letter sounds, grapheme, phoneme, GPC, blending, segmenting, SSP, sounding out
phonological awareness, phonemic awareness, rhyme, syllable
reading fluency, fluency, prosody, reading aloud, expression
repeated reading, paired reading, echo reading, choral reading
comprehension, understanding, inference, reading between the lines, reciprocal reading, reciprocal teaching
vocabulary, words, word meaning, word knowledge, word gap, tier 2, tier two, definition
synonym, similar meaning, antonym, opposite
morphology, prefix, suffix, root word, word family, etymology, affix
spelling, spell, orthography, spelling rule, homophone
plural, singular, plural noun, more than one
handwriting, letter formation, cursive, joined up, pencil grip, transcription, fine motor
grammar, syntax, sentence structure, SPaG, GPS, punctuation, parts of speech, word class
punctuation, comma, full stop, apostrophe, semicolon, colon, speech mark, inverted comma, capital letter
sentence, clause, phrase, main clause, subordinate clause, compound sentence, complex sentence
noun, naming word, proper noun
verb, doing word, action word, tense
adjective, describing word, description
adverb, adverbial, fronted adverbial
conjunction, connective, joining word, linking word
preposition, prepositional phrase
pronoun, he she it
tense, past, present, future, progressive, perfect
direct speech, dialogue, speech, speech punctuation
paragraph, cohesion, cohesive, structure
writing, composition, compose, write
creative writing, story writing, narrative, fiction, descriptive writing
story, narrative, tale, fiction, plot, storytelling
planning, plan, drafting, draft, outline
editing, edit, redraft, revise, proofread, improve
essay, analytical writing, extended writing, argument, critical writing, thesis, topic sentence
persuasive writing, persuade, argument, rhetoric, opinion, speech, debate, viewpoint, letter, convincing
non fiction, information text, report, non chronological report, explanation text
instructions, recipe, how to
newspaper, journalism, article, journalistic, news report
diary, recount, letter, journal
poetry, poem, verse, poet, rhyme, stanza, sonnet
simile, metaphor, figurative language, imagery, personification, comparison
language technique, literary device, language device, writer's methods, devices
alliteration, onomatopoeia, sound device
character, protagonist, characterisation, personality, hero, villain, antagonist
feelings, emotion, mood, emotional
setting, atmosphere, place, description
theme, message, moral, idea, symbolism, symbol
symbolism, symbol, allegory, motif
viewpoint, perspective, point of view, narrator, voice
context, background, historical context
Shakespeare, Macbeth, Romeo and Juliet, Tempest, Hamlet, Much Ado, Twelfth Night, Merchant of Venice, Midsummer Night's Dream, play
Dickens, Christmas Carol, Scrooge, Victorian novel
gothic, horror, Frankenstein, Jekyll and Hyde, Dracula, ghost story
dystopia, dystopian, science fiction
novel, book, text, prose
drama, theatre, play, script, stage directions, acting, performance, role play
fairy tale, fairytale, traditional tale, folk tale, fable, myth, legend
picture book, illustration
summary, summarise, main idea, retell, sequence of events
prediction, predict, what happens next
retrieval, finding information, skim and scan
compare, comparison, contrast, similarities and differences
rhetorical device, ethos, pathos, rhetorical question
formal, register, tone, standard English, formality
presentation, public speaking, speech, presenting
storytelling, oral, talk for writing
media, film, advert, advertising
war poetry, conflict poetry, First World War poems
Beowulf, Anglo-Saxon poem, epic
`;
