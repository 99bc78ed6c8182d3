/** Art and design, design and technology, food, music, physical education, computing, relationships and health. */
export const arts = `
art, artist, artwork, creative
drawing, draw, sketch, mark making, pencil, charcoal
painting, paint, watercolour, brush, acrylic
colour, colour theory, colour mixing, primary colours, shade, tint, hue
texture, surface, collage, rubbing
pattern, print, repeat, motif, decoration, tessellation
printmaking, printing, print, lino, block print
sculpture, 3D, clay, model, form, carving, ceramic
textiles, fabric, sewing, stitch, weaving, felt
portrait, face, self portrait, facial expression, head, likeness
expression, emotion, express
landscape, scenery, seascape, cityscape
still life, object drawing
photography, photo, camera, lens
architecture, building, design
perspective, depth, vanishing point
abstract, abstraction, shape
design, designer, product, product design
design technology, DT, design and make
mechanism, lever, slider, linkage, moving part, make things move, pneumatic
cam, automata, rotary, follower
gear, pulley, wheel, axle, rotation
structure, bridge, frame, strengthen, stiff
material, timber, wood, metal, polymer, textile, plastic, board
prototype, model, iterative design, modelling, CAD, CAM
ergonomics, anthropometrics, human factors, user needs
user, client, brief, specification
manufacturing, production, making, tools
electronics, circuit, microcontroller, sensor, micro:bit
sustainability, recycling, six Rs, life cycle
cooking, cook, food preparation, recipe, making food, kitchen, cookery
baking, bake, bread, dough, bun, focaccia, pastry, cake
bread, dough, flatbread, baking, yeast, loaf
vegetable, fruit, healthy ingredient
food hygiene, food safety, kitchen safety, cross contamination
nutrition, nutrient, macronutrient, micronutrient, diet, vitamin, mineral, protein, carbohydrate
healthy eating, healthy food, Eatwell guide, balanced diet, healthy meal, food label
food source, food provenance, seasonality, where food comes from
music, musical, musician
rhythm, beat, pulse, tempo, metre, groove
drum, percussion, kick, snare, groove
pitch, melody, tune, scale, high and low
harmony, chord, triad
dynamics, loud and quiet, volume
timbre, texture, instrument sound
singing, song, voice, vocal, choir, sing
round, part singing, canon, partner song
folk song, sea shanty, shanty, traditional song
composing, compose, composition, songwriting, make music
improvise, improvisation, jazz, blues
notation, staff notation, sheet music, reading music, stave
instrument, keyboard, ukulele, guitar, orchestra, recorder
film music, soundtrack, leitmotif
music technology, DAW, sampling, loop
performance, perform, concert, ensemble
physical education, PE, sport, games
fitness, fit, exercise, training, workout, health
exercise programme, training programme, fitness programme, personal exercise programme
principles of training, FITT, overload, progression, specificity
muscle, skeletal, joint, movement analysis, anatomy
gymnastics, gym, balance, roll, vault, locomotion, sequence
dance, choreography, movement, motif
athletics, running, jumping, throwing, sprint, relay
invasion game, football, netball, basketball, hockey, rugby, handball
attack, defend, defence, tactics, outwit
net game, tennis, badminton, volleyball, table tennis
striking and fielding, cricket, rounders, softball
swimming, water safety, swim
orienteering, outdoor adventurous, OAA, team building, navigation
health and safety, warm up, injury
computing, computer science, ICT, IT, computers
program, programming, code, coding, algorithm, debug, script
algorithm, instructions, steps, sequence, search, sort
loop, iteration, repetition, repeat, count controlled
selection, condition, if statement, branching, conditional
variable, data type, string, integer
function, procedure, subroutine, abstraction
Scratch, block coding, sprite, blocks
Python, text based language, programming language
database, SQL, data, query, record, table
query, search, select, SQL
spreadsheet, cells, formula, chart
binary, bit, byte, denary, hexadecimal
network, internet, web, router, protocol, wifi
hardware, processor, CPU, memory, storage
logic gate, Boolean, truth table
cyber security, hacking, malware, virus, password, firewall
phishing, scam, fake email, social engineering, fraud
online safety, e-safety, staying safe online, internet safety, digital citizenship, being safe
information technology, IT, computer, digital device
website, web page, HTML, web design
animation, stop motion, video, media
digital painting, graphics, image, vector drawing
robot, robotics, physical computing, floor robot, Bee-Bot
data, information, branching database, pictogram
cloud, file, folder, storage
relationships education, RSE, RSHE, PSHE, sex education, relationships
consent, healthy relationship, boundaries
friendship, friend, being kind, falling out
puberty, periods, body changes, growing up
emotions, feelings, mental health, worry
first aid, emergency, CPR, resuscitation
road safety, fire safety, keeping safe, risk, danger
healthy lifestyle, hygiene, sleep, dental health, health
body image, self esteem, confidence
families, different families, types of family
`;
