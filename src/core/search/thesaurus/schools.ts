/** How schools are run and pupils are taught and helped. One line a group; see index.ts for how they are read. */
export const schools = `
teaching assistant, TA, learning support assistant, LSA, classroom assistant, support staff
teacher, practitioner, staff
early career teacher, ECT, NQT, newly qualified teacher, new teacher
trainee teacher, student teacher, PGCE, ITT, initial teacher training
head teacher, headteacher, principal, school leader, senior leader, SLT, leadership
governor, trustee, board
SEND, SEN, special educational needs, additional needs, ALN, ASN, learning difficulty, disability
SENCO, SENDCO, inclusion lead
EHCP, education health and care plan, statement
autism, ASD, ASC, autistic, neurodivergent, neurodiversity
ADHD, attention deficit, hyperactivity
dyslexia, reading difficulty, dyslexic
dyscalculia, maths difficulty, number difficulty
dyspraxia, motor difficulty, coordination
speech and language, SLCN, communication needs, speech therapy, DLD
SEMH, social emotional and mental health, emotional needs
EAL, English as an additional language, bilingual, multilingual, new to English, ESOL
pupil premium, PP, disadvantaged, FSM, free school meals, poverty, low income
looked after children, LAC, care experienced, children in care, foster
gap, inequality, disadvantage gap
more able, gifted, high attaining, high prior attainment, stretch, challenge, greater depth
struggling, low attaining, weaker, behind, catch up, lower ability, low prior attainment
attendance, absence, truancy, persistent absence, school refusal, EBSA, bunking off, missing school
punctuality, lateness, late
exclusion, suspension, permanent exclusion, off rolling, internal exclusion, isolation
behaviour, conduct, discipline, misbehaviour, naughty, classroom management, disruption, low level disruption
bullying, cyberbullying, anti bullying
rewards, praise, incentives, merits
sanctions, detention, punishment, consequences
wellbeing, mental health, wellness, happiness, anxiety, stress, resilience
mindfulness, meditation, relaxation
trauma, ACE, adverse childhood experiences, attachment
self regulation, metacognition, learning to learn, thinking about thinking, study skills
growth mindset, mindset, motivation, effort
SEL, social and emotional learning, soft skills, emotional literacy
safeguarding, child protection, keeping children safe
parent, family, carer, parental engagement, home school, home learning
homework, prep, home learning
feedback, marking, comments, verbal feedback, live marking
assessment, test, exam, quiz, examination
formative assessment, AFL, assessment for learning, checking for understanding, hinge question, exit ticket
retrieval practice, retrieval, low stakes quiz, testing effect, recall, remembering, do now
spaced practice, spacing, interleaving, distributed practice
cognitive load, working memory, memory, cognitive science
dual coding, visuals, diagrams
worked example, modelling, live modelling
scaffolding, scaffold, support, writing frame
explicit instruction, direct instruction, explicit teaching, explanation
questioning, cold call, ask questions, hands up, think pair share
dialogic teaching, oracy, talk, discussion, speaking and listening, spoken language, debate
collaborative learning, group work, cooperative learning, working together, teamwork
peer tutoring, peer learning, paired reading, buddy
tuition, tutoring, small group, one to one, 1 to 1, NTP, intervention
mastery, mastery learning
differentiation, adaptive teaching, differentiate
setting, streaming, ability grouping, mixed attainment, sets
class size, small classes
inquiry, enquiry, discovery, project based learning, problem based learning
play, play based, continuous provision, free flow
outdoor learning, forest school, outdoors, outside
transition, year 6 to 7, moving up, primary to secondary, induction
curriculum, scheme of work, planning, sequencing, medium term plan
workload, time saving, burnout, teacher stress
retention, recruitment, turnover, leaving teaching
CPD, professional development, PD, training, INSET, coaching, lesson study, instructional coaching
observation, learning walk, lesson visit
technology, ICT, EdTech, digital, tablet, iPad, computer, devices, laptops, chromebook
AI, artificial intelligence, chatbot, generative AI, ChatGPT
remote learning, online learning, distance learning, blended
reading for pleasure, reading for enjoyment, love of reading
library, books
breakfast club, school food, school meals, lunch
physical activity, exercise, active lessons, daily mile, active breaks
sleep, bedtime
careers, employability, work experience, jobs, employment, university, aspirations
NEET, staying in education, drop out
enrichment, extracurricular, clubs, after school, trips, cultural capital
summer school, holiday, extended school
Ofsted, inspection
national curriculum, statutory
SATs, key stage 2 tests, end of key stage
phonics screening check, PSC
revision, revise, exam preparation, cramming
project, coursework, NEA, non examined assessment, extended project
evidence, research, study, trial, RCT, randomised
`;
